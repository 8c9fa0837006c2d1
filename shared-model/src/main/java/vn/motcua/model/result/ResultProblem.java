// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.result;

import vn.motcua.model.problem.ProblemCode;

public enum ResultProblem implements ProblemCode {
    BAD_ID,
    /// A field of the minimum metadata is empty.
    INCOMPLETE,
    TOO_LONG,
    /// Its day of issue lies ahead.
    NOT_YET_ISSUED,
    /// Its last day lies before its day of issue.
    ENDS_BEFORE_ISSUE,
    /// It has no signed copy, or ended already.
    NOT_TO_DEPOSIT,
    /// The warehouse has it.
    ALREADY_DEPOSITED;

    @Override
    public String room() {
        return "result";
    }
}
