// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import vn.motcua.model.problem.ProblemCode;

public enum DigitiseProblem implements ProblemCode {
    MISSING,
    TOO_LONG,
    /// Fewer than twelve digits: a worksheet took the number for a number.
    LOST_ZERO,
    BAD_NUMBER,
    BAD_PROVINCE,
    BAD_YEAR,
    UNKNOWN_KIND,
    BAD_DATE,
    NOT_YET,
    ENDS_BEFORE,
    OWNER_DIFFERS,
    OWNER_UNKNOWN,
    TWICE,
    IN_WAREHOUSE,
    FILE_NAME,
    NO_FILE,
    FILE_EMPTY,
    FILE_LARGE,
    FILE_KIND,
    FILE_TWICE,
    /// Headings that the worksheet does not have.
    NO_COLUMN,
    NOTHING_TO_SIGN,
    /// The officer stopped it.
    STOPPED,
    NOT_WRITTEN;

    @Override
    public String room() {
        return "digitise";
    }
}
