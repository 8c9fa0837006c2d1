// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import vn.motcua.model.problem.ProblemCode;

public enum DayProblem implements ProblemCode {
    /// Without the centre there is nothing to compare with.
    NEEDS_CENTRE,
    /// The sheet could not be saved there.
    NOT_WRITTEN;

    @Override
    public String room() {
        return "day";
    }
}
