// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import vn.motcua.model.problem.ProblemCode;

public enum CentreProblem implements ProblemCode {
    UNREACHABLE,
    PORTAL,
    NOT_PINNED,
    UNAUTHORISED,
    FORBIDDEN,
    BUSY,
    OUT_OF_ORDER,
    PAPER_CHANGED,
    /// Another counter is sending the same paper just now.
    ANOTHER_SENDS,
    BAD_ENROLMENT;

    @Override
    public String room() {
        return "centre";
    }
}
