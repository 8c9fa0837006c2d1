// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Decision;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.server.store.Answers;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.NewEvent;
import vn.motcua.server.store.Tx;

/// The commands of one transaction: decided one by one, then numbered together, the heads of the scopes last.
final class Batch {

    /// A decided command whose events have no numbers yet.
    private record Decided(Sent sent, @Nullable Answer fixed, long version, List<NewEvent> events) {}

    private final Tx tx;
    private final Device device;
    private final long epoch;
    private final Instant now;
    private final List<Decided> decided = new ArrayList<>();
    private final Set<DossierId> blockedHere = new HashSet<>();
    private Answers.Head head;

    Batch(Tx tx, Device device, long epoch, Answers.Head head, Instant now) {
        this.tx = tx;
        this.device = device;
        this.epoch = epoch;
        this.head = head;
        this.now = now;
    }

    void decide(Sent sent) {
        var command = sent.command();
        follow(sent);
        var id = command.act().subject().orElse(null);
        var current = id == null ? null : tx.dossiers().lock(id).orElse(null);
        var behind = id == null ? null : behind(id, command, current);
        if (behind != null) {
            decided.add(fixed(sent, new Answer.Held(command.id(), command.op(), behind, null)));
            return;
        }
        var deciding = new Deciding(tx, device, now);
        try {
            var decision = deciding.decide(command, current);
            switch (decision) {
                case null -> decided.add(new Decided(sent, null, 0, deciding.events()));
                case Decision.Accepted(var after) -> {
                    if (id != null) {
                        tx.answers().unblock(device.id(), epoch, id);
                    }
                    decided.add(new Decided(sent, null, after.version(), deciding.events()));
                }
                case Decision.Refused(var reason) -> refuse(sent, id, reason);
                case Decision.Conflict(var reason, var known) -> {
                    block(id, command.id());
                    decided.add(fixed(sent, new Answer.Conflict(command.id(), command.op(), reason, known)));
                }
            }
        } catch (Problem problem) {
            if (problem.code() instanceof vn.motcua.server.store.StoreProblem) {
                throw problem;
            }
            refuse(sent, id, Refusal.of(problem));
        }
    }

    void refuse(Sent sent, Refusal reason) {
        follow(sent);
        refuse(sent, sent.command().act().subject().orElse(null), reason);
    }

    /// Whether the device's key signed the queue up to here.
    ///
    /// @param signature base64
    boolean isVouchedFor(String signature) {
        var base64 = Base64.getDecoder();
        try {
            var key = SealKey.publicKey(base64.decode(device.sealKey()));
            return decided.isEmpty() || SealKey.verify(key, Chain.signed(head.chain()), base64.decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void follow(Sent sent) {
        head = new Answers.Head(sent.op(), Chain.next(head.chain(), sent.text()));
    }

    /// Numbers all events, keeps the answers and moves the device's head.
    List<Answer> finish() {
        var next = take();
        var events = new ArrayList<Event>();
        var given = new ArrayList<Answers.Given>();
        var answers = new ArrayList<Answer>();
        var mine = Scope.of(device.id());
        for (var d : decided) {
            var refs = new ArrayList<EventRef>();
            for (var e : d.events()) {
                var seq = next.merge(e.scope(), 1L, Long::sum) - 1;
                events.add(new Event(e.scope(), seq, e.cause(), e.body()));
                refs.add(new EventRef(e.scope(), seq));
            }
            var command = d.sent().command();
            var answer =
                    d.fixed() == null ? new Answer.Accepted(command.id(), command.op(), d.version(), refs) : d.fixed();
            events.add(new Event(mine, next.merge(mine, 1L, Long::sum) - 1, command.id(), new Event.Answered(answer)));
            given.add(new Answers.Given(
                    command.id(), device.id(), epoch, command.op(), d.sent().hash(), answer));
            answers.add(answer);
        }
        tx.events().insert(events);
        tx.answers().add(given, now);
        if (!decided.isEmpty()) {
            tx.answers().advance(device.id(), epoch, head);
        }
        return answers;
    }

    private Map<Scope, Long> take() {
        var counts = new TreeMap<String, Integer>();
        for (var d : decided) {
            d.events().forEach(e -> counts.merge(e.scope().value(), 1, Integer::sum));
            counts.merge(Scope.of(device.id()).value(), 1, Integer::sum);
        }
        return tx.events().take(counts);
    }

    /// What was made on a version that never came to be waits. A command made on the version that the centre has is
    /// the officer's answer to the refusal: it goes on, unless it was in the same push.
    private @Nullable CommandId behind(DossierId id, Command command, @Nullable Dossier current) {
        var behind = tx.answers().blocking(device.id(), epoch, id).orElse(null);
        var version = current == null ? 0 : current.version();
        return behind != null && (blockedHere.contains(id) || command.baseVersion() != version) ? behind : null;
    }

    private void refuse(Sent sent, @Nullable DossierId id, Refusal reason) {
        var command = sent.command();
        block(id, command.id());
        decided.add(fixed(sent, new Answer.Refused(command.id(), command.op(), reason)));
    }

    private void block(@Nullable DossierId id, CommandId behind) {
        if (id != null) {
            blockedHere.add(id);
            tx.answers().block(device.id(), epoch, id, behind);
        }
    }

    private static Decided fixed(Sent sent, Answer answer) {
        return new Decided(sent, answer, 0, List.of());
    }
}
