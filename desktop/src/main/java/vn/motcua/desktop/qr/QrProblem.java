// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import vn.motcua.model.problem.ProblemCode;

public enum QrProblem implements ProblemCode {
    NO_CODE,
    BAD_IMAGE,
    TOO_LONG;

    @Override
    public String room() {
        return "qr";
    }
}
