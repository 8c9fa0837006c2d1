// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import vn.motcua.model.problem.ProblemCode;

public enum StoreProblem implements ProblemCode {
    /// The database did not answer in time or is not there.
    BUSY,
    /// The database refused a row: repeating will not help.
    BAD_ROW,
    /// Another program holds the database file.
    IN_USE;

    @Override
    public String room() {
        return "store";
    }
}
