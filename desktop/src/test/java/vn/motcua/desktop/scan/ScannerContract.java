// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// What every scanner keeps to.
abstract class ScannerContract {

    /// A scanner with [#pages] A4 pages in it.
    abstract Scanner scanner() throws Exception;

    abstract ScanSettings settings();

    /// At least 2.
    abstract int pages();

    @Test
    void everyPageComesWithItsSizeAndResolution() throws Exception {
        var scanned = Sheets.scan(scanner(), settings());
        assertEquals(pages(), scanned.size());
        for (var page : scanned) {
            var picture = Sheets.picture(page);
            assertEquals(picture.getWidth(), page.width());
            assertEquals(picture.getHeight(), page.height());
            assertEquals(settings().dpi(), page.dpi(), 1);
        }
    }

    @Test
    void aTroubleOfTheTakerComesThroughAsItIs() throws Exception {
        var trouble = new Problem(ScanProblem.NOT_POSSIBLE, "disk full");
        var thrown = assertThrows(
                Problem.class,
                () -> scanner().scan(settings(), _ -> {
                    throw trouble;
                }));
        assertSame(trouble.code(), thrown.code());
    }

    @Test
    void aCancelKeepsThePagesBeforeItAndTheNextScanWorks() throws Exception {
        var kept = new ArrayList<PageImage>();
        var problem = assertThrows(
                Problem.class,
                () -> scanner().scan(settings(), page -> {
                    kept.add(page);
                    Thread.currentThread().interrupt();
                }));
        assertTrue(Thread.interrupted());
        assertEquals(ScanProblem.CANCELLED, problem.code());
        assertEquals(1, kept.size());
        assertEquals(pages(), Sheets.scan(scanner(), settings()).size());
    }

    @Test
    void noPageIsAskedForBeforeTheOneBeforeItWasTaken() throws Exception {
        var inHand = new int[1];
        scanner().scan(settings(), _ -> {
            assertEquals(0, inHand[0]++);
            inHand[0]--;
        });
        assertEquals(0, inHand[0]);
    }
}
