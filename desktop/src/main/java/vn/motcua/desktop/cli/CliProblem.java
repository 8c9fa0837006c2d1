// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import vn.motcua.model.problem.ProblemCode;

public enum CliProblem implements ProblemCode {
    NO_FILE,
    NOT_WRITTEN,
    BAD_USE,
    /// `--revision` and `--out` go together, for one file.
    REVISION_USE,
    /// {0} is how many revisions there are.
    NO_REVISION;

    @Override
    public String room() {
        return "cli";
    }
}
