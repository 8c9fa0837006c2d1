// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

/// Days that figures are counted over, both included, by the clock of Vietnam.
public record Period(LocalDate from, LocalDate to) {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean has(Instant at) {
        var day = LocalDate.ofInstant(at, VIETNAM);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    OffsetDateTime start() {
        return from.atStartOfDay(VIETNAM).toOffsetDateTime();
    }

    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay(VIETNAM).toOffsetDateTime();
    }
}
