// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import vn.motcua.model.problem.ProblemCode;

public enum ProcedureProblem implements ProblemCode {
    BAD_CODE,
    UNKNOWN,
    EXPIRED,
    NOT_YET,
    NO_CALENDAR;

    @Override
    public String room() {
        return "procedure";
    }
}
