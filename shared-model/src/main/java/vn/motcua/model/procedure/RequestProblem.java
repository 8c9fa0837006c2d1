// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import vn.motcua.model.problem.ProblemCode;

/// What can be wrong with a value of a request.
public enum RequestProblem implements ProblemCode {
    MISSING,
    BAD_DATE,
    YEAR_ONLY,
    BAD_TIME,
    BAD_NUMBER,
    TOO_SMALL,
    TOO_LARGE,
    BAD_SEX,
    NOT_A_CHOICE,
    BAD_CITIZEN_NUMBER,
    BAD_PHONE,
    IN_FUTURE,
    TOO_EARLY,
    NUMBER_DISAGREES,
    NOT_THE_OWNER,
    TOO_YOUNG,
    SAME;

    @Override
    public String room() {
        return "request";
    }
}
