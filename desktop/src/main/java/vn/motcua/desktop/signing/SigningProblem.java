// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import vn.motcua.model.problem.ProblemCode;

public enum SigningProblem implements ProblemCode {
    NO_RESULT_FILE,
    FILE_UNREADABLE,
    TOO_LARGE,
    NO_TOKEN,
    /// There are several keys, and none was chosen yet.
    CHOOSE_TOKEN,
    CHECK_FAILED,
    /// Nobody approved the signature with the centre's key in time, or it was given up.
    NOT_APPROVED,
    /// {0} why the second officer refused.
    SEAL_REFUSED,
    /// What the centre keeps for approval is not what it would sign.
    OTHER_DOCUMENT,
    NOTHING_TO_SIGN,
    /// {0} files brought, {1} of them with the code of a dossier that waits.
    FILES_LEFT;

    @Override
    public String room() {
        return "signing";
    }
}
