// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import vn.motcua.model.problem.ProblemCode;

public enum PaperProblem implements ProblemCode {
    BAD_ID,
    UNREADABLE_IMAGE,
    /// {0} page, {1} pages of the original.
    PAGE_MISSING,
    /// {0} images, {1} pages that the paper itself says it has.
    PAGES_FEWER,
    /// {0} page, {1} pages of the original.
    PAGE_TOO_MANY,
    /// {0} page.
    PAGE_TWICE,
    /// {0} page, {1} place of its image.
    PAGE_OUT_OF_ORDER,
    /// {0} page with a sticky note that was scanned only with it or only without.
    NOTE_ONCE,
    BAD_CODE;

    @Override
    public String room() {
        return "paper";
    }
}
