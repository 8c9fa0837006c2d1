// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import vn.motcua.model.problem.ProblemCode;

public enum VerifyProblem implements ProblemCode {
    /// {0} is the file's name.
    UNREADABLE_FILE,
    /// {0} is the file's name, {1} the limit in MB.
    TOO_LARGE,
    /// {0} is the file's name: it is not the file any more that was looked at.
    FILE_CHANGED,
    /// {0} is the file's name.
    NOT_WRITTEN;

    @Override
    public String room() {
        return "verify";
    }
}
