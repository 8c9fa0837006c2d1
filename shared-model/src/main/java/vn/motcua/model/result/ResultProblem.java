// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.result;

import vn.motcua.model.problem.ProblemCode;

public enum ResultProblem implements ProblemCode {
    BAD_ID;

    @Override
    public String room() {
        return "result";
    }
}
