// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import vn.motcua.model.problem.ProblemCode;

public enum SyncProblem implements ProblemCode {
    /// Argument: the oldest version that the centre still sends to.
    UPDATE_NEEDED,
    LOCKED,
    WIPED,
    /// Argument: how far this machine is off, in minutes; negative if it is behind.
    CLOCK_WRONG;

    @Override
    public String room() {
        return "sync";
    }
}
