// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.print;

import vn.motcua.model.problem.ProblemCode;

public enum PrintProblem implements ProblemCode {
    NO_PRINTER,
    NOT_FOUND,
    REFUSED,
    NOT_WRITTEN;

    @Override
    public String room() {
        return "print";
    }
}
