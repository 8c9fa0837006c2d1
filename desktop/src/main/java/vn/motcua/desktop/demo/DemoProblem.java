// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import vn.motcua.model.problem.ProblemCode;

/// What may go wrong with a demonstration.
public enum DemoProblem implements ProblemCode {
    CENTRE_DID_NOT_START,
    STEP_FAILED,
    NOT_SEEN,
    /// Argument: the desk, and why.
    NOT_SYNCED,
    /// Argument: what did not hold.
    DAY_DID_NOT_HOLD;

    @Override
    public String room() {
        return "demo";
    }
}
