// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.Answers;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.Events;
import vn.motcua.server.store.Tx;

/// The new commands of one transaction: what they touch is loaded, they are decided in memory one by one, and all is
/// written at once, the heads of the scopes last (PROTOCOL.md §4).
final class Batch {

    private final Tx tx;
    private final Device device;
    private final Instant now;
    private final Ledger ledger;
    private final Docket docket;
    private final Branches branches;
    private final Map<CommandId, Sent> sent = new LinkedHashMap<>();

    Batch(Tx tx, Device device, Case.Trust trust, Known known, Instant now) {
        this.tx = tx;
        this.device = device;
        this.now = now;
        this.ledger = new Ledger(tx, known, now);
        this.docket = new Docket(ledger);
        this.branches = new Branches(ledger, docket, trust);
    }

    void decide(Sent command) {
        sent.put(command.id(), command);
        branches.decide(device, command);
    }

    void refuse(Sent command, Outcome refusal) {
        sent.put(command.id(), command);
        branches.refuse(device, command, refusal);
    }

    /// Writes everything but the device's head.
    ///
    /// @return answers to the new commands
    Map<CommandId, Answer> finish() {
        ledger.write();
        docket.write(tx);
        var next = tx.events().take(counts());
        var lines = new ArrayList<Events.Written>();
        var refs = new HashMap<CommandId, List<EventRef>>();
        for (var told : ledger.told()) {
            var seq = next.merge(told.scope(), 1L, Long::sum) - 1;
            var event = new Event(told.scope(), seq, told.cause().id(), told.body());
            lines.add(new Events.Written(event, told.text()));
            if (told.scope().equals(Scope.of(told.cause().device().office()))) { // what its device may read
                refs.computeIfAbsent(told.cause().id(), _ -> new ArrayList<>()).add(new EventRef(told.scope(), seq));
            }
        }
        var answers = new HashMap<CommandId, Answer>();
        var texts = new HashMap<CommandId, String>();
        for (var said : docket.said()) {
            var id = said.c().id();
            var events = refs.getOrDefault(id, List.of());
            var answer = said.outcome().answer(id, said.c().sent().op(), events);
            var text = Wire.text(answer);
            var scope = Scope.of(said.c().device().id());
            var seq = next.merge(scope, 1L, Long::sum) - 1;
            var event = new Event(scope, seq, id, new Event.Answered(answer));
            lines.add(new Events.Written(event, Wire.answered(text)));
            answers.put(id, answer);
            texts.put(id, text);
        }
        tx.events().insertWritten(lines);
        keep(texts);
        answers.keySet().retainAll(sent.keySet());
        return answers;
    }

    private TreeMap<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        ledger.told().forEach(t -> counts.merge(t.scope().value(), 1, Integer::sum));
        docket.said().forEach(s -> counts.merge(Scope.of(s.c().device().id()).value(), 1, Integer::sum));
        return counts;
    }

    private void keep(Map<CommandId, String> texts) {
        var given = new ArrayList<Answers.Given>();
        for (var command : sent.values()) {
            given.add(new Answers.Given(
                    command.id(),
                    device.id(),
                    command.command().epoch(),
                    command.op(),
                    command.hash(),
                    Objects.requireNonNull(texts.get(command.id()))));
        }
        tx.answers().add(given, now);
        var second = new HashMap<>(texts);
        second.keySet().removeAll(sent.keySet());
        tx.answers().replace(second, now);
    }
}
