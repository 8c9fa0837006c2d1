// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalTime;
import java.util.Set;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// A stack that stopped half-way through the feeder.
///
/// @param why what the scanner said
/// @param at when
/// @param page number on the sheet of the last page that is safe, 0 for none
/// @param pages how many the sheet has
/// @param half of the sheet of paper with this page only one side came: it is put in again and takes the page's place
public record Jam(Problem why, LocalTime at, int page, int pages, boolean half) {

    private static final Set<ProblemCode> FEEDER =
            Set.of(ScanProblem.JAMMED, ScanProblem.DOUBLE_FEED, ScanProblem.MISFEED, ScanProblem.COVER_OPEN);

    /// Whether the rest of the stack can be put in again after this.
    static boolean is(Problem problem) {
        return FEEDER.contains(problem.code());
    }

    /// Number of the page that comes next.
    public int next() {
        return half ? page : page + 1;
    }
}
