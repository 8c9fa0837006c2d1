// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;

/// Pages that seem not to be their paper, one for one, and wait for a person's word before they go to a row.
///
/// @param row of the checklist
/// @param pages as they were looked at
/// @param broken what seems to be wrong; never empty
public record Doubt(int row, List<ScannedPage> pages, List<Problem> broken) {

    /// Whether a sticky note would explain it.
    public boolean maybeNotes() {
        return broken.stream().allMatch(p -> p.code() == PaperProblem.PAGE_TWICE);
    }
}
