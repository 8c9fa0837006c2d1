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
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.dossier.Standing;
import vn.motcua.model.office.Role;

/// The rules of NĐ 118/2025 from filing to the unit that works on it. Each test begins with its rule's
/// number in the design.
class IntakeRulesTest extends LivedDossier {

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

    @Test
    void p5_whatWasNotTakenInIsRegisteredAllTheSame() {
        var asked = Moves.requestSupplement(Sample.draft(), Stages.asked(""));
        var kept = entered(new Act.RegisterOutcome(asked), CLERK);
        assertEquals(1, kept.version());
        assertTrue(kept.receipt().isEmpty());
        var taken = done(
                kept, new Act.CompleteSupplement(kept.id(), Sample.complete().papers(), promised(kept, 4)), CLERK);
        assertInstanceOf(Stage.Received.class, taken.stage());
    }

    @Test
    void p8_aCodeOnceGivenNeverChanges() {
        var filed = Stages.filedOnline();
        refused(DossierProblem.CODE_STANDS, filed, new Act.AcceptFiled(filed.id(), promised(filed, 5)), CLERK);
        var taken = done(filed, new Act.AcceptFiled(filed.id(), promised(filed, 9)), CLERK);
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
        var taken = done(filed, new Act.AcceptFiled(filed.id(), promised(filed, 9)), CLERK);
        assertEquals(Sample.NOW, taken.receipt().orElseThrow().clockStart());
    }

    private static Receipt promised(Dossier dossier, int serial) {
        return Sample.promised(dossier, Sample.receipt(serial).code());
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
        var promise = new Promise(signed, Sample.CATALOGUE);
        var nextDay = now.plus(Duration.ofDays(1));
        var receipt = promise.receipt(Sample.receipt(1).code(), nextDay, CLERK.id());
        assertEquals(now, receipt.clockStart());
        assertEquals(promise.due(now), receipt.due());
        var online = new Promise(Stages.filedOnline(), Sample.CATALOGUE);
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
    void p20_aPostedDossierIsFiledWhenTheOfficeSignsForTheBag() {
        var filed = entered(new Act.FileDossier(Sample.filedByPost(Stages.POST)), AGENT);
        assertEquals(Stages.POST, filed.holder());
        var accept = new Act.AcceptFiled(filed.id(), promised(filed, 1));
        refused(DossierProblem.NOT_YOURS, filed, accept, CLERK);
        var sent = done(filed, new Act.SendBag(filed.id(), "T-01", "NP-1"), AGENT);
        refused(DossierProblem.OTHER_BAG, sent, new Act.SignBag(sent.id(), "T-02"), CLERK);
        refused(DossierProblem.NOT_YOURS, sent, new Act.SignBag(sent.id(), "T-01"), AGENT);
        now = Sample.NOW.plus(Duration.ofHours(5));
        var signed = done(sent, new Act.SignBag(sent.id(), "T-01"), CLERK);
        assertEquals(now, Objects.requireNonNull(signed.filing().consignment()).signedAt());
        assertEquals(Sample.OFFICE, signed.holder());
        assertEquals(Set.of(Sample.OFFICE, Stages.POST), signed.audience());
        var promised = new Act.AcceptFiled(filed.id(), promised(signed, 1));
        assertInstanceOf(Stage.Received.class, done(signed, promised, CLERK).stage());
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
}
