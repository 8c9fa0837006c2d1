// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.server.Centre;
import vn.motcua.server.SharedCentre;
import vn.motcua.server.access.Caller;

/// Commands that wait at a centre, for tests.
class HeldQueue extends SharedCentre {

    final Caller caller = centre.caller();
    final Caller boss = centre.caller(Sample.signer());
    final long before = centre.events(Scope.of(Sample.OFFICE)).size();

    static Command clerk(long op, long base, Act act) {
        return Centre.command(op, Sample.clerk(), base, act);
    }

    static Command captured(Instant at, Command c) {
        return new Command(c.id(), c.epoch(), c.op(), c.actor(), c.baseVersion(), at, c.act(), c.replaces());
    }

    static Command release(long op, Command held, boolean carryOut) {
        return Centre.command(op, Sample.signer(), 0, new Act.Release(held.id(), carryOut, "đã xem"));
    }

    Answer one(Caller who, Command command) {
        return centre.answers(who, command).getFirst();
    }

    static void accepted(long version, Answer answer) {
        assertEquals(version, assertInstanceOf(Answer.Accepted.class, answer).version());
    }

    static void refused(String key, Answer answer) {
        assertEquals(
                key, assertInstanceOf(Answer.Refused.class, answer).reason().key());
    }

    static void held(String key, Answer answer) {
        var reason = assertInstanceOf(Answer.Held.class, answer).reason();
        assertEquals(key, Objects.requireNonNull(reason).key());
    }

    static void behind(Command head, Answer answer) {
        assertEquals(head.id(), assertInstanceOf(Answer.Held.class, answer).behind());
    }

    /// What the device was told of a command last.
    Answer told(Caller who, Command command) {
        return centre.events(Scope.of(who.device().id())).stream()
                .map(Event::body)
                .filter(b -> b instanceof Event.Answered(var a) && a.command().equals(command.id()))
                .map(b -> ((Event.Answered) b).answer())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    List<Event.Body> news(OfficeCode office) {
        var skip = office.equals(Sample.OFFICE) ? before : 0;
        return centre.events(Scope.of(office)).stream()
                .skip(skip)
                .map(Event::body)
                .toList();
    }

    List<String> history(Dossier dossier) {
        return centre.history(dossier.id()).stream().map(HistoryEntry::what).toList();
    }
}
