// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.forms.MonthlySettlement;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.problem.Problem;

/// Shifts, what is handed on, and the month.
class CashBookTest extends Counter3 {

    @Test
    void p18AShiftHoldsWhatWasTakenSinceTheLastClose() {
        pay(copies(1));
        pay(copies(10), TakeFee.Method.TRANSFER);
        var first = shift().close(2_000, "");
        assertEquals(List.of(2, 2_000L, 12_000L, 0L), figures(first));

        at("2026-11-21T10:00:00");
        pay(copies(3));
        var running = shift().running();
        assertEquals(5_000, running.total());
        assertEquals(first.ended(), running.began());
        var second = shift().close(5_000, "");
        assertEquals(List.of(1, 5_000L, 0L, 0L), figures(second));
        assertEquals(List.of(second, first), shift().closed());
    }

    @Test
    void p18ADifferenceIsNamedWithAReasonOrTheShiftStaysOpen() {
        pay(copies(10));
        var refused = assertThrows(Problem.class, () -> shift().close(10_000, " "));
        assertEquals(MoneyProblem.NO_REASON, refused.code());
        assertEquals("[-2000]", refused.args().toString());
        assertEquals(1, shift().running().given().size());

        var closed = shift().close(10_000, "Thối nhầm");
        assertEquals(-2_000, closed.differenceDong());
        assertEquals("Thối nhầm", closed.reason());
    }

    @Test
    void p18ANumberWithoutMoneyIsNamedVoidAndTheSeriesHasNoGap() {
        pay(copies(1));
        store.cashBook().next(Sample.OFFICE, "Q03", today(), Sample.dossierId(), now);
        startAgain();
        pay(copies(1));
        var closed = shift().close(4_000, "");
        assertEquals(List.of("Q03-261121-0002"), closed.voided());
        assertEquals(2, closed.receipts());
        assertEquals(
                List.of(1, 2, 3),
                store.cashBook().of(closed).stream()
                        .map(g -> g.number().serial())
                        .toList());
    }

    @Test
    void p18TheSheetIsKeptAndPrintedAgainAsItWas() {
        pay(copies(1));
        var closed = shift().close(2_000, "");
        var kept = shift().sheet(closed);
        startAgain();
        assertEquals(kept.length, shift().sheet(shift().closed().getFirst()).length);
        shift().print(closed);
        assertTrue(printed.getLast().startsWith("CA-H17.242-Q03-261121-"));
    }

    @Test
    void p18AnEmptyShiftIsNotClosed() {
        assertEquals(
                MoneyProblem.EMPTY_SHIFT,
                assertThrows(Problem.class, () -> shift().close(0, "")).code());
    }

    @Test
    void p18WhatWasPaidOnlineMustBeHandedOnWithinEightWorkingHours() {
        at("2026-11-19T14:30:00");
        pay(copies(1), TakeFee.Method.ONLINE);
        pay(copies(2));
        var rows = handOn().waiting().getFirst().rows();
        assertEquals(
                LocalDateTime.parse("2026-11-20T14:00:00").plusHours(1),
                rows.getFirst().by());
        assertEquals(Payment.ONLINE, rows.getFirst().entry().payment().method());
        assertEquals(LocalDateTime.parse("2026-11-26T17:00:00"), rows.getLast().by());
        assertFalse(rows.getFirst().late());
        at("2026-11-20T15:01:00");
        assertTrue(handOn().waiting().getFirst().rows().getFirst().late());
        assertFalse(handOn().waiting().getFirst().rows().getLast().late());
    }

    @Test
    void p18WhatWasHandedOnWaitsNoMoreAndItsListIsTheSameWheneverItIsMade() {
        pay(copies(10));
        pay(copies(3));
        var done = handOn().handOn(handOn().waiting().getFirst());
        assertEquals(17_000, done.dong());
        assertEquals("Kho bạc Nhà nước khu vực XIII", done.to());
        assertEquals(List.of(), handOn().waiting());
        var list = handOn().content(done);
        startAgain();
        assertEquals(
                list, handOn().content(store.cashBook().remittance(done.id()).orElseThrow()));
        assertEquals(17_000, list.feeDong());
        assertNotNull(handOn().list(done));
    }

    @Test
    void p18NothingIsHandedOnTwice() {
        pay(copies(10));
        var batch = handOn().waiting().getFirst();
        handOn().handOn(batch);
        assertEquals(
                MoneyProblem.NOTHING_TO_REMIT,
                assertThrows(Problem.class, () -> handOn().handOn(batch)).code());
    }

    @Test
    void theMonthFollowsFromPaymentsAndListsAlone() {
        at("2026-10-30T09:00:00");
        pay(copies(300));
        at("2026-11-02T09:00:00");
        pay(copies(10));
        handOn().handOn(handOn().waiting().getFirst());
        at("2026-11-20T09:00:00");
        pay(copies(3), TakeFee.Method.TRANSFER);

        var november = month().of(YearMonth.of(2026, 11), Sample.OFFICE);
        assertEquals(
                List.of(new MonthlySettlement.Row(
                        1, CERTIFIED_COPY.value(), name(), 2, 17_000, 0, 12_000, 5_000, 12_000)),
                november.rows());
        assertEquals(5_000, november.leftDong());
        assertEquals(200_000, month().of(YearMonth.of(2026, 10), Sample.OFFICE).remittedDong());
        assertEquals(
                november.rows(),
                month().of(YearMonth.of(2026, 11), Sample.OFFICE).rows());
        assertNotNull(month().sheet(YearMonth.of(2026, 11), Sample.OFFICE));
        assertNull(store.cashBook().find("BL-none").orElse(null));
    }

    private static String name() {
        return Sample.CATALOGUE.procedure(CERTIFIED_COPY).name();
    }

    private static List<Object> figures(vn.motcua.desktop.store.Shift s) {
        return List.of(s.receipts(), s.cashDong(), s.otherDong(), s.differenceDong());
    }
}
