// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.server.SharedCentre;

class EventsTest extends SharedCentre {

    private final Scope one = new Scope("ag:" + UUID.randomUUID());
    private final Scope other = new Scope("dev:" + UUID.randomUUID());

    private static NewEvent event(Scope scope) {
        return new NewEvent(scope, null, new Event.CitizenChanged(Sample.citizen()));
    }

    private static void append(NewEvent... events) {
        centre.database().write(tx -> tx.events().append(List.of(events)));
    }

    private static List<EventLine> lines(Scope scope) {
        return centre.database().inTransaction(tx -> tx.events().after(scope, 0, 10_000));
    }

    private static Events.Head head(Scope scope) {
        return centre.database().inTransaction(tx -> tx.events().head(scope));
    }

    /// Sums the log up by itself and compares each kept sum and the head.
    private static void holds(Scope scope) {
        var sum = Chain.START;
        var seq = 0L;
        for (var line : lines(scope)) {
            assertEquals(++seq, line.seq());
            sum = Chain.next(sum, line.body());
            var kept = sum;
            var at = seq;
            centre.database()
                    .write(tx ->
                            assertEquals(kept, tx.events().checksum(scope, at).orElseThrow()));
        }
        assertEquals(new Events.Head(seq, sum, 0), head(scope));
    }

    @Test
    void aLogSumsUpEveryBodyBeforeIt() {
        append(event(one), event(other), event(one));
        append(event(one));
        assertEquals(3, head(one).seq());
        holds(one);
        holds(other);
    }

    @Test
    void numbersOfOneTransactionGoOnWhereItStopped() {
        centre.database().write(tx -> {
            tx.events().append(List.of(event(one)));
            tx.events().append(List.of(event(one), event(other)));
        });
        holds(one);
        holds(other);
    }

    @Test
    void whatWasRolledBackLeavesNoGap() {
        append(event(one));
        assertThrows(
                IllegalStateException.class,
                () -> centre.database().write(tx -> {
                    tx.events().append(List.of(event(one)));
                    throw new IllegalStateException();
                }));
        append(event(one));
        assertEquals(2, head(one).seq());
        holds(one);
    }

    @Test
    void anEventUnderANumberThatWasNotTakenIsAFault() {
        var counts = new TreeMap<String, Integer>();
        counts.put(one.value(), 1);
        var body = new Event.CitizenChanged(Sample.citizen());
        assertThrows(
                IllegalStateException.class,
                () -> centre.database().write(tx -> {
                    tx.events().take(counts);
                    tx.events().insert(List.of(new Event(one, 2, null, body)));
                }));
        assertEquals(0, head(one).seq());
    }

    @Test
    void writersAtOnceShareALogWithoutGaps() throws Exception {
        var done = new ArrayList<Future<?>>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                done.add(writers.submit(() -> {
                    for (var n = 0; n < 25; n++) {
                        append(event(other), event(one));
                    }
                }));
            }
            for (var d : done) {
                d.get();
            }
        }
        assertEquals(200, head(one).seq());
        holds(one);
        holds(other);
    }
}
