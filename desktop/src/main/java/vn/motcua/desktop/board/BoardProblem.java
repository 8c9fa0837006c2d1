// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import vn.motcua.model.problem.ProblemCode;

public enum BoardProblem implements ProblemCode {
    /// An overdue dossier's apology needs its cause (form 04). {0} is the dossier's code.
    NO_CAUSE,
    /// {0} is the file.
    NOT_WRITTEN,
    /// {0} is the form's number, {1} what it is about.
    NOT_PRINTED;

    @Override
    public String room() {
        return "board";
    }
}
