// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.ProcedureCode;

class TakeFeeTest extends Counter3 {

    private static final ProcedureCode LICENCE = new ProcedureCode("3.000347");
    private static final ProcedureCode BUSINESS = new ProcedureCode("1.001612");

    @Test
    void p18TheCertifiedCopyTariffIsTakenAsItsVectorsSay() {
        var vectors = Map.of(1, 2_000L, 2, 4_000L, 3, 5_000L, 10, 12_000L, 300, 200_000L);
        vectors.forEach((pages, dong) -> {
            var taken = pay(copies(pages));
            assertEquals(dong, taken.payment().dong(), pages + " pages");
            assertEquals("P", taken.payment().items().getFirst().kind());
            assertTrue(taken.payment().items().getFirst().legalBasis().contains("TT 226/2016"));
        });
        assertEquals(vectors.size(), printed.size());
    }

    @Test
    void p18TheReceiptSaysNumberWordsKindAndLaw() {
        var receipt = fees().content(pay(copies(10)));
        assertEquals("Q03-261121", receipt.symbol());
        assertEquals("0001", receipt.number());
        assertEquals(12_000, receipt.totalDong());
        assertEquals(
                vn.motcua.desktop.forms.FeeReceipt.Sort.P,
                receipt.items().getFirst().sort());
        assertEquals("Trần Thu Hà", receipt.collector());
        assertEquals("0400123456", receipt.taxCode());
    }

    @Test
    void p18MoneyIsNeverTakenTwice() {
        var dossier = copies(2);
        pay(dossier);
        assertEquals(MoneyProblem.NOTHING_DUE, refused(dossier.id(), 4_000));
        assertEquals(MoneyProblem.NOTHING_DUE, refused(dossier.id(), 0));
        assertEquals(1, seen(dossier).payments().size());
        assertEquals(4_000, seen(dossier).paidDong());
    }

    @Test
    void p18AnAmountTheOfficerDidNotSeeIsNotTaken() {
        var dossier = copies(2);
        assertEquals(MoneyProblem.AMOUNT_CHANGED, refused(dossier.id(), 2_000));
        assertEquals(List.of(), seen(dossier).payments());
        assertEquals(List.of(), store.cashBook().open(Sample.OFFICE, "Q03"));
    }

    @Test
    void p18APowerFailureBetweenMoneyAndPaperPrintsTheReceiptAgainAndTakesNothingAgain() {
        var dossier = copies(3);
        fees().take(dossier.id(), TakeFee.Method.CASH, "", 5_000);
        startAgain();

        assertEquals(MoneyProblem.NOTHING_DUE, refused(dossier.id(), 5_000));
        var unprinted = fees().unprinted();
        assertEquals(1, unprinted.size());
        fees().print(unprinted.getFirst());
        assertEquals(List.of("BL Q03-261121-0001"), printed);
        assertEquals(List.of(), fees().unprinted());
        assertEquals(5_000, seen(dossier).paidDong());
    }

    @Test
    void p18AJammedPrinterLeavesTheMoneyTakenAndTheReceiptToPrint() {
        var dossier = copies(1);
        jammed = true;
        var taken = fees().take(dossier.id(), TakeFee.Method.CASH, "", 2_000);
        var problem = assertThrows(Problem.class, () -> fees().print(taken));
        assertEquals(MoneyProblem.NOT_PRINTED, problem.code());
        jammed = false;
        fees().print(fees().find(taken.payment().id()));
        assertEquals(List.of("BL Q03-261121-0001"), printed);
    }

    @Test
    void p18NumbersRunOnByCounterAndDayAlsoAfterAStop() {
        pay(copies(1));
        startAgain();
        assertEquals("BL-H17.242-Q03-261121-0002", pay(copies(1)).payment().id());
        at("2026-11-23T08:00:00");
        assertEquals("BL-H17.242-Q03-261123-0001", pay(copies(1)).payment().id());
    }

    @Test
    void p18OnlineRatesOfTheLicenceEndWithTheYear2025() {
        assertEquals(115_000, online(LICENCE, LocalDate.of(2025, 12, 31)));
        assertEquals(135_000, online(LICENCE, LocalDate.of(2026, 1, 1)));
        assertEquals(0, online(BUSINESS, LocalDate.of(2025, 12, 31)));
        assertEquals(100_000, online(BUSINESS, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void p18AProposedRuleIsOffUntilItIsSwitchedOn() {
        var query = FeeQuery.one(BUSINESS, vn.motcua.model.procedure.Channel.ONLINE, LocalDate.of(2026, 11, 21));
        assertEquals(100_000, Sample.CATALOGUE.fees().total(query));
        assertEquals(0, Sample.CATALOGUE.fees().switchOn("draft2026-1.001612").total(query));
    }

    @Test
    void p18APromisedFeeStandsWhateverTheRulesSayLater() {
        at("2025-12-31T09:00:00");
        var dossier = copies(3);
        at("2026-01-02T09:00:00");
        assertEquals(5_000, fees().due(seen(dossier)).left());
    }

    @Test
    void p18ATransferShowsAQrWithTheDossiersCode() {
        var dossier = copies(10);
        var text = fees().vietQr(dossier);
        assertTrue(text.contains("540512000"), text);
        assertTrue(
                text.contains(
                        dossier.code().map(DossierCode::value).orElseThrow().replace('-', ' ')),
                text);
        assertEquals(
                Payment.TRANSFER,
                pay(dossier, TakeFee.Method.TRANSFER).payment().method());
        assertThrows(Problem.class, () -> fees().vietQr(seen(dossier)));
    }

    @Test
    void p18MoneyDemandedLaterIsTakenOnTopAndFreesTheDossier() {
        var dossier = copies(2);
        pay(dossier);
        store.perform(new Act.Transfer(dossier.id(), "Tư pháp"), Sample.clerk());
        store.perform(new Act.DemandPayment(dossier.id(), 30_000, "Trích đo"), Sample.officer(Role.SPECIALIST));
        var due = fees().due(seen(dossier));
        assertEquals(List.of(new Payment.Item("Trích đo", "P", 30_000, "")), due.items());
        pay(seen(dossier));
        assertEquals(4, seen(dossier).stage().nationalCode());
        assertEquals(34_000, seen(dossier).paidDong());
    }

    @Test
    void p18AnOnlinePaymentNeedsItsReference() {
        var dossier = copies(1);
        assertEquals(
                MoneyProblem.NO_REFERENCE,
                assertThrows(Problem.class, () -> fees().take(dossier.id(), TakeFee.Method.ONLINE, " ", 2_000))
                        .code());
    }

    @Test
    void cashIsOfferedAsPeopleGiveIt() {
        assertEquals(List.of(16_000L, 20_000L, 50_000L), CashNotes.offers(16_000, 3));
        assertEquals(List.of(2_000L, 5_000L, 10_000L), CashNotes.offers(2_000, 3));
        assertEquals(List.of(500_000L, 600_000L), CashNotes.offers(500_000, 3));
    }

    private long online(ProcedureCode code, LocalDate day) {
        var procedure = Sample.CATALOGUE.version(code, day);
        var dossier = Dossier.open(Sample.dossierId(), Sample.OFFICE, procedure, Sample.citizen())
                .withFiling(Filing.online(DossierCode.official(Sample.OFFICE, day, 1), now));
        return FeeDue.of(dossier, Sample.CATALOGUE, day).lines().stream()
                .mapToLong(vn.motcua.model.procedure.FeeLine::dong)
                .sum();
    }

    private Dossier seen(Dossier dossier) {
        return store.dossiers().find(dossier.id()).orElseThrow();
    }

    private vn.motcua.model.problem.ProblemCode refused(DossierId id, long seen) {
        return assertThrows(Problem.class, () -> fees().take(id, TakeFee.Method.CASH, "", seen))
                .code();
    }
}
