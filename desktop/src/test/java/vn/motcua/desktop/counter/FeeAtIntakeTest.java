// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Payment;

/// The fee is taken where the dossier is received, once, or later; what costs nothing asks nothing.
class FeeAtIntakeTest extends AtBench {

    @Test
    void whatCostsNothingAsksNothing() {
        bench.receive(Sample.BIRTH);
        assertEquals(Sheet.NONE, counter.sheet().get());
        assertNull(counter.paying().bill().get());
    }

    @Test
    void theFeeIsAskedForAtOnceAndItsReceiptIsPrintedAfterForm01() {
        bench.receiveWithFee();
        var owed = dossier().owedDong();
        assertTrue(owed > 0);
        assertEquals(Sheet.FEE, counter.sheet().get());
        counter.paying().fee().take();
        assertEquals(Sheet.NONE, counter.sheet().get());
        assertEquals(owed, dossier().paidDong());
        assertEquals(Payment.CASH, dossier().payments().getFirst().method());
        assertEquals(2, bench.printed.size());
        assertTrue(bench.printed.getLast().startsWith("BL "), bench.printed::toString);
        assertTrue(bench.counter.citizen().payment().get().isEmpty());
    }

    @Test
    void itIsNeverTakenTwice() {
        bench.receiveWithFee();
        counter.paying().fee().take();
        counter.paying().fee().take();
        counter.paying().open();
        counter.paying().fee().take();
        assertEquals(1, dossier().payments().size());
        assertEquals(1, bench.store.cashBook().open(Sample.OFFICE, "Q03").size());
    }

    @Test
    void aTransferShowsTheCitizenTheSameCodeAsTheClerk() {
        bench.receiveWithFee();
        counter.paying().fee().method(TakeFee.Method.TRANSFER);
        var shown = counter.citizen().payment().get().orElseThrow();
        assertEquals(dossier().owedDong(), shown.dong());
        counter.paying().fee().noted("FT26325");
        counter.paying().fee().take();
        assertEquals(Payment.TRANSFER, dossier().payments().getFirst().method());
        assertEquals("FT26325", dossier().payments().getFirst().reference());
    }

    @Test
    void whoPaysLaterIsAskedAgainWithAKey() {
        bench.receiveWithFee();
        counter.sheet().set(Sheet.NONE);
        assertEquals(0, dossier().paidDong());
        counter.paying().open();
        assertEquals(Sheet.FEE, counter.sheet().get());
        counter.end();
        assertNull(counter.paying().bill().get());
    }

    @Test
    void aBrokenPrinterLeavesTheMoneyTakenAndPrintsTheSameReceiptAgain() {
        bench.receiveWithFee();
        bench.printerBroken = true;
        counter.paying().fee().take();
        assertEquals(dossier().owedDong(), dossier().paidDong());
        assertEquals(Notice.Level.WARN, counter.notice().get().level());
        bench.printerBroken = false;
        counter.paying().fee().printAgain();
        assertEquals(1, dossier().payments().size());
        assertTrue(bench.printed.getLast().startsWith("BL "));
    }

    private Dossier dossier() {
        return counter.draft().dossier().get();
    }
}
