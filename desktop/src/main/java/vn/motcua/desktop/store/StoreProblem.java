// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

public enum StoreProblem implements ProblemCode {
    IN_USE,
    WRONG_KEY,
    WRONG_PASSWORD,
    DISK_FULL,
    UNSURE,
    BROKEN,
    NO_PAPER,
    PAPER_DAMAGED,
    /// It is no orphan: a dossier, a result, a draft or a command names it.
    PAPER_NAMED,
    GAP,
    TOO_LARGE,
    /// Arguments: name of the field, most characters it holds.
    TOO_LONG,
    NO_REASON,
    NOT_WAITING;

    @Override
    public String room() {
        return "store";
    }

    /// What a failed file operation means to people.
    static Problem of(IOException e) {
        var text = String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT);
        return new Problem(e, text.contains("space") || text.contains("quota") ? DISK_FULL : BROKEN);
    }
}
