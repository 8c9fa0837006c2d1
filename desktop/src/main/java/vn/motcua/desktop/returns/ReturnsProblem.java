// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import vn.motcua.model.problem.ProblemCode;

/// {0} is the dossier's code.
public enum ReturnsProblem implements ProblemCode {
    NOT_FOUND,
    /// Arguments: the code, which office gave it.
    OTHER_OFFICE,
    NO_RESULT,
    /// {1} is when it was handed over.
    ALREADY_RETURNED,
    /// The stage was written by a newer program.
    UNKNOWN_STAGE,
    /// The citizen of the card has no result waiting; no arguments.
    NOTHING_READY;

    @Override
    public String room() {
        return "returns";
    }
}
