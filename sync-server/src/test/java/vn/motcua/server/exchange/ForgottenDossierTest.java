// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.server.Centre;
import vn.motcua.server.access.Caller;

/// A centre was put back to a backup, and counters say again what it forgot in any order.
class ForgottenDossierTest extends HeldQueue {

    private final Caller other = centre.caller();
    private final Dossier dossier = centre.received(caller);
    private final Command receive = clerk(1, 0, new Act.ReceiveDossier(dossier));

    @BeforeEach
    void forget() {
        centre.generation(Centre.CLOCK).restored();
    }

    private Command named(long op, long base, String from, String to) {
        return clerk(op, base, new Act.EditFields(dossier.id(), Map.of("child.name", new FieldEdit(from, to))));
    }

    @Test
    void whatAnotherCounterDidWaitsUntilTheDossierIsBackAndGoesOnInItsOrder() {
        var note = clerk(1, 1, new Act.AddNote(dossier.id(), "một"));
        var more = clerk(2, 2, new Act.AddNote(dossier.id(), "hai"));
        var answers = centre.answers(other, note, more);
        held("exchange.FORGOTTEN", answers.get(0));
        behind(note, answers.get(1));
        assertEquals(answers, centre.answers(other, note, more), "said again, it is answered the same");
        accepted(1, one(caller, receive));
        accepted(2, told(other, note));
        accepted(3, told(other, more));
        assertEquals(List.of("ReceiveDossier", "AddNote", "AddNote"), history(dossier));
        assertTrue(news(Sample.OFFICE).contains(new Event.HeldSettled(note.id())), "no supervisor need decide it");
        accepted(4, one(other, clerk(3, 3, new Act.AddNote(dossier.id(), "ba"))));
    }

    @Test
    void whatBuildsOnALaterVersionWaitsForThatVersion() {
        var first = Map.copyOf(dossier.fields()).getOrDefault("child.name", "");
        var theirs = named(1, 2, "Trần Gia Hân", "Trần Gia Bảo");
        held("exchange.FORGOTTEN", one(other, theirs));
        accepted(1, one(caller, receive));
        held("exchange.FORGOTTEN", told(other, theirs));
        accepted(2, one(caller, named(2, 1, first, "Trần Gia Hân")));
        accepted(3, told(other, theirs));
        assertEquals(
                "Trần Gia Bảo",
                centre.dossier(dossier.id()).orElseThrow().fields().get("child.name"));
    }

    @Test
    void aSupervisorMayLetItGoButNotCarryItOutWhileNobodyKnowsTheDossier() {
        var note = clerk(1, 1, new Act.AddNote(dossier.id(), "một"));
        held("exchange.FORGOTTEN", one(other, note));
        refused("dossier.UNKNOWN_DOSSIER", one(boss, release(1, note, true)));
        held("exchange.FORGOTTEN", told(other, note));
        accepted(0, one(boss, release(2, note, false)));
        refused("exchange.NOT_RELEASED", told(other, note));
        accepted(1, one(caller, receive));
        assertEquals(List.of("ReceiveDossier"), history(dossier));
    }

    @Test
    void whatNeverComesBackAsItWasIsDecidedByASupervisor() {
        var theirs = named(1, 5, "Trần Gia Hân", "Trần Gia Bảo");
        held("exchange.FORGOTTEN", one(other, theirs));
        accepted(1, one(caller, receive));
        one(boss, release(1, theirs, true));
        assertEquals(
                "vn.motcua.model.command.Answer$Conflict",
                told(other, theirs).getClass().getName());
    }
}
