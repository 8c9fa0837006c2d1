// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import vn.motcua.model.problem.ProblemCode;

public enum SessionProblem implements ProblemCode {
    NOT_ENROLLED,
    ALREADY_ENROLLED,
    WRONG_PASSWORD,
    LEASE_ENDED,
    CLOCK_BACK,
    NEEDS_CENTRE,
    BROKEN;

    @Override
    public String room() {
        return "session";
    }
}
