// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PullReply;
import vn.motcua.model.wire.Messages.Reset;
import vn.motcua.model.wire.Messages.SnapshotHead;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.Centre;
import vn.motcua.server.access.Caller;

@ParameterizedClass
@EnumSource(Centre.Kind.class)
class EventsSinceTest {

    private static final Scope OFFICE = Scope.of(Sample.OFFICE);
    private static final Clock LATER = Clock.offset(Centre.CLOCK, Duration.ofMinutes(20));

    /// What a counter keeps of a log.
    private record Cursor(long seq, String checksum) {}

    @TempDir
    Path folder;

    @Parameter
    Centre.Kind kind;

    private Centre centre;
    private Caller caller;

    @BeforeEach
    void open() {
        centre = Centre.on(kind, folder);
        caller = centre.caller();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static Command receive(long op, Dossier dossier) {
        return Centre.command(op, Sample.clerk(), 0, new Act.ReceiveDossier(dossier));
    }

    private static Command note(long op, Dossier dossier, long base, String text) {
        return Centre.command(op, Sample.clerk(), base, new Act.AddNote(dossier.id(), text));
    }

    private static List<Answer> push(Centre centre, Caller caller, Command... commands) {
        var pushed = new AcceptCommands(centre.database(), Centre.CLOCK)
                .from(caller, centre.push(caller, List.of(commands)));
        return assertInstanceOf(Pushed.Answered.class, pushed).reply().answers();
    }

    private PullReply pull(Centre centre, Want... wants) {
        return centre.eventsSince(Centre.CLOCK).wanted(caller, new Pull(List.of(wants), 500));
    }

    private static Want want(Cursor cursor, long generation) {
        return new Want(OFFICE, cursor.seq(), generation, cursor.checksum());
    }

    private static Cursor cursor(List<EventLine> lines) {
        var cursor = new Cursor(0, Chain.START);
        for (var line : lines) {
            cursor = new Cursor(line.seq(), Chain.next(cursor.checksum(), line.body()));
        }
        return cursor;
    }

    private Cursor readAll(Centre centre) {
        return cursor(pull(centre, new Want(OFFICE, 0, 1, Chain.START)).events());
    }

    private static long generation(Centre centre) {
        return centre.database().inTransaction(tx -> tx.generations().now());
    }

    private Reset reset(Centre centre, Want want) {
        var reply = pull(centre, want);
        assertEquals(List.of(), reply.events());
        return reply.resets().getFirst();
    }

    private List<String> lines(Centre centre, Reset reset) {
        var name = reset.path().substring(Snapshots.PATH.length());
        var opened = centre.snapshots().open(caller, name);
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(opened.bytes().from(0)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoKnowsTheLogReadsOnAndTheSumAgrees() {
        push(centre, caller, receive(1, centre.received(caller)));
        var cursor = readAll(centre);
        push(centre, caller, receive(2, centre.received(caller)));
        var reply = pull(centre, want(cursor, 1));
        assertEquals(List.of(), reply.resets());
        assertEquals(cursor.seq() + 1, reply.events().getFirst().seq());
        assertEquals(1, generation(centre));
    }

    @Test
    void aReplyEndsAtItsLimitAndSaysSo() {
        push(centre, caller, receive(1, centre.received(caller)), receive(2, centre.received(caller)));
        var all = pull(
                centre,
                new Want(OFFICE, 0, 1, ""),
                new Want(Scope.of(caller.device().id()), 0, 1, ""));
        assertFalse(all.more());
        var read = new ArrayList<EventLine>();
        for (var more = true; more; ) {
            var after = read.isEmpty() ? 0 : read.getLast().seq();
            var reply = centre.eventsSince(Centre.CLOCK)
                    .wanted(caller, new Pull(List.of(new Want(OFFICE, after, 1, "")), 1));
            read.addAll(reply.events());
            more = reply.more();
        }
        assertEquals(all.events().stream().filter(e -> e.scope().equals(OFFICE)).toList(), read);
    }

    @Test
    void anotherSumAtTheSameNumberProvesThatTheCentreForgot() {
        push(centre, caller, receive(1, centre.received(caller)));
        var reset = reset(centre, new Want(OFFICE, 1, 1, "f".repeat(64)));
        assertTrue(generation(centre) > 1);
        assertEquals(generation(centre), reset.generation());
    }

    @Test
    void aCursorBeyondTheHeadProvesItOnceHoweverManyComeWithIt() {
        push(centre, caller, receive(1, centre.received(caller)));
        var first = reset(centre, new Want(OFFICE, 77, 1, ""));
        var second = reset(centre, new Want(OFFICE, 78, 1, ""));
        assertEquals(first, second);
    }

    @Test
    void aSnapshotTellsAllAndTheLogGoesOnAfterIt() {
        var dossier = centre.received(caller);
        push(centre, caller, receive(1, dossier), note(2, dossier, 1, "một"), note(3, dossier, 2, "hai"));
        var before = readAll(centre);
        centre.generation(Centre.CLOCK).restored();
        var reset = reset(centre, want(before, 1));
        var lines = lines(centre, reset);
        var head = Wire.read(lines.getFirst(), SnapshotHead.class);
        assertEquals(
                new SnapshotHead(OFFICE, reset.generation(), before.seq(), before.checksum(), lines.size() - 2), head);
        assertEquals("{\"end\":" + head.count() + "}", lines.getLast());
        var history = lines.subList(1, lines.size() - 1).stream()
                .map(line -> Wire.read(line, Event.Body.class))
                .filter(Event.DossierChanged.class::isInstance)
                .map(body -> ((Event.DossierChanged) body).entry())
                .map(HistoryEntry::version)
                .toList();
        assertEquals(List.of(1L, 2L, 3L), history);
        push(centre, caller, note(4, dossier, 3, "ba"));
        var next = pull(centre, new Want(OFFICE, head.seq(), head.generation(), head.checksum()));
        assertEquals(List.of(), next.resets());
        assertEquals(1, next.events().size());
    }

    @Test
    void aSnapshotIsReadFromAnyByteOnAndOnlyByWhoMayReadItsScope() throws IOException {
        push(centre, caller, receive(1, centre.received(caller)));
        var path = reset(centre, new Want(OFFICE, 9, 1, "")).path();
        var name = path.substring(Snapshots.PATH.length());
        var opened = centre.snapshots().open(caller, name);
        var whole = opened.bytes().from(0).readAllBytes();
        assertEquals(opened.size(), whole.length);
        var rest = opened.bytes().from(100).readAllBytes();
        assertEquals(whole.length - 100, rest.length);
        assertEquals(whole[100], rest[0]);
        var mine = Scope.of(caller.device().id());
        var own = pull(centre, new Want(mine, 9, 1, "")).resets().getFirst().path();
        var other = centre.caller();
        assertThrows(Problem.class, () -> centre.snapshots().open(other, own.substring(Snapshots.PATH.length())));
    }

    @Test
    void whatIsOlderThanTheFloorIsReducedToTheLastOfEachSubjectAndReadBySnapshot() {
        var dossier = centre.received(caller);
        push(centre, caller, receive(1, dossier), note(2, dossier, 1, "một"), note(3, dossier, 2, "hai"));
        var cursor = readAll(centre);
        new CompactLogs(centre.database(), Centre.CLOCK).run();
        assertEquals(0, new CompactLogs(centre.database(), days(44)).run());
        assertTrue(new CompactLogs(centre.database(), days(46)).run() >= 2);
        assertEquals(List.of(), pull(centre, want(cursor, 1)).resets(), "the floor itself is readable");
        push(centre, caller, note(4, dossier, 3, "ba"));
        assertEquals(1, pull(centre, want(cursor, 1)).events().size());
        var reset = reset(centre, new Want(OFFICE, 0, 0, ""));
        assertEquals(1, reset.generation());
        var lines = lines(centre, reset);
        assertEquals(
                4,
                lines.stream()
                        .filter(l -> l.startsWith("{\"type\":\"DossierChanged\""))
                        .count());
    }

    private static Clock days(int days) {
        return Clock.offset(Centre.CLOCK, Duration.ofDays(days));
    }

    @Test
    void aRestoredCentreLearnsOfItByHelloRaisesOnceAndTakesWhatItForgotExactlyOnce() {
        var other = centre.caller();
        var commands = new Command[] {receive(1, centre.received(caller)), receive(2, centre.received(caller))};
        var before = push(centre, caller, commands);
        var theirs = receive(1, centre.received(other));
        push(centre, other, theirs);
        var cursor = readAll(centre);
        try (var restored = Centre.on(kind, folder)) {
            restored.know(caller, centre);
            restored.know(other, centre);
            var since = restored.eventsSince(Centre.CLOCK);
            assertEquals(0, since.hello(caller, hello(2)).lastOp());
            var raised = generation(restored);
            assertTrue(raised > 1);
            since.hello(other, hello(1));
            since.hello(caller, hello(2));
            assertEquals(raised, generation(restored));
            assertEquals(raised, reset(restored, want(cursor, 1)).generation());
            var again = push(restored, caller, commands);
            assertEquals(ids(before), ids(again));
            assertEquals(again, push(restored, caller, commands));
            push(restored, other, theirs);
            assertEquals(3, (int)
                    restored.database().inTransaction(tx -> tx.dossiers().count()));
            since.hello(caller, hello(2));
            assertEquals(raised, generation(restored));
        }
    }

    private static Hello hello(long answered) {
        return new Hello(1, "0.1.0", 1, answered, answered, Sample.NOW);
    }

    private static List<?> ids(List<Answer> answers) {
        return answers.stream()
                .map(a -> assertInstanceOf(Answer.Accepted.class, a).command())
                .toList();
    }

    @Test
    void numbersGivenAfterTheRestoreMeetNoneThatWereGivenBeforeIt() {
        var forgotten = centre.received(caller);
        try (var restored = Centre.on(kind, folder)) {
            restored.know(caller, centre);
            restored.generation(Centre.CLOCK).restored();
            var lease = new LeaseRequest(Sample.OFFICE, Centre.TODAY, 5);
            var block = new LeaseCodes(restored.database(), Centre.CLOCK).lease(caller, lease);
            assertTrue(block.from() > 10_000);
            assertInstanceOf(
                    Answer.Accepted.class,
                    push(restored, caller, receive(1, forgotten)).getFirst());
            var twin = Centre.received(forgotten.receipt().orElseThrow().code());
            assertInstanceOf(
                    Answer.Refused.class,
                    push(restored, caller, receive(2, twin)).getFirst());
            restored.generation(LATER).restored();
            var next = new LeaseCodes(restored.database(), Centre.CLOCK).lease(caller, lease);
            assertTrue(next.from() > block.to() + 10_000);
        }
    }

    @Test
    void aDatabaseOlderThanTheFileBesideItIsTakenForRestored() {
        centre.generation(Centre.CLOCK).compare();
        assertEquals(1, generation(centre));
        var raised = centre.generation(Centre.CLOCK).restored();
        centre.database().write(tx -> tx.settings().put("generation", "1"));
        centre.generation(LATER).compare();
        assertTrue(generation(centre) > raised);
        centre.generation(LATER).compare();
        assertEquals(
                2, (int) centre.database().inTransaction(tx -> tx.generations().restores()));
    }
}
