// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// On a real file system of twelve megabytes ([SmallDisk]) that fills up.
class FullDiskTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @Test
    void aFullDiskIsSaidSoAndTheStoreGoesOnOnceThereIsRoom() throws Exception {
        try (var disk = SmallDisk.mount(12 << 20)) {
            var profile = disk.path().resolve("profile");
            var store = Store.open(profile, StoreKey.random(), CLOCK);
            var kept = new ArrayList<Dossier>();
            var papers = new ArrayList<PaperId>();
            kept.add(store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk()));
            papers.add(store.shelf()
                    .keep(
                            new ByteArrayInputStream(bytes(200_000)),
                            "scan",
                            kept.getFirst().id()));

            var ballast = fill(disk.path());
            var refused = Sample.received(2);
            assertFull(() -> store.perform(new Act.ReceiveDossier(refused), Sample.clerk()));
            assertFull(() -> store.shelf().keep(new ByteArrayInputStream(bytes(300_000)), "scan", null));
            assertFull(() -> store.codes().next(Sample.OFFICE, "Q03", Sample.TODAY));
            assertTrue(store.dossiers().find(refused.id()).isEmpty(), "nothing half kept");
            assertEquals(
                    kept.getFirst(), store.dossiers().find(kept.getFirst().id()).orElseThrow());

            Files.delete(ballast);
            kept.add(store.perform(new Act.ReceiveDossier(refused), Sample.clerk()));
            papers.add(store.shelf().keep(new ByteArrayInputStream(bytes(300_000)), "scan", null));
            checkAll(store, kept, papers);
            store.close();
        }
    }

    @Test
    void aDiskThatFillsWhileTheStoreWritesLosesNothingAcknowledged() throws Exception {
        try (var disk = SmallDisk.mount(12 << 20)) {
            var profile = disk.path().resolve("profile");
            var key = StoreKey.random();
            var kept = new ArrayList<Dossier>();
            try (var store = Store.open(profile, key, CLOCK)) {
                var problem = assertThrows(Problem.class, () -> {
                    for (var serial = 1; serial < 5_000; serial++) {
                        kept.add(store.perform(new Act.ReceiveDossier(Sample.received(serial)), Sample.clerk()));
                        var filler = bytes(150_000 + serial);
                        store.shelf().keep(new ByteArrayInputStream(filler), "scan", null);
                    }
                });
                assertEquals(StoreProblem.DISK_FULL, problem.code());
            }
            assertTrue(kept.size() > 5);
            try (var store = Store.open(profile, key, CLOCK)) {
                checkAll(store, kept, List.of());
            } catch (Problem problem) {
                assertEquals(StoreProblem.DISK_FULL, problem.code());
            }
        }
    }

    private static void checkAll(Store store, List<Dossier> kept, List<PaperId> papers) throws IOException {
        for (var dossier : kept) {
            assertEquals(dossier, store.dossiers().find(dossier.id()).orElseThrow());
        }
        assertEquals(kept.size(), store.outbox().all().size());
        for (var paper : papers) {
            try (var in = store.shelf().open(paper)) {
                assertArrayEquals(bytes((int) store.shelf().size(paper)), in.readAllBytes());
            }
        }
    }

    /// Leaves less than one page of room.
    private static Path fill(Path disk) throws IOException {
        var ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            for (var size = 1 << 16; size > 0; size >>= 1) {
                fill(out, size);
            }
        }
        return ballast;
    }

    private static void fill(java.io.OutputStream out, int size) {
        try {
            while (true) {
                out.write(new byte[size]);
            }
        } catch (IOException e) {
            assertTrue(StoreProblem.of(e).code() == StoreProblem.DISK_FULL);
        }
    }

    private static void assertFull(org.junit.jupiter.api.function.Executable work) {
        assertEquals(StoreProblem.DISK_FULL, assertThrows(Problem.class, work).code());
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
