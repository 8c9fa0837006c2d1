// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

import vn.motcua.model.problem.ProblemCode;

public enum OfficeProblem implements ProblemCode {
    BAD_CODE;

    @Override
    public String room() {
        return "office";
    }
}
