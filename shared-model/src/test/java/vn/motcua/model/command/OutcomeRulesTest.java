// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.office.Role;
import vn.motcua.model.result.Result;

/// The rules of NĐ 118/2025 from the work to the result in the citizen's hands. Each test begins with its
/// rule's number in the design.
class OutcomeRulesTest extends LivedDossier {

    @Test
    void p13_onlyOneNewDateIsPromised() {
        var extend = new Act.Extend(Sample.dossierId(), LATER, "OUTSIDE", "Chờ xác minh");
        var once = done(Stages.inProcess(), extend, SIGNER);
        assertEquals(LATER, once.receipt().orElseThrow().due());
        var extension = once.progress().extensions().getFirst();
        assertEquals(Sample.receipt(1).due(), extension.from());
        assertFalse(extension.late());
        refused(DossierProblem.ALREADY_EXTENDED, once, extend, SIGNER);
        var earlier = new Act.Extend(extend.dossier(), Sample.receipt(1).due(), "OUTSIDE", "Chờ");
        refused(DossierProblem.BAD_DUE, Stages.inProcess(), earlier, SIGNER);
        refused(DossierProblem.NOT_YOURS, Stages.inProcess(), extend, CLERK);
    }

    @Test
    void p13_anApologyOnTheDayItselfIsMarkedLate() {
        now = Instant.parse("2026-11-23T01:00:00Z");
        var late = done(Stages.inProcess(), new Act.Extend(Sample.dossierId(), LATER, "OUTSIDE", "Chờ"), SIGNER);
        assertTrue(late.progress().extensions().getFirst().late());
    }

    @Test
    void p14_theCitizenMayStopItUntilItIsDecided() {
        for (var stage : List.of("Filed", "Received", "InProcess", "AwaitingSupplement", "AwaitingPayment")) {
            var dossier = Objects.requireNonNull(Stages.all().get(stage));
            var act = new Act.Withdraw(dossier.id(), "Đổi ý", List.of());
            assertEquals(7, done(dossier, act, CLERK).stage().nationalCode(), stage);
        }
        var ready = Objects.requireNonNull(Stages.all().get("ResultReady"));
        refused(DossierProblem.ALREADY_RETURNED, ready, new Act.Withdraw(ready.id(), "Đổi ý", List.of()), CLERK);
    }

    @Test
    void p15_originalsToGiveBackLeaveTheListWhenTheyAreGivenBack() {
        var held = Sample.complete().withOriginals(List.of("Sổ hộ khẩu", "Giấy chứng sinh"));
        var ready = held.receive(Sample.receipt(1)).resolve(Sample.result().id());
        var act = new Act.HandOver(ready.id(), "owner", ReturnPath.RECEIPT, "", List.of("Sổ hộ khẩu"));
        assertEquals(
                List.of("Giấy chứng sinh"), done(ready, act, CLERK).progress().originals());
    }

    @Test
    void p17_aFaultyResultIsMadeAnewAndTheOldOneIsNamed() {
        var returned = Objects.requireNonNull(Stages.all().get("Returned"));
        var faulty = returned.result().orElseThrow();
        var again = done(returned, new Act.CorrectResult(returned.id(), Deeds.CORRECTED, "Sai tên"), CLERK);
        assertEquals(4, again.stage().nationalCode());
        assertEquals(faulty, again.progress().correctionOf());
        assertEquals(Deeds.CORRECTED, again.receipt().orElseThrow().due());
        Result better = Sample.result();
        assertEquals(
                better.id(),
                done(again, new Act.ResolveDossier(again.id(), better), SIGNER)
                        .result()
                        .orElseThrow());
    }

    @Test
    void p17_aCorrectionIsPromisedWithinThreeWorkingDays() {
        var returned = Objects.requireNonNull(Stages.all().get("Returned"));
        var later = new Act.CorrectResult(returned.id(), Deeds.CORRECTED.plusMinutes(1), "Sai tên");
        refused(DossierProblem.BAD_CORRECTION_DUE, returned, later, CLERK);
        var yesterday = new Act.CorrectResult(returned.id(), Deeds.CORRECTED.minusDays(8), "Sai tên");
        refused(DossierProblem.BAD_CORRECTION_DUE, returned, yesterday, CLERK);
    }

    @Test
    void p19_anAgentMayNotDecideNorTouchTheDossiersOfOthers() {
        var foreign = Stages.inProcess();
        for (var deed : Deeds.on(foreign)) {
            refused(DossierProblem.NOT_YOURS, foreign, deed, AGENT);
        }
        var own = signed(Sample.filedByPost(Stages.POST));
        for (var deed : Deeds.on(own)) {
            var allowed = Set.of("CompleteSupplement", "HandOver", "TakeFee", "Rate", "AddNote");
            if (!allowed.contains(deed.getClass().getSimpleName())) {
                refused(DossierProblem.NOT_YOURS, own, deed, AGENT);
            }
        }
    }

    @Test
    void p22_aResultIsGivenByReceiptOrByAProofOrByAuthorisation() {
        var ready = Objects.requireNonNull(Stages.all().get("ResultReady"));
        for (var path : List.of(ReturnPath.LOST_RECEIPT, ReturnPath.AUTHORISED)) {
            var bare = new Act.HandOver(ready.id(), "Nguyễn Văn A", path, " ", List.of());
            refused(DossierProblem.NO_PROOF, ready, bare, CLERK);
            var shown = new Act.HandOver(ready.id(), "Nguyễn Văn A", path, "UQ 12/2026", List.of());
            var returned = assertInstanceOf(
                    Stage.Returned.class, done(ready, shown, CLERK).stage());
            assertEquals(path, returned.path());
            assertEquals("UQ 12/2026", returned.proof());
        }
        done(ready, new Act.HandOver(ready.id(), "owner"), CLERK);
    }

    @Test
    void moneyThatWasAskedForLetsTheWorkGoOnWhenAllOfItIsPaid() {
        var waits = done(Stages.inProcess(), new Act.DemandPayment(Sample.dossierId(), 5_000, "Thuế"), SPECIALIST);
        assertEquals(5_000, waits.owedDong());
        var part = done(waits, paid("1", 2_000), CLERK);
        assertEquals(6, part.stage().nationalCode());
        assertEquals(4, done(part, paid("2", 3_000), CLERK).stage().nationalCode());
    }

    private static Act.TakeFee paid(String id, long dong) {
        return new Act.TakeFee(Sample.dossierId(), new Payment(id, dong, "cash", Sample.NOW, CLERK.id()));
    }

    @Test
    void aCitizenIsAskedOnceHowContentTheyAre() {
        var returned = Objects.requireNonNull(Stages.all().get("Returned"));
        refused(DossierProblem.BAD_SCORE, returned, new Act.Rate(returned.id(), 6), CLERK);
        var rated = done(returned, new Act.Rate(returned.id(), 5), CLERK);
        refused(DossierProblem.ALREADY_RATED, rated, new Act.Rate(returned.id(), 4), CLERK);
    }

    @Test
    void noActOfTheOfficeAgainstTheCitizenGoesWithoutAReason() {
        var d = Stages.inProcess();
        var acts = new ArrayList<Act>();
        acts.add(new Act.Refuse(d.id(), " ", ""));
        acts.add(new Act.CloseDossier(d.id(), ""));
        acts.add(new Act.Extend(d.id(), LATER, "", ""));
        acts.add(new Act.MoveDue(d.id(), LATER, ""));
        acts.add(new Act.Withdraw(d.id(), "", List.of()));
        acts.add(new Act.RequestSupplement(d.id(), List.of(), "", ""));
        var anybody = Sample.officer(Role.values());
        acts.forEach(act -> refused(DossierProblem.NO_REASON, d, act, anybody));
    }
}
