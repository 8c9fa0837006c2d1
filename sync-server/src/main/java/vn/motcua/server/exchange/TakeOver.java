// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Takeover;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.AccessProblem;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;

/// A supervisor brings the queue of a counter that is dead, cut off or revoked. The device's own signature still
/// vouches for it, and each command is carried out once whoever brings it. Each time is logged.
public final class TakeOver {

    private final Database database;
    private final AcceptCommands accept;
    private final Clock clock;
    private final SecureRandom random;

    public TakeOver(Database database, AcceptCommands accept, Clock clock, SecureRandom random) {
        this.database = database;
        this.accept = accept;
        this.clock = clock;
        this.random = random;
    }

    /// @throws Problem FORBIDDEN for a counter of another office; as [AcceptCommands#from]
    public Pushed by(Caller supervisor, Takeover takeover) {
        database.write(tx -> {
            var device = tx.devices().find(takeover.device()).orElseThrow(() -> new Problem(AccessProblem.FORBIDDEN));
            Access.atOffice(supervisor, device.office());
            tx.accessLog()
                    .add(List.of(supervisor.looked(
                            Uuid7.next(clock, random),
                            clock.instant(),
                            "takeover",
                            device.id().toString(),
                            "",
                            null)));
        });
        return accept.brought(takeover.device(), takeover.push());
    }
}
