// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import vn.motcua.desktop.kit.Words;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// What is wrong with one thing that was said.
public record Fault(Column column, Problem problem) {

    static Fault of(Column column, ProblemCode code, Object... args) {
        return new Fault(column, new Problem(code, args));
    }

    /// `Số định danh: Chỉ có 11 chữ số …`
    String text(Words words) {
        return words.get(column.word()) + ": " + words.what(problem);
    }
}
