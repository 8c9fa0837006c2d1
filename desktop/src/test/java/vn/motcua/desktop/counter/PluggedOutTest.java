// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.scan.WatchedFolder;

/// The plug is pulled while files of the watched folder are taken. Each file here has three pages.
class PluggedOutTest extends AtSheet {

    private static final int PAGES = 3;

    private Path folder;
    private int until;

    @BeforeEach
    void watch() throws IOException {
        folder = Files.createDirectories(profile.resolve("phone"));
        Files.writeString(folder.resolve("letter.pdf"), "a letter");
        bench.store.settings().put(WatchedFolder.SETTING, folder.toString());
    }

    @Test
    void aFileWhosePagesAreAllOnTheShelfGivesNoneTwice() {
        pullThePlugAfter(PAGES);
        assertTrue(Files.exists(folder.resolve("letter.pdf")));
        takeAll();
        assertEquals(List.of(1, 2, 3), pages());
        assertFalse(Files.exists(folder.resolve("letter.pdf")), "put away now");
    }

    @Test
    void aFileGoesOnBehindThePagesThatCame() {
        pullThePlugAfter(2);
        takeAll();
        assertEquals(List.of(1, 2, 3), pages());
        assertEquals(3, bench.store.shelf().scanned().of(draft().id()).size());
    }

    @Test
    void theFileBesideItThatWasNotBegunComesWhole() throws IOException {
        pullThePlugAfter(2);
        Files.writeString(folder.resolve("more.pdf"), "another letter");
        takeAll();
        assertEquals(2 * PAGES, pages().size());
    }

    @Test
    void aFileThatWasPutAwayAndComesAgainIsTakenAgain() throws IOException {
        takeAll();
        Files.writeString(folder.resolve("letter.pdf"), "a letter");
        Files.setLastModifiedTime(folder.resolve("letter.pdf"), FileTime.from(Instant.EPOCH));
        takeAll();
        assertEquals(2 * PAGES, pages().size());
        Files.writeString(folder.resolve("letter.pdf"), "a letter");
        Files.setLastModifiedTime(folder.resolve("letter.pdf"), FileTime.from(Instant.EPOCH));
        takeAll();
        assertEquals(3 * PAGES, pages().size());
    }

    @Test
    void aFileInHandHasOtherPagesOnceItsContentIsAnother() throws IOException {
        pullThePlugAfter(2);
        Files.writeString(folder.resolve("letter.pdf"), "another letter");
        takeAll();
        assertEquals(2 + PAGES, pages().size());
    }

    private void pullThePlugAfter(int pages) {
        until = pages;
        takeAll();
        until = 0;
        assertEquals(pages, pages().size());
        restart();
    }

    private void takeAll() {
        bench.files = files -> (_, sink) -> {
            for (var i = 1; i <= files.size(); i++) {
                sink.file(i);
                for (var page = 1; page <= PAGES; page++) {
                    sink.page(Bench.written());
                    pull(page);
                }
            }
        };
        scan.folder().shown(true);
        scan.folder().takeWaiting();
        scan.folder().shown(false);
    }

    private void pull(int page) {
        if (page == until) {
            throw new IllegalStateException("the plug");
        }
    }
}
