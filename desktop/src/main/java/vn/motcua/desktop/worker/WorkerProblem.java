// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import vn.motcua.model.problem.ProblemCode;

public enum WorkerProblem implements ProblemCode {
    DIED,
    TIMED_OUT,
    OUT_OF_MEMORY,
    CANCELLED;

    @Override
    public String room() {
        return "worker";
    }
}
