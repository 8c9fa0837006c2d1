// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.problem.Problem;

class WatchedFolderTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private Path file(String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), new byte[bytes]);
    }

    private List<String> names(String where) throws IOException {
        try (Stream<Path> inside = Files.list(folder.resolve(where))) {
            return inside.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileThatIsStillGrowingIsNotTaken() throws Exception {
        var files = new SettledFiles(folder, SETTLE);
        file("a.jpg", 10);
        assertEquals(List.of(), files.look(NOON));
        var grown = file("a.jpg", 20);
        assertEquals(List.of(), files.look(NOON.plusSeconds(3)));
        Files.setLastModifiedTime(grown, FileTime.from(NOON.plusSeconds(4)));
        assertEquals(List.of(), files.look(NOON.plusSeconds(6)));
        assertEquals(List.of(), files.look(NOON.plusSeconds(7)));
        assertEquals(List.of(grown), files.look(NOON.plusSeconds(8)));
    }

    @Test
    void emptyHiddenAndForeignFilesAreLeftAlone() throws Exception {
        var files = new SettledFiles(folder, SETTLE);
        file("empty.jpg", 0);
        file(".hidden.jpg", 5);
        file("photo.jpg.part", 5);
        file("notes.txt", 5);
        var page = file("page.PDF", 5);
        files.look(NOON);
        assertEquals(List.of(page), files.look(NOON.plusSeconds(60)));
    }

    @Test
    void whatLayThereIsCountedAndOnlyWhatComesLaterIsTaken() throws Exception {
        var old = file("of-somebody-else.jpg", 5);
        var told = new LinkedBlockingQueue<List<Path>>();
        try (var watched = WatchedFolder.open(folder, told::add)) {
            assertEquals(List.of(old), watched.before());
            var fresh = file("fresh.jpg", 5);
            assertEquals(List.of(fresh), told.take());
        }
        assertTrue(told.isEmpty());
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        var problem = assertThrows(Problem.class, () -> WatchedFolder.open(folder.resolve("gone"), _ -> {}));
        assertEquals(ScanProblem.NO_FOLDER, problem.code());
    }

    @Test
    void takenFilesAreLaidAsideAndBadOnesApart() throws Exception {
        var good = Sheets.file(folder, "a.png", Sheets.sheet(1, 40));
        var bad = file("b.jpg", 40);
        var last = Sheets.file(folder, "c.png", Sheets.sheet(2, 40));
        var files = List.of(good, bad, last);
        var scanner = WatchedFolder.puttingAway(files, new FolderScanner(files));
        assertThrows(Problem.class, () -> scanner.scan(ScanSettings.of(""), _ -> {}));
        assertEquals(List.of("a.png", "c.png"), names(WatchedFolder.DONE));
        assertEquals(List.of("b.jpg"), names(WatchedFolder.FAILED));
    }

    @Test
    void aCancelLeavesWhatWasNotTaken() throws Exception {
        var files = List.of(file("a.png", 5), file("b.png", 5), file("c.png", 5));
        Scanner cancelled = (_, pages) -> {
            pages.file(1);
            pages.file(2);
            throw new Problem(ScanProblem.CANCELLED);
        };
        var scanner = WatchedFolder.puttingAway(files, cancelled);
        assertThrows(Problem.class, () -> scanner.scan(ScanSettings.of(""), _ -> {}));
        assertEquals(List.of("a.png"), names(WatchedFolder.DONE));
        assertEquals(List.of("b.png", "c.png", "da-lay"), names(""));
    }

    @Test
    void takenFilesAreGoneAfterADay() throws Exception {
        var done = Files.createDirectories(folder.resolve(WatchedFolder.DONE));
        var old = Files.write(done.resolve("old.jpg"), new byte[3]);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Files.write(done.resolve("new.jpg"), new byte[3]);
        WatchedFolder.open(folder, _ -> {}).close();
        assertEquals(List.of("new.jpg"), names(WatchedFolder.DONE));
    }
}
