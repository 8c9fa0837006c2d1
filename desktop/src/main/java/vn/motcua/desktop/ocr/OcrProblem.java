// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import vn.motcua.model.problem.ProblemCode;

public enum OcrProblem implements ProblemCode {
    BAD_IMAGE,
    NO_ENGINE,
    CANCELLED,
    NO_MRZ;

    @Override
    public String room() {
        return "ocr";
    }
}
