// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.dossier.Standing;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.result.Result;

/// The rules of NĐ 118/2025 that concern the life of a dossier. Each test begins with its rule's number in the design.
class DossierLifeTest {

    private static final Officer CLERK = Sample.clerk();
    private static final Officer SPECIALIST = Sample.officer(Role.SPECIALIST);
    private static final Officer SUPERVISOR = Sample.officer(Role.SUPERVISOR);
    private static final Officer SIGNER = Sample.officer(Role.SIGNER);
    private static final Officer AGENT = Sample.officer(Stages.POST, Role.AGENT);
    private static final LocalDateTime LATER = Deeds.LATER;

    private Instant now = Sample.NOW;

    private Dossier done(Dossier on, Act act, Officer by) {
        var decision = Sample.decide(on, act, on.version(), by, now);
        return assertInstanceOf(Decision.Accepted.class, decision).after();
    }

    private void refused(DossierProblem why, Dossier on, Act act, Officer by) {
        var decision = Sample.decide(on, act, on.version(), by, now);
        assertEquals(
                why.key(),
                assertInstanceOf(Decision.Refused.class, decision).reason().key());
    }

    private static Dossier entered(Act.Entry entry, Officer by) {
        return assertInstanceOf(Decision.Accepted.class, Sample.decide(null, entry, 0, by, Sample.NOW))
                .after();
    }

    private static Act.RequestSupplement ask(Dossier d, String override) {
        return new Act.RequestSupplement(d.id(), Stages.asked("").items(), "Thiếu giấy", override);
    }

    private static Act.CompleteSupplement complete(Dossier d, Instant at) {
        var promise = d.receipt().map(r -> r.restarted(at, LATER)).orElse(Sample.receipt(1));
        return new Act.CompleteSupplement(d.id(), d.papers(), promise);
    }

    @Test
    void p2_anAuthorisedPersonsDossierIsTheOwnersAndHoldsTheAuthorisation() {
        var other = Sample.citizen();
        var without = Sample.draft().withFiling(Filing.AT_COUNTER.by(other, Standing.AUTHORISED, 5));
        var missing = new Act.ReceiveDossier(Stages.received(whole(without, 5)));
        var refusal = Sample.decide(null, missing, 0, CLERK, Sample.NOW);
        assertEquals(
                DossierProblem.NO_AUTHORISATION.key(),
                assertInstanceOf(Decision.Refused.class, refusal).reason().key());
        var with = whole(without, 0).receive(Sample.receipt(1));
        assertEquals(
                Sample.citizen().number(),
                entered(new Act.ReceiveDossier(with), CLERK).applicant().number());
    }

    private static Dossier whole(Dossier draft, int but) {
        var dossier = draft;
        for (var row : draft.papers()) {
            var no = row.required().no();
            dossier = dossier.withPaper(no, no == but ? new Source.Missing() : new Source.Shown());
        }
        return dossier;
    }

    @Test
    void p3_askingForAPaperThatTheWarehouseHasCarriesItsReason() {
        var row = Sample.draft().papers().getFirst();
        assertEquals("", row.demanded());
        assertEquals("Sai dữ liệu", new DossierPaper(row.required(), new Source.Shown(), "Sai dữ liệu").demanded());
    }

    private static Dossier fromWarehouse() {
        var row = Sample.draft().papers().getFirst().required();
        var reused = new Source.FromWarehouse(Sample.result().id());
        return Sample.complete().withPaper(row.no(), reused);
    }

    @Test
    void p3_whatTheWarehouseGaveIsNotAskedForAgainWithoutAReasonOfItsOwn() {
        var draft = fromWarehouse();
        var held = draft.papers().getFirst().required().name();
        var received = draft.receive(Sample.receipt(1));
        var id = received.id();
        var without = new Act.RequestSupplement(id, List.of(new SupplementItem(held, "")), "Thiếu", "");
        refused(DossierProblem.PAPER_HELD, received, without, CLERK);
        var asked = new Supplement(without.items(), "Thiếu", "", now, CLERK.id());
        var atIntake = Stages.at(draft, new Stage.AwaitingSupplement(draft.stage(), asked));
        refusedAtIntake(new Act.RegisterOutcome(atIntake));
        var because = List.of(new SupplementItem(held, "Dữ liệu trong kho sai năm sinh"));
        var again = done(received, new Act.RequestSupplement(id, because, "Thiếu", ""), CLERK);
        assertInstanceOf(Stage.AwaitingSupplement.class, again.stage());
    }

    @Test
    void p3_aPaperBroughtInsteadOfTheWarehousesSaysWhyItWasDemanded() {
        var received = fromWarehouse().receive(Sample.receipt(1));
        var asked = done(received, ask(received, ""), CLERK);
        var first = asked.papers().getFirst().required();
        var silent = new ArrayList<>(asked.papers());
        silent.set(0, new DossierPaper(first, new Source.Shown()));
        var promise = Sample.receipt(1).restarted(now, LATER);
        refused(DossierProblem.PAPER_HELD, asked, new Act.CompleteSupplement(asked.id(), silent, promise), CLERK);
        var said = new ArrayList<>(silent);
        said.set(0, new DossierPaper(first, new Source.Shown(), "Dữ liệu trong kho sai năm sinh"));
        done(asked, new Act.CompleteSupplement(asked.id(), said, promise), CLERK);
    }

    @Test
    void p4_intakeEndsInExactlyOneOfThreeOutcomes() {
        var draft = Sample.draft();
        var received = entered(new Act.ReceiveDossier(Sample.received(1)), CLERK);
        assertEquals(2, received.stage().nationalCode());
        var asked = Moves.requestSupplement(draft, Stages.asked(""));
        assertEquals(5, entered(new Act.RegisterOutcome(asked), CLERK).stage().nationalCode());
        var turnedDown = Moves.refuse(draft, now, CLERK.id(), "Sai thẩm quyền", "");
        assertEquals(
                3, entered(new Act.RegisterOutcome(turnedDown), CLERK).stage().nationalCode());
        refusedAtIntake(new Act.RegisterOutcome(draft));
        refusedAtIntake(new Act.RegisterOutcome(Sample.received(1)));
        refusedAtIntake(new Act.ReceiveDossier(draft));
    }

    private static void refusedAtIntake(Act act) {
        assertInstanceOf(Decision.Refused.class, Sample.decide(null, act, 0, CLERK, Sample.NOW));
    }

    @Test
    void p5_whatWasNotTakenInIsRegisteredAllTheSame() {
        var asked = Moves.requestSupplement(Sample.draft(), Stages.asked(""));
        var kept = entered(new Act.RegisterOutcome(asked), CLERK);
        assertEquals(1, kept.version());
        assertTrue(kept.receipt().isEmpty());
        var taken = done(
                kept, new Act.CompleteSupplement(kept.id(), Sample.complete().papers(), Sample.receipt(4)), CLERK);
        assertInstanceOf(Stage.Received.class, taken.stage());
    }

    @Test
    void p8_aCodeOnceGivenNeverChanges() {
        var filed = Stages.filedOnline();
        refused(DossierProblem.CODE_STANDS, filed, new Act.AcceptFiled(filed.id(), Sample.receipt(5)), CLERK);
        var taken = done(filed, new Act.AcceptFiled(filed.id(), Sample.receipt(9)), CLERK);
        assertEquals(filed.code(), taken.code());
        var asked = done(taken, ask(taken, ""), CLERK);
        var other = new Act.CompleteSupplement(asked.id(), asked.papers(), Sample.receipt(6));
        refused(DossierProblem.CODE_STANDS, asked, other, CLERK);
    }

    @Test
    void p9_theClockCountsFromAcceptanceNotFromFiling() {
        var filed = Stages.filedOnline();
        assertTrue(filed.receipt().isEmpty());
        assertFalse(filed.isOverdue(LATER.plusYears(1)));
        var taken = done(filed, new Act.AcceptFiled(filed.id(), Sample.receipt(9)), CLERK);
        assertEquals(Sample.NOW, taken.receipt().orElseThrow().clockStart());
    }

    @Test
    void p10_aDossierIsHandedToTheUnitOnce() {
        var received = Sample.received(1);
        var transfer = new Act.Transfer(received.id(), "Tư pháp");
        var moved = done(received, transfer, CLERK);
        assertEquals(new Stage.InProcess(Sample.receipt(1), "Tư pháp", now), moved.stage());
        refused(DossierProblem.NOT_NOW, moved, transfer, CLERK);
        refused(DossierProblem.NOT_YOURS, received, transfer, SPECIALIST);
    }

    @Test
    void p9_theClockOfAPostedDossierStartsWhenTheHandOverRecordIsSigned() {
        var filed = entered(new Act.FileDossier(Sample.filedByPost(Stages.POST)), AGENT);
        now = Instant.parse("2026-11-25T02:00:00Z");
        var signed = signed(filed);
        var promise = new Promise(signed, Sample.BIRTH, Sample.CATALOGUE, Sample.CATALOGUE.fees());
        var nextDay = now.plus(Duration.ofDays(1));
        var receipt = promise.receipt(Sample.receipt(1).code(), nextDay, CLERK.id());
        assertEquals(now, receipt.clockStart());
        assertEquals(promise.due(now), receipt.due());
        var online = new Promise(Stages.filedOnline(), Sample.BIRTH, Sample.CATALOGUE, Sample.CATALOGUE.fees());
        assertEquals(
                nextDay,
                online.receipt(Sample.receipt(9).code(), nextDay, CLERK.id()).clockStart());
    }

    @Test
    void p10_aTransferAfterTheSameDayIsMarkedLate() {
        var morning = receivedAt("2026-11-25T02:00:00Z");
        assertEquals(null, transferred(morning, "2026-11-25T09:59:00Z"));
        assertEquals(LocalDateTime.of(2026, 11, 25, 17, 0), transferred(morning, "2026-11-25T10:01:00Z"));
    }

    @Test
    void p10_whatCameAfterThreeGoesAtTheOpeningOfTheNextWorkingDay() {
        var friday = receivedAt("2026-11-27T08:30:00Z");
        assertEquals(null, transferred(friday, "2026-11-30T00:00:00Z"));
        var monday = Sample.CATALOGUE.calendar().hours().open();
        assertEquals(LocalDate.of(2026, 11, 30).atTime(monday), transferred(friday, "2026-11-30T03:00:00Z"));
    }

    private static Dossier receivedAt(String moment) {
        var like = Sample.receipt(1);
        return Sample.complete().receive(new Receipt(like.code(), Instant.parse(moment), CLERK.id(), LATER, 0));
    }

    private @Nullable LocalDateTime transferred(Dossier received, String moment) {
        now = Instant.parse(moment);
        var stage = done(received, new Act.Transfer(received.id(), "Tư pháp"), CLERK)
                .stage();
        return assertInstanceOf(Stage.InProcess.class, stage).shouldBy();
    }

    @Test
    void p12_aSecondSupplementNeedsASupervisorAndAReason() {
        var asked = done(Stages.inProcess(), ask(Stages.inProcess(), ""), SPECIALIST);
        var again = done(asked, complete(asked, now), CLERK);
        refused(DossierProblem.SUPPLEMENT_ASKED, again, ask(again, ""), SPECIALIST);
        refused(DossierProblem.NOT_YOURS, again, ask(again, "Phát hiện mới"), SPECIALIST);
        var twice = done(again, ask(again, "Phát hiện mới"), SUPERVISOR);
        assertEquals(2, twice.progress().supplements());
    }

    @Test
    void p12_aFullSupplementRestartsTheClockFromZero() {
        var inProcess = Stages.inProcess();
        var asked = done(inProcess, ask(inProcess, ""), SPECIALIST);
        assertFalse(asked.isOverdue(LATER));
        now = Sample.NOW.plus(Duration.ofDays(3));
        var again = done(asked, complete(asked, now), CLERK);
        var promise = again.receipt().orElseThrow();
        assertEquals(now, promise.clockStart());
        assertEquals(Sample.NOW, promise.receivedAt());
        assertEquals(LATER, promise.due());
        assertInstanceOf(Stage.InProcess.class, again.stage());
    }

    @Test
    void p12_theOldDueMomentStandsInTheHistory() {
        var before = Moves.requestSupplement(Stages.inProcess(), Stages.asked(""));
        var deed = complete(before, now);
        assertEquals("17:00 23/11/2026 → 17:00 01/12/2026", Decision.note(before, deed, done(before, deed, CLERK)));
    }

    @Test
    void p12_afterFifteenDaysItIsClosedAndNotBefore() {
        var asked = Moves.requestSupplement(Stages.inProcess(), Stages.asked(""));
        var close = new Act.CloseDossier(asked.id(), "Không bổ sung");
        now = Instant.parse("2026-12-06T16:59:59Z"); // 23:59:59 of the fifteenth day
        refused(DossierProblem.NOT_OVER, asked, close, SUPERVISOR);
        now = Instant.parse("2026-12-06T17:00:00Z");
        assertEquals(8, done(asked, close, SUPERVISOR).stage().nationalCode());
        refused(DossierProblem.NOT_YOURS, asked, close, CLERK);
    }

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

    private Dossier signed(Dossier filed) {
        var sent = done(filed, new Act.SendBag(filed.id(), "T-01", "NP-1"), AGENT);
        return done(sent, new Act.SignBag(sent.id(), "T-01"), CLERK);
    }

    @Test
    void p20_aPostedDossierIsFiledWhenTheOfficeSignsForTheBag() {
        var filed = entered(new Act.FileDossier(Sample.filedByPost(Stages.POST)), AGENT);
        assertEquals(Stages.POST, filed.holder());
        var accept = new Act.AcceptFiled(filed.id(), Sample.receipt(1));
        refused(DossierProblem.NOT_YOURS, filed, accept, CLERK);
        var sent = done(filed, new Act.SendBag(filed.id(), "T-01", "NP-1"), AGENT);
        refused(DossierProblem.OTHER_BAG, sent, new Act.SignBag(sent.id(), "T-02"), CLERK);
        refused(DossierProblem.NOT_YOURS, sent, new Act.SignBag(sent.id(), "T-01"), AGENT);
        now = Sample.NOW.plus(Duration.ofHours(5));
        var signed = done(sent, new Act.SignBag(sent.id(), "T-01"), CLERK);
        assertEquals(now, Objects.requireNonNull(signed.filing().consignment()).signedAt());
        assertEquals(Sample.OFFICE, signed.holder());
        assertEquals(Set.of(Sample.OFFICE, Stages.POST), signed.audience());
        assertInstanceOf(Stage.Received.class, done(signed, accept, CLERK).stage());
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
    void p23_anotherOfficeMayTakeADossierInAndDealWithItsCitizen() {
        var elsewhere = Stages.POST;
        var clerk = Sample.officer(elsewhere, Role.CLERK);
        var taken = Sample.complete().withFiling(Filing.at(elsewhere)).receive(Sample.receipt(1));
        var kept = entered(new Act.ReceiveDossier(taken), clerk);
        assertEquals(Sample.OFFICE, kept.holder());
        refused(DossierProblem.NOT_YOURS, kept, new Act.Transfer(kept.id(), "Tư pháp"), clerk);
        done(kept, new Act.Withdraw(kept.id(), "Đổi ý", List.of()), clerk);
        var ready = kept.resolve(Sample.result().id());
        assertInstanceOf(
                Stage.Returned.class,
                done(ready, new Act.HandOver(ready.id(), "owner"), clerk).stage());
    }

    @Test
    void p24_howThePersonWasIdentifiedIsKept() {
        var filing = Filing.AT_COUNTER.provenBy(IdentityProof.VNEID);
        assertEquals(
                IdentityProof.VNEID, Sample.draft().withFiling(filing).filing().proof());
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
