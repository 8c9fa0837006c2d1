// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Delivery;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;

/// Whose desk a dossier lies on, and where its result is on its way home.
class DeskAndPostTest {

    private static final Officer CLERK = Sample.clerk();
    private static final Officer BOSS = Sample.officer(Role.SUPERVISOR);
    private static final Officer AGENT = Sample.officer(Stages.POST, Role.AGENT);
    private static final OfficerId MAI = new OfficerId("mai.le");
    private static final OfficerId NAM = new OfficerId("nam.vo");

    private static Dossier done(Dossier on, Act act, Officer by) {
        var decision = Sample.decide(on, act, on.version(), by, Sample.NOW);
        return assertInstanceOf(Decision.Accepted.class, decision, decision::toString)
                .after();
    }

    private static void refused(DossierProblem why, Dossier on, Act act, Officer by) {
        var decision = Sample.decide(on, act, on.version(), by, Sample.NOW);
        assertEquals(
                why.key(),
                assertInstanceOf(Decision.Refused.class, decision).reason().key());
    }

    @Test
    void aDossierLiesWithWhoReceivedItUntilASupervisorLaysItElsewhere() {
        var received = Sample.received(1);
        assertEquals(Optional.of(CLERK.id()), received.assignee());
        var laid = done(received, new Act.Assign(received.id(), MAI, "Nghỉ phép"), BOSS);
        assertEquals(Optional.of(MAI), laid.assignee());
        assertEquals(received.stage(), laid.stage());
        refused(DossierProblem.NOT_YOURS, received, new Act.Assign(received.id(), MAI, "Giúp"), CLERK);
        refused(DossierProblem.NO_REASON, received, new Act.Assign(received.id(), MAI, " "), BOSS);
    }

    @Test
    void sentBackItReturnsToTheDeskBefore() {
        var received = Sample.received(1);
        var mai = done(received, new Act.Assign(received.id(), MAI, "Nghỉ phép"), BOSS);
        var nam = done(mai, new Act.Assign(mai.id(), NAM, "Chuyên môn"), BOSS);
        var back = done(nam, new Act.SendBack(nam.id(), "Thiếu tờ khai"), BOSS);
        assertEquals(Optional.of(MAI), back.assignee());
        var first = done(back, new Act.SendBack(back.id(), "Nhầm"), BOSS);
        assertEquals(Optional.of(CLERK.id()), first.assignee());
        refused(DossierProblem.NO_DESK_BEFORE, first, new Act.SendBack(first.id(), "Nhầm"), BOSS);
    }

    @Test
    void whoHasItMaySendItBackAndNobodyElseOfTheDesk() {
        var received = Sample.received(1);
        var mai = done(received, new Act.Assign(received.id(), MAI, "Nghỉ phép"), BOSS);
        var herself = new Officer(MAI, "Lê Thị Mai", "", Sample.OFFICE, Set.of(Role.SPECIALIST));
        refused(DossierProblem.NOT_YOURS, mai, new Act.SendBack(mai.id(), "Nhầm"), CLERK);
        assertEquals(
                Optional.of(CLERK.id()),
                done(mai, new Act.SendBack(mai.id(), "Nhầm"), herself).assignee());
    }

    @Test
    void twoSupervisorsLayingItOnOneDeskAreOne() {
        var received = Sample.received(1);
        var once = done(received, new Act.Assign(received.id(), MAI, "Nghỉ phép"), BOSS);
        assertEquals(once, done(once, new Act.Assign(once.id(), MAI, "Nghỉ phép"), BOSS));
    }

    @Test
    void nobodyGetsADossierThatNobodyWorksOn() {
        var stages = Stages.all();
        for (var stage : List.of("Draft", "Filed", "ResultReady", "Returned", "Closed")) {
            var dossier = Objects.requireNonNull(stages.get(stage));
            var act = new Act.Assign(dossier.id(), MAI, "Nghỉ phép");
            assertInstanceOf(Decision.Refused.class, Sample.decide(dossier, act, dossier.version(), BOSS, Sample.NOW));
        }
    }

    private static Dossier ready() {
        return Objects.requireNonNull(Stages.all().get("ResultReady"));
    }

    private static Dossier given(Dossier ready) {
        return done(ready, new Act.SendResult(ready.id(), Stages.POST, "DS-1", "EB1VN"), CLERK);
    }

    @Test
    void aResultThatTheOfficeGivesToThePostIsSeenThereAndHandedOverByItsAgent() {
        var ready = ready();
        assertEquals(Set.of(Sample.OFFICE), ready.audience());
        var given = given(ready);
        assertEquals(Set.of(Sample.OFFICE, Stages.POST), given.audience());
        var home = new Act.HandOver(given.id(), "owner", ReturnPath.RECEIPT, "PG-77", List.of());
        refused(DossierProblem.NOT_YOURS, ready, home, AGENT);
        var delivery =
                Objects.requireNonNull(done(given, home, AGENT).progress().delivery());
        assertEquals(Delivery.State.DELIVERED, delivery.state());
        assertEquals("PG-77", delivery.proof());
        assertEquals(Sample.NOW, delivery.endedAt());
        assertEquals("EB1VN", delivery.carrierNo());
    }

    @Test
    void whatIsWithThePostIsNotHandedOverAtTheOfficeUntilItComesBack() {
        var given = given(ready());
        var home = new Act.HandOver(given.id(), "owner");
        var decision = Sample.decide(given, home, given.version(), CLERK, Sample.NOW);
        var reason = assertInstanceOf(Decision.Refused.class, decision).reason();
        assertEquals(DossierProblem.WITH_POST.key(), reason.key());
        assertEquals(List.of(Stages.POST.value(), "DS-1"), reason.args());
        var back = done(given, new Act.ResultCameBack(given.id(), "Vắng nhà"), AGENT);
        assertInstanceOf(Stage.Returned.class, done(back, home, CLERK).stage());
        refused(DossierProblem.ALREADY_RETURNED, done(given, home, AGENT), home, CLERK);
    }

    @Test
    void whatNobodyTookComesBackWithItsReasonAndMayGoAgain() {
        var given = given(ready());
        refused(DossierProblem.NO_REASON, given, new Act.ResultCameBack(given.id(), ""), AGENT);
        var back = done(given, new Act.ResultCameBack(given.id(), "Vắng nhà"), AGENT);
        var delivery = Objects.requireNonNull(back.progress().delivery());
        assertEquals(Delivery.State.CAME_BACK, delivery.state());
        assertEquals("Vắng nhà", delivery.proof());
        refused(DossierProblem.NOT_WITH_POST, back, new Act.ResultCameBack(back.id(), "Vắng nhà"), CLERK);
        assertTrue(Objects.requireNonNull(given(back).progress().delivery()).isWithPost());
    }

    @Test
    void anAgentTakesOnARoundOnlyWhatLiesAtTheOwnPostOffice() {
        var ready = ready();
        var round = new Act.SendResult(ready.id(), Stages.POST, "DS-2", "");
        refused(DossierProblem.NOT_YOURS, ready, round, AGENT);
        var given = given(ready);
        var onRound =
                Objects.requireNonNull(done(given, round, AGENT).progress().delivery());
        assertEquals("DS-2", onRound.listNo());
        assertEquals("EB1VN", onRound.carrierNo());
        var other = Sample.officer(new OfficeCode("H17.888"), Role.AGENT);
        refused(DossierProblem.NOT_YOURS, given, round, other);
        var elsewhere = new Act.SendResult(given.id(), new OfficeCode("H17.888"), "DS-3", "");
        refused(DossierProblem.WITH_OTHER_POST, given, elsewhere, CLERK);
    }
}
