// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.scan.WatchedFolder;

/// Pages that come from elsewhere than the scanner.
class ScanDropTest extends AtSheet {

    private static final Scanner ONE = (_, pages) -> pages.page(Bench.written());

    private ChecklistRow row(int no) {
        return counter.draft().rows().get(no - 1);
    }

    @Test
    void whatIsDroppedOnARowGoesToThatRow() {
        scan.take(ONE, 2);
        assertTrue(row(2).isDone());
        assertEquals(2, scan.pages().getFirst().row());
    }

    @Test
    void whileOtherPagesWaitADropGoesToNoRowByItself() {
        scan.take(ONE);
        scan.take(ONE, 2);
        assertFalse(row(2).isDone());
        assertEquals(2, scan.pages().size());
    }

    @Test
    void aPastedPictureBecomesAPageOfPaper() {
        var pixels = new int[400 * 600];
        Arrays.fill(pixels, 0xFF336699);
        Arrays.fill(pixels, 0, 400, 0);
        scan.take(Pasted.scanner(pixels, 400, 600));
        var page = scan.pages().getFirst().image();
        assertEquals(400, page.width());
        assertEquals(96, page.dpi());
    }

    @Test
    void aKeyChoosesTheProfileAndScans() {
        bench.paper.add(Bench.written());
        assertTrue(scan.scan(3));
        assertEquals("scan.profile.A4_GREY", scan.profile().get().name());
        assertEquals(1, scan.pages().size());
        assertFalse(scan.scan(8));
    }

    @Test
    void filesThatLayInTheFolderBeforeThisCitizenCameAreOnlyCounted() throws Exception {
        var folder = Files.createDirectory(profile.resolve("phone"));
        Files.write(folder.resolve("of-somebody-else.jpg"), new byte[9]);
        bench.store.settings().put(WatchedFolder.SETTING, folder.toString());
        scan.folder().shown(true);
        assertEquals(1, scan.folder().waiting().get());
        assertTrue(scan.pages().isEmpty());
        scan.folder().shown(false);
        assertEquals(0, scan.folder().waiting().get());
    }
}
