// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import vn.motcua.model.problem.Problem;

/// Working days and hours of an office, from which due dates follow. All of it is data: holidays and make-up days are
/// published year by year.
///
/// @param daysOff weekdays that are not worked
/// @param makeUpDays Saturdays or Sundays that are worked instead
/// @param firstYear first year the lists cover
/// @param lastYear last year the lists cover
public record WorkingCalendar(
        WorkingHours hours, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, int firstYear, int lastYear) {

    public WorkingCalendar {
        daysOff = Set.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /// @throws Problem NO_CALENDAR for a year whose holidays are not known: a guessed due date is worse than none
    public boolean isWorkingDay(LocalDate day) {
        if (day.getYear() < firstYear || day.getYear() > lastYear) {
            throw new Problem(ProcedureProblem.NO_CALENDAR, day.getYear());
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? makeUpDays.contains(day) : !daysOff.contains(day);
    }

    /// When the clock starts for something handed in at `at`: outside opening hours it is the next opening.
    public LocalDateTime accepted(LocalDateTime at) {
        if (!isWorkingDay(at.toLocalDate()) || at.toLocalTime().isAfter(hours.close())) {
            return nextWorkingDay(at.toLocalDate()).atTime(hours.open());
        }
        var time = at.toLocalTime();
        if (time.isBefore(hours.open())) {
            return at.toLocalDate().atTime(hours.open());
        }
        var lunch = time.isAfter(hours.noonClose()) && time.isBefore(hours.noonOpen());
        return lunch ? at.toLocalDate().atTime(hours.noonOpen()) : at;
    }

    /// The moment the result is due (DOMAIN: NĐ 118/2025 art 17–19; NĐ 23/2015 art 7 for the cut-off).
    public LocalDateTime due(LocalDateTime handedIn, TimeLimit limit) {
        var start = accepted(handedIn);
        return switch (limit.unit()) {
            case SAME_DAY -> sameDay(start);
            case HOUR -> hoursAfter(start, Duration.ofHours(limit.quantity()));
            case WORKING_DAY ->
                workingDaysAfter(start.toLocalDate(), limit.quantity()).atTime(hours.close());
            case DAY ->
                onWorkingDay(start.toLocalDate().plusDays(limit.quantity())).atTime(hours.close());
        };
    }

    /// The moment the result is due once a supplement is complete.
    ///
    /// @param promised due before the supplement was asked for
    /// @param asked day of the notice
    /// @param complete when all asked for was handed in
    public LocalDateTime dueAfterSupplement(
            SupplementPolicy policy, TimeLimit limit, LocalDateTime promised, LocalDate asked, LocalDateTime complete) {
        if (policy == SupplementPolicy.RESTART || limit.unit() == TimeLimit.Unit.SAME_DAY) {
            return due(complete, limit);
        }
        var back = accepted(complete);
        return switch (limit.unit()) {
            case HOUR -> hoursAfter(promised, worked(asked.atTime(hours.close()), back));
            case DAY -> {
                var waited = ChronoUnit.DAYS.between(asked, back.toLocalDate());
                yield onWorkingDay(promised.toLocalDate().plusDays(waited)).atTime(promised.toLocalTime());
            }
            case WORKING_DAY, SAME_DAY -> {
                var waited = workingDaysBetween(asked, back.toLocalDate());
                yield workingDaysAfter(promised.toLocalDate(), waited).atTime(promised.toLocalTime());
            }
        };
    }

    /// Working days after the first day up to the last.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to)
                .map(d -> d.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private Duration worked(LocalDateTime from, LocalDateTime to) {
        var sum = Duration.ZERO;
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                sum = sum.plus(overlap(from, to, day.atTime(hours.open()), day.atTime(hours.noonClose())))
                        .plus(overlap(from, to, day.atTime(hours.noonOpen()), day.atTime(hours.close())));
            }
        }
        return sum;
    }

    private static Duration overlap(LocalDateTime from, LocalDateTime to, LocalDateTime open, LocalDateTime close) {
        var start = from.isAfter(open) ? from : open;
        var end = to.isBefore(close) ? to : close;
        return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }

    /// Until when what was received goes to the unit that resolves it: the same day, or the opening of the next working
    /// day if it was received after the cut-off (NĐ 118/2025 art 18(2)).
    public LocalDateTime transferBy(LocalDateTime received) {
        var start = accepted(received);
        return start.toLocalTime().isBefore(hours.cutOff())
                ? start.toLocalDate().atTime(hours.close())
                : nextWorkingDay(start.toLocalDate()).atTime(hours.open());
    }

    public LocalDate nextWorkingDay(LocalDate day) {
        return onWorkingDay(day.plusDays(1));
    }

    private LocalDate onWorkingDay(LocalDate day) {
        var d = day;
        while (!isWorkingDay(d)) {
            d = d.plusDays(1);
        }
        return d;
    }

    private LocalDate workingDaysAfter(LocalDate day, int count) {
        var d = day;
        for (var i = 0; i < count; i++) {
            d = nextWorkingDay(d);
        }
        return d;
    }

    private LocalDateTime sameDay(LocalDateTime start) {
        var late = !start.toLocalTime().isBefore(hours.cutOff());
        return (late ? nextWorkingDay(start.toLocalDate()) : start.toLocalDate()).atTime(hours.close());
    }

    private LocalDateTime hoursAfter(LocalDateTime start, Duration left) {
        var at = start;
        while (true) {
            var morning = at.toLocalTime().isBefore(hours.noonClose());
            var end = at.toLocalDate().atTime(morning ? hours.noonClose() : hours.close());
            var span = Duration.between(at, end);
            if (span.compareTo(left) >= 0) {
                return at.plus(left);
            }
            left = left.minus(span);
            at = morning
                    ? at.toLocalDate().atTime(hours.noonOpen())
                    : nextWorkingDay(at.toLocalDate()).atTime(hours.open());
        }
    }
}
