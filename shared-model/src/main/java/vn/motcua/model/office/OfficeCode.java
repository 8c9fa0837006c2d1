// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

import vn.motcua.model.problem.Problem;

/// Identifier of an organisation, level 1 first, dot-separated, at most 35 characters, for example `H17.242`
/// (QĐ 20/2020/QĐ-TTg as amended by QĐ 09/2025/QĐ-TTg). Old codes such as `000.00.01.H17` are kept as they are.
public record OfficeCode(String value) {

    public OfficeCode {
        if (!value.matches("[0-9A-Z]{1,6}(\\.[0-9A-Z]{1,6}){0,6}") || value.length() > 35) {
            throw new Problem(OfficeProblem.BAD_CODE, value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
