// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import vn.motcua.model.problem.ProblemCode;

public enum CitizenProblem implements ProblemCode {
    BAD_NUMBER,
    NOT_A_CARD,
    BAD_MRZ,
    BAD_DATE,
    /// Argument, here and below: the most characters there may be.
    NAME_TOO_LONG,
    RESIDENCE_TOO_LONG,
    PHONE_TOO_LONG,
    BAD_TAX_CODE,
    NOT_A_HEALTH_CARD;

    @Override
    public String room() {
        return "citizen";
    }
}
