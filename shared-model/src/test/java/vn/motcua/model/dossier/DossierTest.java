// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

class DossierTest {

    @Test
    void aDossierWithAMissingPaperIsNotReceived() {
        var problem = assertThrows(Problem.class, () -> Sample.draft().receive(Sample.receipt(1)));
        assertEquals(DossierProblem.PAPERS_MISSING, problem.code());
    }

    @Test
    void aPaperThatIsNotRequiredMayBeMissing() {
        var dossier = Sample.draft();
        for (var paper : dossier.missing()) {
            dossier = dossier.withPaper(paper.required().no(), new Source.Shown());
        }
        assertTrue(dossier.receive(Sample.receipt(1)).stage() instanceof Stage.Received);
    }

    @Test
    void aReceivedDossierIsNotReceivedTwice() {
        var received = Sample.received(1);
        assertEquals(
                DossierProblem.ALREADY_RECEIVED,
                assertThrows(Problem.class, () -> received.receive(Sample.receipt(2)))
                        .code());
    }

    @Test
    void aReceivedDossierKeepsItsPapers() {
        var received = Sample.received(1);
        assertThrows(Problem.class, () -> received.withPaper(1, new Source.Missing()));
    }

    @Test
    void aResultIsHandedOverOnce() {
        var by = Sample.clerk().id();
        var ready = Sample.received(1).resolve(Sample.result().id());
        var returned = ready.handOver(Sample.NOW, by, "owner");
        assertEquals(10, returned.stage().nationalCode());
        assertThrows(Problem.class, () -> returned.handOver(Sample.NOW, by, "owner"));
    }

    @Test
    void aDossierWithoutAResultIsNotHandedOver() {
        var received = Sample.received(1);
        var problem = assertThrows(
                Problem.class,
                () -> received.handOver(Sample.NOW, Sample.clerk().id(), "owner"));
        assertEquals(DossierProblem.NO_RESULT, problem.code());
    }

    @Test
    void theOfficialCodeReplacesAProvisionalOneInEveryStage() {
        var provisional = DossierCode.provisional(Sample.OFFICE, "Q03", Sample.TODAY, 1);
        var official = DossierCode.official(Sample.OFFICE, Sample.TODAY, 42);
        var dossier = Sample.complete()
                .receive(Sample.receipt(1).under(provisional))
                .resolve(Sample.result().id())
                .under(official);
        assertEquals(official, dossier.receipt().orElseThrow().code());
    }

    @Test
    void aDossierIsOverdueOnlyWhileItIsInProcess() {
        var late = LocalDateTime.of(2026, 11, 23, 17, 1);
        var received = Sample.received(1);
        assertTrue(received.isOverdue(late));
        assertFalse(received.isOverdue(late.minusMinutes(2)));
        assertFalse(received.resolve(Sample.result().id()).isOverdue(late));
    }

    @Test
    void codesOfTheOldAndOfTheNewFormAreRead() {
        var old = new DossierCode("000.00.01.H17-240907-0001");
        assertEquals(LocalDate.of(2024, 9, 7), old.day());
        assertEquals(1, old.serial());
        assertEquals(Optional.empty(), old.giver());
        assertEquals(
                Optional.of("H17.242"),
                DossierCode.official(Sample.OFFICE, Sample.TODAY, 42).giver());
        var provisional = DossierCode.provisional(Sample.OFFICE, "Q03", Sample.TODAY, 7);
        assertEquals(Optional.of("H17.242.Q03"), provisional.giver());
        for (var wrong : List.of("H17.242-261321-0042", "000.00.01-240907-0001", "H17.242-261121-1", "", "-")) {
            assertEquals(false, DossierCode.looksLikeOne(wrong), wrong);
        }
    }

    @Test
    void codesOfOldAndNewFormAreAccepted() {
        assertEquals(
                "H17.242-261121-0042",
                DossierCode.official(Sample.OFFICE, Sample.TODAY, 42).value());
        assertTrue(DossierCode.looksLikeOne("000.00.01.H17-240907-0001"));
        assertTrue(DossierCode.looksLikeOne("TMP-H17.242.Q03-261121-7"));
        assertFalse(DossierCode.looksLikeOne("H17.242-261321-0042"));
        assertThrows(Problem.class, () -> new DossierCode("nonsense"));
        assertThrows(Problem.class, () -> new OfficeCode("../etc"));
    }
}
