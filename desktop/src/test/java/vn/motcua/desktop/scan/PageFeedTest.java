// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.problem.Problem;

/// Drivers that promise one height and send another.
class PageFeedTest {

    private static final int PROMISED = 500;

    @TempDir
    Path folder;

    private PageFile begun() throws Exception {
        return new PageFeed(folder, _ -> {}, Colour.COLOUR).begin(true, 8, 4, 300, PROMISED);
    }

    @Test
    void aPageIsAsHighAsTheRowsThatCame() throws Exception {
        for (var rows : new int[] {3, PROMISED + 7}) {
            try (var page = begun()) {
                send(page, rows);
                assertEquals(rows, page.told(1).height());
            }
            assertEquals(rows, ImageIO.read(folder.resolve("1.png").toFile()).getHeight());
        }
    }

    @Test
    void aPageWithoutARowIsNone() throws Exception {
        try (var page = begun()) {
            assertEquals(
                    ScanProblem.IO,
                    assertThrows(Problem.class, () -> page.told(1)).code());
        }
    }

    @Test
    void aDriverThatNeverEndsAPageIsStoppedAndWhatItSentIsNotHeld() throws Exception {
        try (var page = begun()) {
            var problem = assertThrows(Problem.class, () -> send(page, Integer.MAX_VALUE));
            assertEquals(ScanProblem.IO, problem.code());
        }
    }

    private static void send(PageFile page, int rows) throws Exception {
        for (var i = 0; i < rows; i++) {
            page.row(new byte[12]);
        }
    }
}
