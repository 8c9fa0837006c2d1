// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import vn.motcua.model.problem.ProblemCode;

public enum DemoProblem implements ProblemCode {
    CENTRE_DID_NOT_START,
    STEP_FAILED,
    NOT_SEEN;

    @Override
    public String room() {
        return "demo";
    }
}
