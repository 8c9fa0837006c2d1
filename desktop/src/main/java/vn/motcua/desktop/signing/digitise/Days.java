// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/// Days as people and spreadsheets write them.
final class Days {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<DateTimeFormatter> READ =
            List.of(strict("d/M/uuuu"), strict("d-M-uuuu"), strict("d.M.uuuu"), strict("uuuu-M-d"));

    /// Day 0 of a spreadsheet's dates, which knows a 29th of February 1900.
    private static final LocalDate SERIAL = LocalDate.of(1899, 12, 30);

    private static final int LAST_SERIAL = 80_000;

    private Days() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    static String text(LocalDate day) {
        return SHOWN.format(day);
    }

    static Optional<LocalDate> parse(String text) {
        for (var format : READ) {
            try {
                return Optional.of(LocalDate.parse(text, format)).filter(d -> d.getYear() >= 1900);
            } catch (DateTimeException e) {
                continue; // in another way perhaps
            }
        }
        return Optional.empty();
    }

    /// A cell that a spreadsheet keeps as a number of days.
    static Optional<LocalDate> serial(String number) {
        if (!number.matches("\\d{1,5}")) {
            return Optional.empty();
        }
        var days = Integer.parseInt(number);
        return days > 60 && days < LAST_SERIAL ? Optional.of(SERIAL.plusDays(days)) : Optional.empty();
    }
}
