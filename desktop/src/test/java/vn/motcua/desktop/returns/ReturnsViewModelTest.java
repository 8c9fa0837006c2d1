// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.result.Result;

class ReturnsViewModelTest extends ReturnsDesk {

    @Test
    void theCitizenRatesOnceAfterTheHandOver() {
        var dossier = ready(41, 0);
        scan(dossier);
        card(OWNER);
        returns.rate(1);
        returns.handOver();
        returns.rate(5);
        assertEquals(new Said.Rated(code(dossier)), returns.said().get());
        returns.rate(2);

        var rating =
                store.dossiers().find(dossier.id()).orElseThrow().progress().rating();
        assertTrue(rating != null && rating.score() == 5);
        assertEquals(List.of(), problems);
    }

    @Test
    void aResultIsHandedOverOnce() {
        var dossier = ready(42, 0);
        scan(dossier);
        card(OWNER);
        assertEquals(List.of(), handover().blockers());
        assertEquals(List.of(dossier), returns.list().waiting());
        returns.handOver();
        returns.handOver();

        assertEquals(new Said.Done(code(dossier)), returns.said().get());
        assertNull(returns.handover().open().get());
        assertEquals(List.of(), returns.list().waiting());
        assertEquals("owner", returned(dossier).recipient());
        assertEquals(1, handOvers());

        scan(dossier);
        assertEquals(ReturnsProblem.ALREADY_RETURNED, refused().code());
        assertEquals(
                List.of(code(dossier).value(), "08:41 21/11/2026"), refused().args());
        assertNull(returns.handover().open().get());
        assertEquals(List.of(), problems);
    }

    @Test
    void aResultThatIsWithThePostIsNotHandedOverHereUntilItComesBack() {
        var dossier = ready(1, 0);
        store.perform(new Act.SendResult(dossier.id(), new OfficeCode("H17.900"), "DS-1", ""), Sample.clerk());
        scan(dossier);
        assertNull(returns.handover().open().get());
        assertEquals(DossierProblem.WITH_POST, refused().code());
        assertEquals(List.of("H17.900", "DS-1"), refused().args());
        store.perform(new Act.ResultCameBack(dossier.id(), "Vắng nhà"), Sample.clerk());
        scan(dossier);
        card(OWNER);
        returns.handOver();
        assertEquals(1, handOvers());
    }

    @Test
    void aReceiptOfAnotherOfficeIsToldFromOneThatIsUnknownHere() {
        for (var foreign : List.of("H17.243-261121-0001", "TMP-H17.243.Q01-261121-3")) {
            returns.scanned(new Scan(Scan.Kind.DOSSIER, foreign));
            assertEquals(ReturnsProblem.OTHER_OFFICE, refused().code());
            assertEquals(foreign, refused().args().getFirst());
        }
        for (var unknown : List.of("H17.242-261121-9999", "TMP-H17.242.Q09-261121-3", "000.00.01.H17-240907-0001")) {
            returns.scanned(new Scan(Scan.Kind.DOSSIER, unknown));
            assertEquals(ReturnsProblem.NOT_FOUND, refused().code(), unknown);
        }
        assertNull(returns.handover().open().get());
    }

    @Test
    void aDossierThatAnotherDeskReturnedMeanwhileIsNotReturnedAgain() {
        var dossier = ready(1, 0);
        scan(dossier);
        card(OWNER);
        store.perform(new Act.HandOver(dossier.id(), "owner"), Sample.clerk());
        returns.handOver();
        assertEquals(
                DossierProblem.ALREADY_RETURNED.key(),
                problems.getFirst().code().key());
        assertEquals(1, handOvers());
    }

    @Test
    void aDossierWithoutAResultSaysSo() {
        var dossier = store.perform(new Act.ReceiveDossier(Sample.received(5)), Sample.clerk());
        scan(dossier);
        assertEquals(ReturnsProblem.NO_RESULT, refused().code());
        assertNull(returns.handover().open().get());
        returns.load();
        assertEquals(List.of(), returns.list().waiting());
    }

    @Test
    void aCodeThatNobodyKnowsSaysSo() {
        returns.scanned(new Scan(Scan.Kind.DOSSIER, "H17.242-261121-9999"));
        assertEquals(ReturnsProblem.NOT_FOUND, refused().code());
        assertEquals(List.of("H17.242-261121-9999"), refused().args());
    }

    @Test
    void aProvisionalCodeOpensItsDossier() {
        var provisional = DossierCode.provisional(Sample.OFFICE, "Q03", Sample.TODAY, 7);
        var receipt = Sample.receipt(1);
        scan(ready(new Receipt(provisional, receipt.receivedAt(), receipt.receivedBy(), receipt.due(), 0)));
        assertEquals(provisional, handover().receipt().code());
        assertEquals(Who.WITH_RECEIPT, handover().who());
    }

    @Test
    void aFeeIsTakenOnceAndStaysTakenWhenTheDossierIsClosed() {
        var dossier = ready(6, 16_000);
        scan(dossier);
        card(OWNER);
        returns.handOver();
        assertEquals(Blocker.FEE, returns.handover().told().get());
        returns.fee().take();
        assertNull(returns.handover().told().get());
        returns.close();
        assertNull(returns.handover().open().get());
        scan(dossier);
        assertTrue(handover().bill().isPaid());
        assertEquals(List.of("BL Q03-261121-0001"), printed);
        returns.fee().take();
        assertEquals(1, handover().dossier().payments().size());
        assertFalse(handover().blockers().contains(Blocker.FEE));
    }

    @Test
    void aRevokedResultIsNotHandedOver() {
        var dossier = ready(11, 0);
        var result = store.results().find(dossier.result().orElseThrow()).orElseThrow();
        store.results().put(List.of(result.withStatus(Result.Status.REVOKED)));
        scan(dossier);
        card(OWNER);
        returns.handOver();
        assertEquals(Blocker.RESULT_INVALID, returns.handover().told().get());
        assertEquals(0, handOvers());
    }

    @Test
    void aSealIsNotForThisDesk() {
        assertFalse(returns.scanned(new Scan(Scan.Kind.SEAL, "MC1")));
    }
}
