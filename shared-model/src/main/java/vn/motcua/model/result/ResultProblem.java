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
    ALREADY_DEPOSITED,
    /// Nobody here knows a result of that name.
    UNKNOWN_RESULT,
    /// Only a supervisor of the office that issued it ends a result.
    NOT_YOURS,
    /// It is no longer valid already.
    ALREADY_ENDED,
    NO_REASON,
    /// Longer than whoever verifies would read: 300 characters.
    LONG_REASON,
    /// The reason is read by anybody: it must hold no identity number.
    PERSONAL_REASON,
    /// The new one is not a valid result of the same owner and office.
    NO_SUCCESSOR,
    /// The copy says something else than what it is a copy of.
    WRONG_COPY,
    /// This counter has asked the centre already to end it.
    ENDING_WAITS;

    @Override
    public String room() {
        return "result";
    }
}
