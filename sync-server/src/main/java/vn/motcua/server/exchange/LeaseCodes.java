// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Range;
import vn.motcua.model.wire.Messages.VoidCodes;
import vn.motcua.model.wire.Messages.VoidReply;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Tx;

/// Leases blocks of dossier codes to counters: gapless per office and day, never overlapping.
public final class LeaseCodes {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST = 1_000;
    private static final int MOST_VOIDED = 10_000;
    /// A counter holds blocks for each day of its offline lease, of agents seven.
    private static final int DAYS_AHEAD = 14;

    private final Database database;
    private final Clock clock;
    private final Generation generation;

    public LeaseCodes(Database database, Clock clock, Generation generation) {
        this.database = database;
        this.clock = clock;
        this.generation = generation;
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
        generation.compare();
        var block = database.inTransaction(
                tx -> tx.codes().lease(caller.device().id(), request.office(), request.day(), request.want()));
        database.durable();
        generation.leased();
        return block;
    }

    /// Takes back numbers of a day that is over. What a receipt bears stays.
    ///
    /// @throws Problem FORBIDDEN at another office, BAD_LEASE for a day that is not over or for too many
    public VoidReply voided(Caller caller, VoidCodes request) {
        Access.atOffice(caller, request.office());
        var now = clock.instant();
        var sane = request.numbers().stream().allMatch(r -> r.from() > 0 && r.from() <= r.to());
        var many = sane
                ? request.numbers().stream()
                        .mapToLong(r -> 1L + r.to() - r.from())
                        .sum()
                : Long.MAX_VALUE;
        if (many > MOST_VOIDED || !request.day().isBefore(LocalDate.ofInstant(now, VIETNAM))) {
            throw new Problem(ExchangeProblem.BAD_LEASE);
        }
        var reply = database.inTransaction(tx -> voided(tx, caller.device().id(), request, now));
        database.durable();
        return reply;
    }

    /// The device's row is locked, as it is while its commands are decided: no number is borne and voided at once.
    private static VoidReply voided(Tx tx, DeviceId device, VoidCodes request, Instant now) {
        tx.devices().lock(device);
        var voided = tx.codes().voided();
        var asked = new TreeSet<Integer>();
        request.numbers().forEach(r -> asked.addAll(r.serials()));
        var mine = new TreeSet<Integer>();
        tx.codes().blocks(device, request.office(), request.day()).forEach(b -> mine.addAll(b.serials()));
        var stay = new TreeSet<>(asked);
        stay.removeAll(mine);
        stay.addAll(voided.borne(request.office(), request.day(), asked));
        asked.removeAll(stay);
        var fresh = new TreeSet<>(asked);
        voided.of(device, request.office(), request.day()).forEach(r -> fresh.removeAll(r.serials()));
        var reason =
                request.reason().substring(0, Math.min(300, request.reason().length()));
        voided.add(device, request.office(), request.day(), fresh, reason, now);
        return new VoidReply(Range.of(asked), Range.of(stay));
    }
}
