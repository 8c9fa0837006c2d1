// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;

class ScanCounterTest {

    /// A page of 300 dpi takes 35 MB of heap while it is drawn: five of them at once would not fit.
    private static final Limits SMALL = new Limits(200, Duration.ofMinutes(5));

    private static final int PAGES = 8;

    @TempDir
    Path folder;

    @Test
    void pagesThatWereScannedShownAndEditedAreNotHeld() {
        try (var counter = Worker.start(ScanCounter.class, SMALL, Map.of())) {
            counter.send(new ScanCounter.Order(folder.toString(), PAGES, false));
            assertEquals(PAGES, counter.next(ScanCounter.Done.class).pages());
        }
    }
}
