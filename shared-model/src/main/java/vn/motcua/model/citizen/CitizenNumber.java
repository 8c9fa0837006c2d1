// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import vn.motcua.model.problem.Problem;

/// Personal identification number: 12 digits `PPP G YY SSSSSS`: province of birth registration, sex and century,
/// year, six random digits; it has no check digit (Luật Căn cước 26/2023/QH15, NĐ 70/2024/NĐ-CP).
public record CitizenNumber(String value) {

    public CitizenNumber {
        if (!value.matches("\\d{12}")) {
            throw new Problem(CitizenProblem.BAD_NUMBER);
        }
    }

    /// Whether the third group agrees with birth date and sex. A mismatch is a warning, never a block: old registers
    /// err.
    public boolean agreesWith(BirthDate birth, Sex sex) {
        var g = value.charAt(3) - '0';
        var century = 19 + g / 2;
        var male = g % 2 == 0;
        return birth.year() == century * 100 + Integer.parseInt(value.substring(4, 6)) && male == (sex == Sex.MALE);
    }

    /// As shown by default: `048 195 ••• 128`.
    public String masked() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " ••• " + value.substring(9);
    }

    /// Never the whole number: a log line must not carry it.
    @Override
    public String toString() {
        return masked();
    }
}
