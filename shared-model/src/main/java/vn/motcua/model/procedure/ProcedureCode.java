// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import vn.motcua.model.problem.Problem;

/// Code of a procedure in the national catalogue, for example `1.001193`. Local systems append `.H17` or the like: it
/// is cut off.
public record ProcedureCode(String value) {

    public ProcedureCode {
        value = value.replaceAll("^(\\d\\.\\d{6}).*$", "$1");
        if (!value.matches("\\d\\.\\d{6}")) {
            throw new Problem(ProcedureProblem.BAD_CODE, value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
