// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.problem.Problem;

/// Whether twelve digits can be a personal number (NĐ 137/2015 art 13, TT 07/2016/TT-BCA): it has no check digit, but a
/// place of registration, a century and a year. Nothing is guessed: what spreadsheets took away is not put back.
final class OwnerNumber {

    /// Provinces of 2016; from 101 on they are foreign states.
    private static final Set<Integer> PROVINCES = Set.of(
            1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42,
            44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86,
            87, 89, 91, 92, 93, 94, 95, 96);

    private static final int FIRST_STATE = 101;

    private OwnerNumber() {}

    /// Blanks between groups do not count.
    static String digits(String text) {
        return text.replaceAll("[\\s\\u00a0.]", "");
    }

    static Optional<Problem> fault(String text, LocalDate today) {
        var digits = digits(text);
        if (digits.matches("\\d{1,11}")) {
            return Optional.of(new Problem(DigitiseProblem.LOST_ZERO, digits.length()));
        }
        if (!digits.matches("\\d{12}")) {
            return Optional.of(new Problem(DigitiseProblem.BAD_NUMBER));
        }
        var place = Integer.parseInt(digits.substring(0, 3));
        if (place < FIRST_STATE && !PROVINCES.contains(place)) {
            return Optional.of(new Problem(DigitiseProblem.BAD_PROVINCE, digits.substring(0, 3)));
        }
        var year = year(digits);
        return year > today.getYear() ? Optional.of(new Problem(DigitiseProblem.BAD_YEAR, year)) : Optional.empty();
    }

    private static int year(String digits) {
        return (19 + (digits.charAt(3) - '0') / 2) * 100 + Integer.parseInt(digits.substring(4, 6));
    }

    /// All that the number says of the birth.
    static BirthDate birth(CitizenNumber number) {
        return new BirthDate(year(number.value()), 0, 0);
    }

    static Sex sex(CitizenNumber number) {
        return (number.value().charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }
}
