// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Event;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.Centre;

/// What the centre cannot know or believe waits for a person, who is told why.
class UntrustedCommandsTest extends HeldQueue {

    @Test
    void whatWasCapturedAfterTheLeaseWaitsForASupervisorAndOthersGoOn() {
        var late = centre.received(caller);
        var inTime = centre.received(caller);
        var held = captured(Sample.NOW.plusSeconds(1), clerk(1, 0, new Act.ReceiveDossier(late)));
        var follower = clerk(2, 1, new Act.AddNote(late.id(), "sau"));
        var answers = centre.answers(caller, held, follower, clerk(3, 0, new Act.ReceiveDossier(inTime)));
        held("exchange.LEASE_ENDED", answers.get(0));
        behind(held, answers.get(1));
        accepted(1, answers.get(2));
        assertTrue(centre.dossier(late.id()).isEmpty());
        var task = news(Sample.OFFICE).stream()
                .filter(Event.HeldForPerson.class::isInstance)
                .map(Event.HeldForPerson.class::cast)
                .toList();
        assertEquals(
                List.of(held.id()),
                task.stream().map(Event.HeldForPerson::command).toList());
        assertEquals(held, Wire.command(task.getFirst().text()));
        accepted(2, one(boss, release(1, held, true)));
        accepted(1, told(caller, held));
        accepted(3, told(caller, follower));
        assertTrue(news(Sample.OFFICE).contains(new Event.HeldSettled(held.id())));
        assertEquals(List.of("ReceiveDossier", "Release", "AddNote"), history(late));
        accepted(1, centre.answers(caller, centre.push(caller, List.of(held))).getFirst());
    }

    @Test
    void aRevokedDevicesCommandsWaitForASupervisor() {
        var dossier = centre.received(caller);
        centre.database().write(tx -> tx.devices().revoke(caller.device().id()));
        var receive = clerk(1, 0, new Act.ReceiveDossier(dossier));
        var note = clerk(2, 1, new Act.AddNote(dossier.id(), "x"));
        var answers = centre.answers(caller, receive, note);
        held("exchange.DEVICE_REVOKED", answers.get(0));
        behind(receive, answers.get(1));
        accepted(2, one(boss, release(1, receive, true)));
        accepted(1, told(caller, receive));
        held("exchange.DEVICE_REVOKED", told(caller, note));
    }

    @Test
    void anOfficerWhoMovedAwayIsHeardByASupervisor() {
        var mover =
                new Officer(new OfficerId("mover" + UUID.randomUUID()), "Mover", "", Sample.OFFICE, Set.of(Role.CLERK));
        var counter = centre.caller(mover);
        var dossier = centre.received(counter);
        var away = new Officer(mover.id(), mover.name(), "", new OfficeCode("H17.243"), mover.roles());
        centre.database().write(tx -> tx.officers().put(away, "-"));
        var receive = Centre.command(1, mover, 0, new Act.ReceiveDossier(dossier));
        held("exchange.UNKNOWN_OFFICER", one(counter, receive));
        accepted(2, one(boss, release(1, receive, true)));
        assertEquals(mover.id(), centre.history(dossier.id()).getFirst().by());
    }

    @Test
    void anActOfANewerProgramWaitsUntilTheCentreKnowsIt() {
        var dossier = centre.received(caller);
        var receive = clerk(1, 0, new Act.ReceiveDossier(dossier));
        var newer = clerk(2, 1, new Act.AddNote(dossier.id(), "x"));
        var later = clerk(3, 2, new Act.AddNote(dossier.id(), "y"));
        var texts = List.of(Wire.text(receive), Wire.text(newer).replace("AddNote", "Suspend"), Wire.text(later));
        var answers = centre.answers(caller, centre.pushTexts(caller, 1, texts));
        accepted(1, answers.get(0));
        held("dossier.UNKNOWN_ACT", answers.get(1));
        behind(newer, answers.get(2));
        refused("dossier.UNKNOWN_ACT", one(boss, release(1, newer, true)));
        accepted(2, one(caller, clerk(4, 0, new Act.GiveUp(newer.id(), "không cần nữa"))));
        refused("exchange.GIVEN_UP", told(caller, newer));
        accepted(3, told(caller, later));
    }

    @Test
    void aTextThatIsNoCommandWaitsAndTheOthersOfItsPushGoOn() {
        var first = Wire.text(clerk(1, 0, new Act.ReceiveDossier(centre.received(caller))));
        var third = Wire.text(clerk(3, 0, new Act.ReceiveDossier(centre.received(caller))));
        var push = centre.pushTexts(caller, 1, List.of(first, "\u0000 hỏng", third));
        var answers = centre.answers(caller, push);
        accepted(1, answers.get(0));
        held("exchange.NO_COMMAND", answers.get(1));
        assertEquals(2, answers.get(1).op());
        accepted(1, answers.get(2));
        assertEquals(answers, centre.answers(caller, push));
        var alone = centre.pushTexts(caller, 4, List.of("{}"));
        held("exchange.NO_COMMAND", centre.answers(caller, alone).getFirst());
        assertEquals(4, centre.answers(caller, alone).getFirst().op());
        accepted(1, one(caller, clerk(5, 0, new Act.ReceiveDossier(centre.received(caller)))));
    }

    @Test
    void aCommandOnADossierThatWentToAnotherOfficeGoesToItsInbox() {
        var newBoss = centre.office("H17.245");
        var there = centre.caller(newBoss);
        var dossier = centre.received(caller);
        centre.answers(caller, clerk(1, 0, new Act.ReceiveDossier(dossier)));
        var forward = Centre.command(1, Sample.signer(), 1, new Act.Forward(dossier.id(), newBoss.office(), "x"));
        accepted(2, one(boss, forward));
        var note = clerk(2, 1, new Act.AddNote(dossier.id(), "khách gọi"));
        held("dossier.FORWARDED", one(caller, note));
        assertTrue(news(newBoss.office()).stream()
                .anyMatch(b -> b instanceof Event.HeldForPerson h && h.command().equals(note.id())));
        assertFalse(news(Sample.OFFICE).stream().anyMatch(Event.HeldForPerson.class::isInstance));
        refused("dossier.NOT_YOURS", one(boss, release(2, note, true)));
        accepted(4, one(there, Centre.command(1, newBoss, 0, new Act.Release(note.id(), true, "được"))));
        accepted(3, told(caller, note));
        var reply = assertInstanceOf(Answer.Accepted.class, told(caller, note));
        assertEquals(List.of(), reply.events(), "its device cannot read that office's log");
    }

    @Test
    void aStrangersCommandIsRefusedAndNoOfficeIsBothered() {
        var stranger = centre.office("H17.246");
        var there = centre.caller(stranger);
        var dossier = centre.received(caller);
        centre.answers(caller, clerk(1, 0, new Act.ReceiveDossier(dossier)));
        var note = Centre.command(1, stranger, 1, new Act.AddNote(dossier.id(), "x"));
        refused("dossier.NOT_YOURS", one(there, note));
        assertEquals(List.of("ReceiveDossier"), history(dossier));
    }

    @Test
    void answersAreForgottenAfterTheirTimeButNothingIsDecidedAgain() {
        var receive = clerk(1, 0, new Act.ReceiveDossier(centre.received(caller)));
        var late = captured(Sample.NOW.plusSeconds(1), clerk(2, 0, new Act.ReceiveDossier(centre.received(caller))));
        var push = centre.push(caller, List.of(receive, late));
        centre.answers(caller, push);
        centre.database().write(tx -> tx.answers().forget(Centre.CLOCK.instant().plusSeconds(1)));
        var answers = centre.answers(caller, push);
        refused("exchange.LONG_AGO", answers.get(0));
        held("exchange.LEASE_ENDED", answers.get(1));
        assertEquals(1, (int) centre.database()
                .inTransaction(tx -> tx.dossiers().occurrences(receive.id().value())));
    }
}
