// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import vn.motcua.model.problem.ProblemCode;

public enum SwapProblem implements ProblemCode {
    /// Nothing waits.
    NOTHING,
    /// The stick is full, or cannot be written.
    NOT_WRITTEN,
    /// What was written cannot be read back.
    BAD_STICK,
    /// No export, or of a newer program.
    NOT_OURS,
    /// Cut off or changed.
    DAMAGED,
    /// Of another office. Argument: its code.
    OTHER_OFFICE,
    /// Made at this very counter.
    OWN,
    /// Earlier commands of that counter have not reached the centre and are not in the export.
    GAP,
    /// Only a supervisor who is signed in at the centre.
    SUPERVISOR_ONLY;

    @Override
    public String room() {
        return "swap";
    }
}
