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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.dossier.DossierCode;

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

    private static DossierCode next(Store store) {
        return store.codes().next(Sample.OFFICE, "Q03", Sample.TODAY);
    }
}
