// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Decision;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// Whatever the order in which own acts, the acts of others, answers and events come: what the clerk sees is what the
/// centre last told, with the own waiting acts on top (odoo#288974: a pull overwrites pending work).
class RebasePropertiesTest {

    private static final int TRIES = 40;
    private static final int STEPS = 30;
    private static final Scope OFFICE = Scope.of(Sample.OFFICE);
    private static final Scope DEVICE = new Scope("dev:00000000-0000-0000-0000-000000000001");
    private static final Officer CHIEF =
            new Officer(Sample.clerk().id(), "Hà", "", Sample.OFFICE, Set.of(Role.CLERK, Role.SUPERVISOR, Role.SIGNER));

    private static Store store;
    private static long seq;
    private static long deviceSeq;
    private static int serial;

    /// An own command, as the test follows it.
    private static final class Own {
        private final Command command;
        private boolean pulled;
        private @Nullable Answer told;

        Own(Command command) {
            this.command = command;
        }

        boolean counts() {
            return !pulled && (told == null || told instanceof Answer.Accepted && !isNothingNew(told));
        }
    }

    private final List<Own> own = new ArrayList<>();
    private final Deque<Own> unsent = new ArrayDeque<>();
    private final Deque<Event> log = new ArrayDeque<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Dossier atCentre;
    private Dossier told;

    @BeforeContainer
    static void open() throws IOException {
        var clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
        store = Store.open(Files.createTempDirectory("rebase"), StoreKey.random(), clock);
    }

    @AfterContainer
    static void close() {
        store.close();
    }

    @Property(tries = TRIES)
    void theClerkSeesWhatTheCentreToldWithTheOwnWaitingActsOnTop(@ForAll long seed) {
        var random = new Random(seed);
        receive();
        for (var step = 0; step < STEPS; step++) {
            var kind = random.nextInt(6);
            switch (kind) {
                case 0, 1 -> act(random);
                case 2 -> another(random);
                case 3 -> send();
                case 4 -> pull(1 + random.nextInt(3));
                default -> answer(random.nextBoolean());
            }
            assertEquals(expected(), store.dossiers().find(told.id()).orElseThrow(), "step " + step);
        }
        while (!unsent.isEmpty()) {
            send();
        }
        pull(99);
        while (!answers.isEmpty()) {
            answer(false);
        }
        assertEquals(atCentre, store.dossiers().find(told.id()).orElseThrow(), "all told: both sides say the same");
        var left = store.outbox().all().stream()
                .filter(p ->
                        p.command().act().subject().filter(told.id()::equals).isPresent())
                .toList();
        assertTrue(store.outbox().needingSomeone().containsAll(left), "what is left waits for a person: " + left);
    }

    /// One instance serves all tries.
    private void receive() {
        own.clear();
        unsent.clear();
        log.clear();
        answers.clear();
        told = Sample.received(++serial).atVersion(1);
        atCentre = told;
        publish(null);
        pull(1);
    }

    private Act act(Random random, Dossier dossier) {
        var id = dossier.id();
        var values = List.of("", "a", "b");
        return switch (random.nextInt(4)) {
            case 0 -> new Act.AddNote(id, "x");
            case 1 -> new Act.Urge(id, "x");
            case 2 ->
                new Act.TakeFee(id, new Payment("BL-" + random.nextInt(3), 8_000, "cash", Sample.NOW, CHIEF.id()));
            default -> {
                var field = random.nextBoolean() ? "child.name" : "note";
                var now = dossier.fields().getOrDefault(field, "");
                var edit = new FieldEdit(now, values.get(random.nextInt(values.size())));
                yield new Act.EditFields(id, Map.of(field, edit));
            }
        };
    }

    private void act(Random random) {
        var seen = store.dossiers().find(told.id()).orElseThrow();
        var before = store.outbox().lastOp();
        try {
            store.perform(act(random, seen), CHIEF);
        } catch (Problem refused) {
            return; // it was not allowed on what is seen
        }
        if (store.outbox().lastOp() == before) {
            return; // it said so already
        }
        var made = new Own(store.outbox().all().getLast().command());
        own.add(made);
        unsent.add(made);
    }

    private void another(Random random) {
        decide(act(random, atCentre), atCentre.version(), null);
    }

    /// The centre decides the oldest command that it has not heard of.
    private void send() {
        if (unsent.isEmpty()) {
            return;
        }
        var command = unsent.remove().command;
        var answer = decide(command.act(), command.baseVersion(), command);
        answers.add(answer);
        log.add(new Event(DEVICE, ++deviceSeq, command.id(), new Event.Answered(answer)));
    }

    private Answer decide(Act act, long base, @Nullable Command command) {
        var id = command == null ? new CommandId(new java.util.UUID(0, 0)) : command.id();
        var op = command == null ? 0 : command.op();
        return switch (Sample.decide(atCentre, act, base, CHIEF, Sample.NOW)) {
            case Decision.Accepted(var after) -> {
                var changed = !after.equals(atCentre);
                atCentre = after;
                var refs = changed ? List.of(publish(command == null ? null : id)) : List.<EventRef>of();
                yield new Answer.Accepted(id, op, after.version(), refs);
            }
            case Decision.Refused(var reason) -> new Answer.Refused(id, op, reason);
            case Decision.Conflict(var reason, var current) -> new Answer.Conflict(id, op, reason, current);
        };
    }

    private EventRef publish(@Nullable CommandId cause) {
        var entry = new HistoryEntry(atCentre.id(), atCentre.version(), Sample.NOW, CHIEF.id(), "Changed", "");
        log.add(new Event(OFFICE, ++seq, cause, new Event.DossierChanged(atCentre, entry)));
        return new EventRef(OFFICE, seq);
    }

    private void pull(int most) {
        var events = new ArrayList<Event>();
        for (var i = 0; i < most && !log.isEmpty(); i++) {
            events.add(log.remove());
        }
        for (var event : events) {
            switch (event.body()) {
                case Event.DossierChanged(var dossier, var _) -> {
                    told = dossier.version() > told.version() ? dossier : told; // a conflict told of a newer one
                    own.stream()
                            .filter(o -> o.command.id().equals(event.cause()))
                            .forEach(o -> o.pulled = true);
                }
                case Event.Answered(var answer) -> hear(answer);
                default -> throw new AssertionError(event);
            }
        }
        store.confirmed().apply(events.stream().map(Wire::line).toList());
    }

    /// Accepted, and nothing was left to change.
    private static boolean isNothingNew(Answer answer) {
        return answer instanceof Answer.Accepted(var _, var _, var _, var events) && events.isEmpty();
    }

    private void answer(boolean twice) {
        if (answers.isEmpty()) {
            return;
        }
        var answer = answers.remove();
        store.outbox().settle(answer);
        if (twice) {
            store.outbox().settle(answer);
        }
        hear(answer);
    }

    private void hear(Answer answer) {
        own.stream().filter(o -> o.command.id().equals(answer.command())).forEach(o -> o.told = answer);
        if (answer instanceof Answer.Conflict(var _, var _, var _, var current) && current.version() > told.version()) {
            told = current;
        }
    }

    private Dossier expected() {
        var view = told;
        for (var waiting : own) {
            if (waiting.counts()
                    && Sample.decide(view, waiting.command.act(), waiting.command.baseVersion(), CHIEF, Sample.NOW)
                            instanceof Decision.Accepted(var after)) {
                view = after;
            }
        }
        return view;
    }
}
