// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.SmallDisk;
import vn.motcua.desktop.swap.SwapProblem;
import vn.motcua.desktop.sync.AtHall;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.desktop.sync.HallDesk;
import vn.motcua.model.ToldClock;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// Sticks that fail, and queues that are not easy to bring.
class SwapTroubleIT extends AtHall {

    private final List<Dossier> received = new ArrayList<>();
    private HallDesk old;
    private Path stick;

    @BeforeEach
    void aCounterHasUnsentWork() throws IOException {
        old = hall.counter("Q03", Hall.HA);
        for (var i = 0; i < 3; i++) {
            received.add(hall.receive(old, hall.bytes(1_500_000)));
        }
        stick = Files.createDirectories(folder.resolve("stick"));
    }

    /// Does something once the export is under way: with its second look at the clock the file stands open.
    private static Clock midway(Runnable then) {
        var looks = new AtomicInteger();
        return new ToldClock(Hall.CLOCK.getZone(), () -> {
            if (looks.incrementAndGet() == 2) {
                then.run();
            }
            return Hall.CLOCK.instant();
        });
    }

    private void fails(SwapProblem code, Path to, Runnable midway) {
        var swap = new CounterSwap(old.session(), midway(midway));
        assertEquals(code, assertThrows(Problem.class, () -> swap.exportTo(to)).code());
        assertEquals(3, old.store().outbox().size(), "nothing has left");
        assertEquals(3, old.store().shelf().notAtCentre().size());
    }

    private List<Path> on(Path disk) {
        try (var files = Files.list(disk)) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void delete(List<Path> files) {
        files.forEach(file -> file.toFile().delete());
    }

    @Test
    void aStickPulledOutInTheMiddleIsSaidSoAndTheNextOneWorks() {
        fails(SwapProblem.BAD_STICK, stick, () -> delete(on(stick)));
        fails(SwapProblem.NOT_WRITTEN, folder.resolve("no stick"), () -> {});
        arrivesBy(new CounterSwap(old.session(), Hall.CLOCK).exportTo(stick).file());
    }

    @Test
    void aStickThatFillsUpKeepsNoHalfExport() throws Exception {
        try (var small = SmallDisk.mount(2 << 20)) {
            fails(SwapProblem.NOT_WRITTEN, small.path(), () -> {});
            assertEquals(List.of(), on(small.path()), "there is room for what matters");
        }
        try (var filling = SmallDisk.mount(8 << 20)) {
            fails(SwapProblem.NOT_WRITTEN, filling.path(), () -> {
                try {
                    Files.write(filling.path().resolve("photos"), new byte[6 << 20]);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            delete(on(filling.path()));
            arrivesBy(new CounterSwap(old.session(), Hall.CLOCK)
                    .exportTo(filling.path())
                    .file());
        }
    }

    private void arrivesBy(Path file) {
        var other = hall.counter("Q05", Hall.VINH);
        assertEquals(
                3, new CounterSwap(other.session(), Hall.CLOCK).takeOver(file).done());
        other.syncs();
        other.syncs();
        assertEquals(List.of(), other.store().shelf().notAtCentre());
        received.forEach(dossier -> assertEquals(1, hall.atTheCentre(dossier)));
    }

    @Test
    void aDamagedPaperStaysHereAndTheRestIsSwapped() throws IOException {
        var files = files(old.profile().resolve("papers"));
        damage(files.getFirst());
        var exported = new CounterSwap(old.session(), Hall.CLOCK).exportTo(stick);
        assertEquals(List.of(3, 2, 1), List.of(exported.commands(), exported.papers(), exported.damaged()));
        assertEquals(files, files(old.profile().resolve("papers")), "nothing is thrown away");
        assertEquals(3, old.store().shelf().notAtCentre().size());
        var other = hall.counter("Q05", Hall.VINH);
        var taken = new CounterSwap(other.session(), Hall.CLOCK).takeOver(exported.file());
        assertEquals(List.of(3, 2, 1), List.of(taken.done(), taken.papers(), taken.damaged()));
        other.syncs();
        other.syncs();
        received.forEach(dossier -> assertEquals(1, hall.atTheCentre(dossier)));
        assertEquals(
                1,
                (int) hall.server()
                        .database()
                        .inTransaction(tx -> tx.papers().missing(Hall.OFFICE))
                        .size(),
                "the centre says which one it misses");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void damage(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /// What a person must still decide bears papers too, and they are nowhere else.
    @Test
    void aDossierThatWaitsForASupervisorComesWithItsPapersFromTheDisk() {
        hall.server().database().write(tx -> tx.devices().revoke(old.session().device()));
        old.loop().once();
        assertTrue(old.states().stream().allMatch(s -> s == Pending.State.HELD));
        old.close();
        var other = hall.counter("Q05", Hall.VINH);
        var boss = other.session().officer();
        var taken = new CounterSwap(other.session(), Hall.CLOCK).takeOver(old.profile());
        assertEquals(3, taken.papers());
        other.syncs();
        for (var task : other.store().inbox().open()) {
            other.store().release(task.id(), true, "đã gọi điện", boss);
        }
        other.syncs();
        other.syncs();
        for (var dossier : received) {
            assertEquals(1, hall.atTheCentre(dossier));
            assertTrue(other.store().shelf().arrived(dossier.id()).all());
        }
        assertEquals(
                List.of(),
                hall.server().database().inTransaction(tx -> tx.papers().missing(Hall.OFFICE)).stream()
                        .filter(m -> m.named().desk().equals("Q03"))
                        .toList());
    }

    /// Says how long it took; the limit is five minutes.
    @Test
    void fiftyDossiersWithTheirPapersAreSwappedWhole() {
        while (received.size() < 50) {
            received.add(hall.receive(old, hall.bytes(300_000), hall.bytes(200_000), hall.bytes(100_000)));
        }
        var start = System.nanoTime();
        var file = new CounterSwap(old.session(), Hall.CLOCK).exportTo(stick).file();
        var exported = System.nanoTime();
        var other = hall.counter("Q05", Hall.VINH);
        var ready = System.nanoTime();
        var taken = new CounterSwap(other.session(), Hall.CLOCK).takeOver(file);
        other.syncs();
        other.syncs();
        var end = System.nanoTime();
        assertEquals(50, taken.done());
        assertEquals(List.of(), other.store().shelf().notAtCentre());
        received.forEach(dossier -> assertEquals(1, hall.atTheCentre(dossier)));
        System.out.println("swap of 50 dossiers, " + (file.toFile().length() >> 20) + " MB: exported in "
                + millis(start, exported) + " ms, another counter enrolled in " + millis(exported, ready)
                + " ms, taken over and at the centre in " + millis(ready, end) + " ms");
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
