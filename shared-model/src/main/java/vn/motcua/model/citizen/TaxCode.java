// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import vn.motcua.model.problem.Problem;

/// Tax code of an organisation: ten digits, the last of which checks the others; a branch adds `-NNN`. Of a person it
/// is the citizen number (since 1/7/2025).
public record TaxCode(String value) {

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    public TaxCode {
        value = value.replaceAll("[\\s\\u00A0.]", "").replaceFirst("^(\\d{10})(\\d{3})$", "$1-$2");
        if (!value.matches("\\d{10}(-\\d{3})?")) {
            throw new Problem(CitizenProblem.BAD_TAX_CODE);
        }
    }

    /// Whether the check digit agrees. A mismatch is a warning: the rule is practice, not law.
    public boolean checks() {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return 10 - sum % 11 == value.charAt(9) - '0';
    }

    public boolean isBranch() {
        return value.length() > 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
