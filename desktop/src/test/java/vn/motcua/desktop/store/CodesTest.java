// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.wire.Messages.Range;
import vn.motcua.model.wire.Messages.VoidReply;
import vn.motcua.model.wire.Wire;

class CodesTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path profile;

    @Test
    void leasedNumbersGoFirstThenProvisionalOnes() {
        try (var store = Store.open(profile, StoreKey.random(), CLOCK)) {
            var block = new CodeBlock(Sample.OFFICE, Sample.TODAY, 41, 42);
            store.codes().add(block);
            store.codes().add(block);
            store.codes().add(new CodeBlock(Sample.OFFICE, Sample.TODAY, 81, 81));
            store.codes().add(new CodeBlock(Sample.OFFICE, Sample.TODAY.plusDays(1), 1, 9));
            assertEquals(3, store.codes().left(Sample.OFFICE, Sample.TODAY));
            assertEquals(
                    List.of(
                            "H17.242-261121-0041",
                            "H17.242-261121-0042",
                            "H17.242-261121-0081",
                            "TMP-H17.242.Q03-261121-1",
                            "TMP-H17.242.Q03-261121-2"),
                    IntStream.range(0, 5).mapToObj(_ -> next(store).value()).toList());
            assertEquals(0, store.codes().left(Sample.OFFICE, Sample.TODAY));
        }
    }

    @Test
    void aBlockOfferedAgainDoesNotGiveItsNumbersAgain() {
        var key = StoreKey.random();
        var block = new CodeBlock(Sample.OFFICE, Sample.TODAY, 1, 5);
        try (var store = Store.open(profile, key, CLOCK)) {
            store.codes().add(block);
            assertEquals("H17.242-261121-0001", next(store).value());
        }
        try (var store = Store.open(profile, key, CLOCK)) {
            store.codes().add(block);
            assertEquals("H17.242-261121-0002", next(store).value());
        }
    }

    @Test
    void twoWindowsAtOnceNeverGetTheSameNumber() throws Exception {
        try (var store = Store.open(profile, StoreKey.random(), CLOCK);
                var threads = Executors.newFixedThreadPool(4)) {
            store.codes().add(new CodeBlock(Sample.OFFICE, Sample.TODAY, 1, 30));
            var given = new HashSet<DossierCode>();
            var calls = IntStream.range(0, 60)
                    .<Callable<DossierCode>>mapToObj(_ -> () -> next(store))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertTrue(given.add(call.get()));
            }
        }
    }

    @Test
    void whatIsLeftOfADayThatIsOverIsVoidAndNeverGivenAgain() {
        try (var store = Store.open(profile, StoreKey.random(), CLOCK)) {
            store.codes().add(new CodeBlock(Sample.OFFICE, Sample.TODAY, 1, 10));
            var unused = next(store); // given, but no receipt came of it
            receive(store, next(store));
            assertEquals(List.of(), store.codes().voided(Sample.TODAY), "the day is not over");
            var tomorrow = Sample.TODAY.plusDays(1);
            assertEquals(List.of(Sample.TODAY), store.codes().over(tomorrow));
            var voided = store.codes().voided(tomorrow);
            assertEquals(
                    List.of(new Range(1, 1), new Range(3, 10)),
                    voided.getFirst().numbers());
            assertTrue(next(store).isProvisional());
            assertEquals(0, store.codes().left(Sample.OFFICE, Sample.TODAY));
            assertEquals(voided, store.codes().voided(tomorrow), "said again until the centre has heard it");
            store.codes().reported(voided.getFirst(), new VoidReply(List.of(), List.of(new Range(5, 5))));
            assertEquals(List.of(), store.codes().voided(tomorrow));
        }
    }

    @Test
    void aDossierIsFoundByItsProvisionalCodeForEver() {
        try (var store = Store.open(profile, StoreKey.random(), CLOCK)) {
            var provisional = next(store);
            var received = receive(store, provisional);
            var official = DossierCode.official(Sample.OFFICE, Sample.TODAY, 7);
            var confirmed = received.under(official).atVersion(1);
            var entry = new HistoryEntry(
                    received.id(), 1, Sample.NOW, Sample.clerk().id(), "ReceiveDossier", "");
            var scope = Scope.of(Sample.OFFICE);
            store.confirmed()
                    .apply(Stream.of(
                                    new Event(scope, 1, null, new Event.CodeGiven(provisional, official)),
                                    new Event(scope, 2, null, new Event.DossierChanged(confirmed, entry)))
                            .map(Wire::line)
                            .toList());
            assertEquals(
                    received.id(),
                    store.dossiers().find(provisional.value()).orElseThrow().id());
            assertEquals(
                    received.id(),
                    store.dossiers().find(official.value()).orElseThrow().id());
        }
    }

    private static Dossier receive(Store store, DossierCode code) {
        var sample = Sample.receipt(1);
        var receipt = new Receipt(code, sample.receivedAt(), sample.receivedBy(), sample.due(), 0);
        return store.perform(new Act.ReceiveDossier(Sample.complete().receive(receipt)), Sample.clerk());
    }

    private static DossierCode next(Store store) {
        return store.codes().next(Sample.OFFICE, "Q03", Sample.TODAY);
    }
}
