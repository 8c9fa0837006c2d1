// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import vn.motcua.model.problem.ProblemCode;

public enum KitProblem implements ProblemCode {
    /// A fault of ours; {0} is the short code to read out on the phone.
    BUG,
    /// The work was stopped on request. Never shown.
    CANCELLED,
    /// Another program named a problem this version has no words for; {0} is its key.
    NO_WORDS;

    @Override
    public String room() {
        return "kit";
    }
}
