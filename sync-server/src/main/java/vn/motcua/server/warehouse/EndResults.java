// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.NewEvent;

/// Ends a result's validity: revoked, or replaced by another. The status list that everybody verifies with moves on.
public final class EndResults {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_REASON = 300;
    /// Who does it on the centre's command line.
    private static final OfficerId CENTRE = new OfficerId("centre");

    private final Database database;
    private final Clock clock;

    public EndResults(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param as REVOKED or REPLACED
    /// @param reason told to whoever verifies: no personal data, at most 300 characters
    /// @throws Problem UNKNOWN_RESULT, ALREADY_ENDED, BAD_REASON
    public Result end(ResultId id, Result.Status as, String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new Problem(WarehouseProblem.BAD_REASON);
        }
        var today = LocalDate.now(clock.withZone(VIETNAM));
        var ended = database.inTransaction(tx -> {
            var result = tx.results().lock(id).orElseThrow(() -> new Problem(WarehouseProblem.UNKNOWN_RESULT));
            if (result.status() != Result.Status.VALID || as == Result.Status.VALID) {
                throw new Problem(WarehouseProblem.ALREADY_ENDED);
            }
            var after = result.withStatus(as);
            var what = as == Result.Status.REVOKED ? "RevokeResult" : "ReplaceResult";
            var line = new ResultEntry(id, clock.instant(), CENTRE, what, reason, null);
            var scope = Scope.of(after.issuer());
            tx.events()
                    .append(tx.results().end(after, reason, today, line).stream()
                            .map(changed -> new NewEvent(scope, null, changed))
                            .toList());
            return after;
        });
        database.durable();
        return ended;
    }
}
