// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import vn.motcua.model.problem.ProblemCode;

public enum SyncProblem implements ProblemCode {
    /// Argument: the oldest version that the centre still sends to.
    UPDATE_NEEDED,
    LOCKED,
    WIPED,
    /// Argument: how far this machine's clock is before the centre's, in minutes.
    CLOCK_AHEAD,
    /// Argument: how far it is behind, in minutes.
    CLOCK_BEHIND;

    @Override
    public String room() {
        return "sync";
    }
}
