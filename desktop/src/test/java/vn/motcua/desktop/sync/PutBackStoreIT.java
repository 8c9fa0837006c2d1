// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.model.dossier.Dossier;

/// Somebody puts a copy of a counter's profile back, as a technician does after a crash: its numbers then mean other
/// commands than those the centre knows by them.
class PutBackStoreIT extends AtHall {

    private HallDesk counter;
    private Dossier common;

    @BeforeEach
    void aCounterHasADossierThatTheCentreKnows() {
        counter = hall.counter("Q03", Hall.HA);
        common = hall.receive(counter);
        counter.syncs();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there);
                }
            }
        }
    }

    /// Works on a copy that was made now, after the first one has gone on without it.
    private void putBackAfter(Runnable work) throws IOException {
        counter.close();
        copy(counter.profile(), hall.home("copy"));
        counter = hall.again("Q03", Hall.HA);
        work.run();
        counter.close();
        counter = hall.again("copy", Hall.HA);
    }

    @Test
    void numbersTakenByTheFirstAreGivenAnewAlsoIfTheCopyWorkedOnWithoutTheCentre() throws IOException {
        for (var made = 1; made <= 3; made++) { // fewer, as many and more than the centre knows beyond the copy
            var text = "sau " + made;
            putBackAfter(() -> {
                counter.note(common, "trước " + text);
                counter.note(common, "cũng trước " + text);
                counter.syncs();
            });
            hall.cable().pull();
            for (var i = 0; i < made; i++) {
                counter.note(common, text + "." + i);
            }
            assertEquals(SyncState.Kind.OFFLINE, counter.loop().once().kind());
            hall.cable().plug();
            counter.syncs();
            counter.syncs();
            assertEquals(List.of(), counter.states());
            var notes = counter.history(common);
            for (var i = 0; i < made; i++) {
                assertEquals(1, java.util.Collections.frequency(notes, text + "." + i), notes::toString);
            }
            assertEquals(1, java.util.Collections.frequency(notes, "trước " + text), "what the first did is there too");
            nextRound();
        }
    }

    private void nextRound() throws IOException {
        counter.close();
        try (var files = Files.walk(hall.home("Q03"))) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.move(hall.home("copy"), hall.home("Q03"));
        counter = hall.again("Q03", Hall.HA);
    }

    @Test
    void whatWaitedWhenTheCopyWasMadeAndWasSentByTheFirstCountsOnce() throws IOException {
        hall.cable().pull();
        counter.note(common, "chờ");
        var dossier = hall.receive(counter, hall.bytes(5_000));
        hall.cable().plug();
        putBackAfter(() -> {
            counter.syncs();
            counter.note(common, "sau");
            counter.syncs();
        });
        counter.note(common, "của bản chép");
        counter.syncs();
        counter.syncs();
        assertEquals(List.of(), counter.states());
        assertEquals(1, hall.atTheCentre(dossier));
        var fresh = hall.counter("Q09", Hall.HA);
        var notes = fresh.history(common).stream().filter(n -> !n.isEmpty()).toList();
        assertEquals(List.of("chờ", "sau", "của bản chép"), notes);
        assertTrue(fresh.store().shelf().missing().isEmpty());
    }
}
