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
    NOT_WRITTEN,
    /// No dossier is open at the counter.
    NO_DOSSIER,
    /// This counter does not know what stands for the result now, or nobody keeps its paper.
    NO_REPLACEMENT,
    /// No seal stands on the page in the scanner.
    NO_CODE;

    @Override
    public String room() {
        return "verify";
    }
}
