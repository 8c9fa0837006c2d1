// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;

/// Leases blocks of dossier codes to counters: gapless per office and day, never overlapping.
public final class LeaseCodes {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST = 1_000;
    /// A counter holds blocks for each day of its offline lease, of agents seven.
    private static final int DAYS_AHEAD = 14;

    private final Database database;
    private final Clock clock;

    public LeaseCodes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @throws Problem FORBIDDEN at another office, BAD_LEASE
    public CodeBlock lease(Caller caller, LeaseRequest request) {
        Access.atOffice(caller, request.office());
        var today = LocalDate.now(clock.withZone(VIETNAM));
        if (request.want() < 1
                || request.want() > MOST
                || request.day().isBefore(today.minusDays(1))
                || request.day().isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new Problem(ExchangeProblem.BAD_LEASE);
        }
        var block = database.inTransaction(
                tx -> tx.codes().lease(caller.device().id(), request.office(), request.day(), request.want()));
        database.durable();
        return block;
    }
}
