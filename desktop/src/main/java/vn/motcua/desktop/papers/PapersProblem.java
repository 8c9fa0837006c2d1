// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import vn.motcua.model.problem.ProblemCode;

/// What may go wrong when a paper is opened.
public enum PapersProblem implements ProblemCode {
    /// Nobody scanned this paper.
    NOT_SCANNED,
    /// Its file is here and is no PDF that can be drawn.
    UNREADABLE;

    @Override
    public String room() {
        return "papers";
    }
}
