// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import vn.motcua.model.problem.ProblemCode;

public enum PaperProblem implements ProblemCode {
    BAD_ID,
    UNREADABLE_IMAGE;

    @Override
    public String room() {
        return "paper";
    }
}
