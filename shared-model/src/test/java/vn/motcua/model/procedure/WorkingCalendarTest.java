// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.TimeLimit.Unit;

/// The worked values of DOMAIN §4.1, with its example hours and the holidays that the product ships.
class WorkingCalendarTest {

    private final WorkingCalendar shipped = Sample.CATALOGUE.calendar();
    private final WorkingCalendar calendar = new WorkingCalendar(
            new WorkingHours(LocalTime.of(7, 30), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 30)),
            shipped.daysOff(),
            shipped.makeUpDays(),
            shipped.firstYear(),
            shipped.lastYear());

    private LocalDate dueDay(String handedIn, int quantity, Unit unit) {
        return due(handedIn, quantity, unit).toLocalDate();
    }

    private LocalDateTime due(String handedIn, int quantity, Unit unit) {
        return calendar.due(LocalDateTime.parse(handedIn), new TimeLimit(quantity, unit));
    }

    @Test
    void threeWorkingDaysFromAFridayEndOnWednesday() {
        assertEquals(LocalDate.of(2026, 8, 19), dueDay("2026-08-14T10:00", 3, Unit.WORKING_DAY));
    }

    @Test
    void whatIsHandedInOnADayOffStartsAtTheNextOpening() {
        var at = LocalDateTime.parse("2026-08-31T10:00");
        assertEquals(LocalDateTime.parse("2026-09-03T07:30"), calendar.accepted(at));
        assertEquals(LocalDate.of(2026, 9, 8), dueDay("2026-08-31T10:00", 3, Unit.WORKING_DAY));
    }

    @Test
    void theSameDayEndsAtThreeInTheAfternoon() {
        assertEquals(LocalDate.of(2026, 11, 20), dueDay("2026-11-20T14:59", 1, Unit.SAME_DAY));
        assertEquals(LocalDate.of(2026, 11, 23), dueDay("2026-11-20T15:05", 1, Unit.SAME_DAY));
    }

    @Test
    void theDayOfCultureIsNotCounted() {
        assertEquals(LocalDate.of(2026, 11, 30), dueDay("2026-11-20T10:00", 5, Unit.WORKING_DAY));
    }

    @Test
    void hoursAreCountedAcrossNoonAndNight() {
        assertEquals(LocalDateTime.parse("2026-11-20T14:30"), due("2026-11-20T10:30", 2, Unit.HOUR));
        assertEquals(LocalDateTime.parse("2026-11-23T08:30"), due("2026-11-20T16:30", 2, Unit.HOUR));
        assertEquals(LocalDateTime.parse("2026-11-20T17:30"), due("2026-11-20T07:30", 8, Unit.HOUR));
    }

    @Test
    void theClockStartsOnlyWhileTheOfficeIsOpen() {
        assertEquals(LocalDateTime.parse("2026-11-20T07:30"), accepted("2026-11-20T06:00"));
        assertEquals(LocalDateTime.parse("2026-11-20T13:30"), accepted("2026-11-20T12:00"));
        assertEquals(LocalDateTime.parse("2026-11-23T07:30"), accepted("2026-11-20T18:00"));
        assertEquals(LocalDateTime.parse("2026-11-20T09:12"), accepted("2026-11-20T09:12"));
    }

    private LocalDateTime accepted(String at) {
        return calendar.accepted(LocalDateTime.parse(at));
    }

    @Test
    void calendarDaysEndOnAWorkingDay() {
        assertEquals(LocalDate.of(2026, 11, 23), dueDay("2026-11-20T10:00", 1, Unit.DAY));
    }

    @Test
    void aMakeUpSaturdayIsWorked() {
        var saturday = LocalDate.of(2026, 8, 22);
        var worked = new WorkingCalendar(calendar.hours(), Set.of(), Set.of(saturday), 2026, 2026);
        assertTrue(worked.isWorkingDay(saturday));
        assertFalse(worked.isWorkingDay(saturday.plusDays(1)));
    }

    @Test
    void aYearWithoutHolidaysGivesNoDueDate() {
        var problem = assertThrows(Problem.class, () -> dueDay("2031-01-06T10:00", 3, Unit.WORKING_DAY));
        assertEquals(ProcedureProblem.NO_CALENDAR, problem.code());
    }

    @Test
    void theFourUnitsCountWhatTheySay() {
        assertEquals(LocalDateTime.parse("2026-11-30T17:30"), due("2026-11-20T10:00", 10, Unit.DAY));
        assertEquals(LocalDateTime.parse("2026-11-25T09:30"), due("2026-11-20T16:30", 11, Unit.HOUR));
        assertEquals(LocalDateTime.parse("2026-11-20T17:30"), due("2026-11-20T14:00", 1, Unit.SAME_DAY));
        assertEquals(LocalDateTime.parse("2026-11-23T17:30"), due("2026-11-20T10:00", 1, Unit.WORKING_DAY));
    }

    @Test
    void aSupplementStartsTheClockFromZero() {
        var limit = new TimeLimit(3, Unit.WORKING_DAY);
        var due = calendar.dueAfterSupplement(
                SupplementPolicy.RESTART,
                limit,
                LocalDateTime.parse("2026-08-19T17:30"),
                LocalDate.of(2026, 8, 17),
                LocalDateTime.parse("2026-08-27T09:00"));
        assertEquals(LocalDateTime.parse("2026-09-04T17:30"), due);
    }

    @Test
    void whereTheClockOnlyPausesTheWaitingDaysAreAdded() {
        var days = new TimeLimit(3, Unit.WORKING_DAY);
        assertEquals(LocalDateTime.parse("2026-08-25T17:30"), resumed(days, "2026-08-19T17:30"));
        var calendarDays = new TimeLimit(10, Unit.DAY);
        assertEquals(LocalDateTime.parse("2026-09-03T17:30"), resumed(calendarDays, "2026-08-24T17:30"));
        var hours = new TimeLimit(8, Unit.HOUR);
        assertEquals(LocalDateTime.parse("2026-08-22T11:00"), resumed(hours, "2026-08-18T10:30"));
    }

    /// Asked for on Monday 17/8 at its close, complete on Saturday 22/8, a make-up day, at 08:00.
    private LocalDateTime resumed(TimeLimit limit, String promised) {
        return calendar.dueAfterSupplement(
                SupplementPolicy.PAUSE_RESUME,
                limit,
                LocalDateTime.parse(promised),
                LocalDate.of(2026, 8, 17),
                LocalDateTime.parse("2026-08-22T08:00"));
    }

    @Test
    void aChangedCalendarOnlyProposesNewDays() {
        var limit = new TimeLimit(3, Unit.WORKING_DAY);
        var touched = new OpenDue<>(
                "a", LocalDateTime.parse("2026-11-19T10:00"), limit, due("2026-11-19T10:00", 3, Unit.WORKING_DAY));
        var untouched = new OpenDue<>(
                "b", LocalDateTime.parse("2026-11-10T10:00"), limit, due("2026-11-10T10:00", 3, Unit.WORKING_DAY));
        var off = new java.util.HashSet<>(calendar.daysOff());
        off.add(LocalDate.of(2026, 11, 23));
        var changed = new WorkingCalendar(
                calendar.hours(), off, calendar.makeUpDays(), calendar.firstYear(), calendar.lastYear());
        var proposed = DueChange.proposed(java.util.List.of(touched, untouched), changed);
        assertEquals(1, proposed.size());
        assertEquals("a", proposed.getFirst().dossier());
        assertEquals(
                LocalDateTime.parse("2026-11-26T17:30"), proposed.getFirst().due());
        assertTrue(proposed.getFirst().isLater());
    }
}
