// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import vn.motcua.model.problem.ProblemCode;

public enum SigningProblem implements ProblemCode {
    NO_RESULT_FILE,
    FILE_UNREADABLE,
    TOO_LARGE,
    NO_TOKEN,
    CHECK_FAILED,
    NOTHING_TO_SIGN;

    @Override
    public String room() {
        return "signing";
    }
}
