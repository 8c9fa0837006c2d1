// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.time.LocalDate;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// A result that no longer holds.
///
/// @param status revoked or replaced
/// @param reason shown to whoever verifies: no personal data; may be empty
/// @param since the day of the decision
public record ResultStatus(ResultId id, Result.Status status, String reason, LocalDate since) {

    public ResultStatus {
        if (status == Result.Status.VALID) {
            throw new Problem(SealProblem.BAD_FIELD, "status");
        }
    }
}
