// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.server.Centre;

class HeldCommandsTest extends HeldQueue {

    @Test
    void whatReplacesARefusedCommandSetsItsBranchGoingInOrder() {
        var bad = centre.received(centre.caller());
        var head = clerk(1, 0, new Act.ReceiveDossier(bad));
        var note = clerk(2, 1, new Act.AddNote(bad.id(), "một"));
        var fee = clerk(3, 2, new Act.AddNote(bad.id(), "hai"));
        var answers = centre.answers(caller, head, note, fee);
        refused("exchange.CODE_NOT_LEASED", answers.get(0));
        behind(head, answers.get(1));
        behind(head, answers.get(2));
        var code = centre.received(caller).receipt().orElseThrow().code();
        var again = replacing(head, clerk(4, 0, new Act.ReceiveDossier(bad.under(code))));
        accepted(1, one(caller, again));
        accepted(2, told(caller, note));
        accepted(3, told(caller, fee));
        assertEquals(List.of("ReceiveDossier", "AddNote", "AddNote"), history(bad));
        assertEquals(
                List.of("một", "hai"),
                centre.history(bad.id()).stream()
                        .skip(1)
                        .map(HistoryEntry::note)
                        .toList());
    }

    @Test
    void theWholeStoryInOnePushEndsTheSame() {
        var bad = centre.received(centre.caller());
        var code = centre.received(caller).receipt().orElseThrow().code();
        var head = clerk(1, 0, new Act.ReceiveDossier(bad));
        var note = clerk(2, 1, new Act.AddNote(bad.id(), "một"));
        var again = replacing(head, clerk(3, 0, new Act.ReceiveDossier(bad.under(code))));
        var push = centre.push(caller, List.of(head, note, again));
        var answers = centre.answers(caller, push);
        refused("exchange.CODE_NOT_LEASED", answers.get(0));
        accepted(2, answers.get(1));
        accepted(1, answers.get(2));
        assertEquals(answers, centre.answers(caller, push));
        assertEquals(3, centre.events(Scope.of(caller.device().id())).size(), "each answer is told once");
    }

    @Test
    void givingTheHeadUpIsWrittenDownAndLetsTheRestGoOn() {
        var dossier = centre.received(caller);
        var early = clerk(2, 1, new Act.Forward(dossier.id(), new OfficeCode("H17.243"), "x"));
        var note = clerk(3, 2, new Act.AddNote(dossier.id(), "một"));
        centre.answers(caller, clerk(1, 0, new Act.ReceiveDossier(dossier)), early, note);
        behind(early, told(caller, note));
        refused("exchange.NO_REASON", one(caller, clerk(4, 0, new Act.GiveUp(early.id(), " "))));
        accepted(2, one(caller, clerk(5, 0, new Act.GiveUp(early.id(), "bấm nhầm"))));
        accepted(3, told(caller, note));
        assertEquals(List.of("ReceiveDossier", "GiveUp", "AddNote"), history(dossier));
        refused("dossier.NOT_YOURS", told(caller, early));
    }

    @Test
    void onlyItsCounterOrASupervisorOfTheOfficeGivesACommandUp() {
        var bad = centre.received(centre.caller());
        var head = clerk(1, 0, new Act.ReceiveDossier(bad));
        centre.answers(caller, head);
        var other = centre.caller();
        refused("dossier.NOT_YOURS", one(other, clerk(1, 0, new Act.GiveUp(head.id(), "x"))));
        var byBoss = Centre.command(1, Sample.signer(), 0, new Act.GiveUp(head.id(), "máy hỏng"));
        accepted(0, one(boss, byBoss));
        var nothing = new Act.GiveUp(new CommandId(UUID.randomUUID()), "x");
        refused("exchange.NOT_WAITING", one(caller, clerk(2, 0, nothing)));
    }

    @Test
    void aHeldCommandIsDecidedOnceAndByTheRightPerson() {
        var held = captured(Sample.NOW.plusSeconds(1), clerk(1, 0, new Act.ReceiveDossier(centre.received(caller))));
        centre.answers(caller, held);
        var byClerk = clerk(1, 0, new Act.Release(held.id(), true, "x"));
        refused("dossier.NOT_YOURS", one(centre.caller(), byClerk));
        var elsewhere = centre.office("H17.244");
        var otherBoss = centre.caller(elsewhere);
        var byOther = Centre.command(1, elsewhere, 0, new Act.Release(held.id(), true, "x"));
        refused("dossier.NOT_YOURS", one(otherBoss, byOther));
        accepted(0, one(boss, release(1, held, false)));
        refused("exchange.NOT_RELEASED", told(caller, held));
        refused("exchange.NOT_WAITING", one(boss, release(2, held, true)));
        assertEquals(
                1,
                news(Sample.OFFICE).stream()
                        .filter(Event.HeldSettled.class::isInstance)
                        .count());
    }

    @Test
    void ofAFactThatASupervisorTurnsDownTheHistoryTells() {
        var dossier = centre.received(caller);
        var fee = new vn.motcua.model.dossier.Payment(
                "BL-" + UUID.randomUUID(),
                8_000,
                "cash",
                Sample.NOW,
                Sample.clerk().id());
        var late = captured(Sample.NOW.plusSeconds(9), clerk(2, 1, new Act.TakeFee(dossier.id(), fee)));
        centre.answers(caller, clerk(1, 0, new Act.ReceiveDossier(dossier)), late);
        centre.answers(boss, release(1, late, false));
        assertEquals(List.of("ReceiveDossier", "Incident", "Release"), history(dossier));
        assertTrue(centre.history(dossier.id()).get(1).note().contains("8.000"));
    }

    @Test
    void aReleaseThatWaitsForItselfComesToNothing() {
        var id = new CommandId(UUID.randomUUID());
        var act = new Act.Release(id, true, "x");
        var itself = new Command(id, 1, 1, Sample.signer().id(), 0, Sample.NOW.plusSeconds(1), act);
        held("exchange.LEASE_ENDED", one(boss, itself));
        accepted(0, one(boss, release(2, itself, true)));
        refused("exchange.NOT_WAITING", told(boss, itself));
    }

    private static Command replacing(Command failed, Command c) {
        return new Command(c.id(), c.epoch(), c.op(), c.actor(), c.baseVersion(), c.capturedAt(), c.act(), failed.id());
    }
}
