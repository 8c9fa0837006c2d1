// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sheet;

import vn.motcua.model.problem.ProblemCode;

public enum SheetProblem implements ProblemCode {
    /// The file is gone or may not be read.
    UNREADABLE,
    /// Nothing is in it.
    EMPTY,
    /// Neither CSV nor XLSX, whatever it is called; also the old XLS and a workbook with a password.
    NOT_A_SHEET,
    /// A CSV in an old encoding: its accents would be lost.
    NOT_UTF8,
    TOO_MANY_ROWS,
    /// The file, or what it unpacks to.
    TOO_BIG;

    @Override
    public String room() {
        return "sheet";
    }
}
