// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;

class ScanMemoryTest {

    private static final Limits HALF_A_GIGABYTE = new Limits(512, Duration.ofMinutes(10));

    @TempDir
    Path folder;

    @Test
    void aHundredColourPagesPassThroughAHeapOfHalfAGigabyte() {
        try (var counter = Worker.start(HundredPages.class, HALF_A_GIGABYTE, Map.of())) {
            counter.send(new HundredPages.Order(folder.toString(), 100));
            assertEquals(100, counter.next(HundredPages.Done.class).pages());
        }
    }
}
