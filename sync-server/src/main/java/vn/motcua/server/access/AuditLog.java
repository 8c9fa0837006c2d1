// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.AccessLine;
import vn.motcua.model.wire.Messages.AccessQuery;
import vn.motcua.model.wire.Messages.AccessReply;
import vn.motcua.model.wire.Messages.View;
import vn.motcua.model.wire.Messages.Views;
import vn.motcua.model.wire.Messages.ViewsReply;
import vn.motcua.server.store.AccessLog;
import vn.motcua.server.store.Database;

/// The log of who looked at what: written by those who look, read by auditors of the office, whose reading is logged
/// too. Citizens stand in it as hashes only.
public final class AuditLog {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST = 1_000;
    private static final int LONGEST = 300;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public AuditLog(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /// Sensitive scans that were looked at on the caller's device.
    ///
    /// @throws Problem BAD_VIEWS
    public ViewsReply viewed(Caller caller, Views told) {
        var now = clock.instant();
        if (told.views().size() > MOST
                || told.views().stream()
                        .anyMatch(v -> !v.subject().matches("[0-9a-f]{64}")
                                || v.purpose().length() > LONGEST)) {
            throw new Problem(AccessProblem.BAD_VIEWS);
        }
        database.write(tx -> {
            var colleagues = tx.officers().find(officers(told));
            tx.accessLog()
                    .add(told.views().stream()
                            .map(v -> who(caller, v, colleagues)
                                    .looked(
                                            v.id(),
                                            v.at().isAfter(now) ? now : v.at(),
                                            "view",
                                            v.subject(),
                                            v.purpose(),
                                            v.about()))
                            .toList());
        });
        database.durable();
        return new ViewsReply(told.views().size());
    }

    private static Set<OfficerId> officers(Views told) {
        return told.views().stream().map(View::officer).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// A colleague of the same office may have looked before the caller signed in at the device.
    private static Caller who(Caller caller, View view, Map<OfficerId, Officer> colleagues) {
        var named = view.officer();
        var officer = named == null ? null : colleagues.get(named);
        return officer != null && officer.office().equals(caller.office())
                ? new Caller(caller.device(), officer)
                : caller;
    }

    /// A paper's bytes go to the caller's device.
    public void paper(Caller caller, String sha256) {
        database.write(tx -> tx.accessLog()
                .add(List.of(caller.looked(Uuid7.next(clock, random), clock.instant(), "paper", sha256, "", null))));
    }

    /// What an auditor asks of the office's log.
    public AccessReply read(Caller caller, AccessQuery asked) {
        var citizen = asked.citizen();
        var query = new AccessLog.Query(
                caller.office(),
                asked.from().atStartOfDay(VIETNAM).toInstant(),
                asked.to().plusDays(1).atStartOfDay(VIETNAM).toInstant(),
                asked.officer(),
                citizen == null ? null : Hashes.sha256(citizen.value()),
                asked.about());
        return database.inTransaction(tx -> {
            var found = tx.accessLog().find(query, Math.clamp(asked.limit(), 1, MOST)).stream()
                    .map(l -> new AccessLine(
                            l.at(),
                            l.device(),
                            l.officer(),
                            l.what(),
                            l.subject(),
                            l.purpose(),
                            l.about(),
                            l.consent()))
                    .toList();
            tx.accessLog()
                    .add(List.of(caller.looked(
                            Uuid7.next(clock, random),
                            clock.instant(),
                            "access-log",
                            asked.from() + ".." + asked.to(),
                            "",
                            asked.about())));
            return new AccessReply(found);
        });
    }
}
