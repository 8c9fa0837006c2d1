// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.motcua.model.problem.Problem;

/// A date of birth, of which older people's papers may know the year only.
///
/// @param year four digits
/// @param month 1–12, 0 if unknown
/// @param day 1–31, 0 if unknown
public record BirthDate(int year, int month, int day) {

    public BirthDate {
        if (year < 1850 || year > 2200) {
            throw new Problem(CitizenProblem.BAD_DATE);
        }
        if (month != 0 || day != 0) {
            try {
                var unused = LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                throw new Problem(e, CitizenProblem.BAD_DATE);
            }
        }
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads `ddMMyyyy`, `dd/MM/yyyy`, `dd-MM-yyyy`, `dd.MM.yyyy` or `yyyy`; two-digit years are refused.
    public static BirthDate parse(String text) {
        var digits = text.strip().replaceAll("[/.\\- ]", "");
        if (digits.matches("\\d{4}")) {
            return new BirthDate(Integer.parseInt(digits), 0, 0);
        }
        if (!digits.matches("\\d{8}")) {
            throw new Problem(CitizenProblem.BAD_DATE);
        }
        return new BirthDate(
                Integer.parseInt(digits.substring(4)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(0, 2)));
    }

    /// `14/03/1995`, or `1950` where only the year is known.
    public String text() {
        return month == 0 ? Integer.toString(year) : "%02d/%02d/%04d".formatted(day, month, year);
    }

    /// Full years on a day.
    public int age(LocalDate today) {
        var birthday = month == 0 ? LocalDate.of(year, 1, 1) : LocalDate.of(year, month, day);
        return java.time.Period.between(birthday, today).getYears();
    }
}
