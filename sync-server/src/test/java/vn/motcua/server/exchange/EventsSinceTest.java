// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.Reset;
import vn.motcua.model.wire.Messages.SnapshotHead;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.Centre;

class EventsSinceTest extends CentreLog {

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

    private static Command note(long op, Dossier dossier, long base, String text) {
        return Centre.command(op, Sample.clerk(), base, new Act.AddNote(dossier.id(), text));
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

    private static Clock days(int days) {
        return Clock.offset(Centre.CLOCK, Duration.ofDays(days));
    }
}
