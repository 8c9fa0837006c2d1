// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import vn.motcua.model.problem.ProblemCode;

public enum AccessProblem implements ProblemCode {
    /// Device or officer unknown. Which of the two, and why, is not told.
    UNAUTHORISED,
    /// Known, but this is not theirs.
    FORBIDDEN,
    /// The enrolment code is used up, too old or was never given.
    BAD_CODE,
    /// What was looked at cannot be read, or is too much at once.
    BAD_VIEWS,
    /// The device's keys or names cannot be read.
    BAD_ENROLMENT;

    @Override
    public String room() {
        return "access";
    }
}
