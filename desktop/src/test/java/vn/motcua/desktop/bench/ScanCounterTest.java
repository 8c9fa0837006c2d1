// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScanCounterTest {

    /// A page of 300 dpi takes 35 MB of heap while it is drawn: the pages of a stack at once would not fit.
    private static final int SMALL_MB = 220;

    private static final int PAGES = 8;

    @Test
    void pagesThatWereScannedShownAndEditedAreNotHeld() throws Exception {
        var done = ScanBench.counter(SMALL_MB, PAGES, false, Duration.ZERO);
        assertTrue(done.pages() >= PAGES, done::toString);
    }
}
