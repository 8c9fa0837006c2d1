// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import vn.motcua.model.problem.ProblemCode;

public enum WireProblem implements ProblemCode {
    UNREADABLE;

    @Override
    public String room() {
        return "wire";
    }
}
