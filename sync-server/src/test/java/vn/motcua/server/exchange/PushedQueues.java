// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.Centre;
import vn.motcua.server.SharedCentre;
import vn.motcua.server.access.Caller;

/// A centre to which counters push, for tests.
class PushedQueues extends SharedCentre {

    static final String HASH = "a".repeat(64);

    final AcceptCommands accept = new AcceptCommands(centre.database(), Centre.CLOCK);
    final Caller caller = centre.caller();
    final int before = dossiers();

    Command receive(long op, Dossier dossier) {
        return Centre.command(op, Sample.clerk(), 0, new Act.ReceiveDossier(dossier));
    }

    Command resolve(long op, Dossier dossier, long base) {
        return Centre.command(op, Sample.signer(), base, new Act.ResolveDossier(dossier.id(), Sample.result()));
    }

    Command handOver(long op, Dossier dossier, long base) {
        return Centre.command(op, Sample.clerk(), base, new Act.HandOver(dossier.id(), "owner"));
    }

    List<Answer> push(Command... commands) {
        return push(caller, commands);
    }

    List<Answer> push(Caller who, Command... commands) {
        var pushed = accept.from(who, centre.push(who, List.of(commands)));
        return assertInstanceOf(Pushed.Answered.class, pushed).reply().answers();
    }

    List<Event> events(Scope scope) {
        var since = centre.eventsSince(Centre.CLOCK);
        var all = new ArrayList<Event>();
        while (true) {
            var reply = since.wanted(caller, new Pull(List.of(new Want(scope, all.size(), 0, "")), 500));
            reply.events().stream().map(Wire::event).forEach(all::add);
            if (!reply.more()) {
                return all;
            }
        }
    }

    int dossiers() {
        return centre.database().inTransaction(tx -> tx.dossiers().count());
    }

    void gapless(List<Event> events) {
        assertEquals(
                LongStream.rangeClosed(1, events.size()).boxed().toList(),
                events.stream().map(Event::seq).toList());
    }

    static void refused(String key, Answer answer) {
        assertEquals(
                key, assertInstanceOf(Answer.Refused.class, answer).reason().key());
    }
}
