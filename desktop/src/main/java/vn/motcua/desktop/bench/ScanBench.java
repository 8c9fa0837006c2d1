// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;

/// A thick file at the counter: pages scanned, edited and read within a small heap while the screen goes on answering.
final class ScanBench {

    static final int PAGES = 500;
    private static final int HEAP_MB = 512;
    private static final double MOST_MS = 100;

    private final int pages;

    ScanBench(int pages) {
        this.pages = pages;
    }

    List<Figure> run() throws IOException {
        var folder = Files.createTempDirectory("motcua-scan");
        try (var counter = Worker.start(ScanCounter.class, new Limits(HEAP_MB, Duration.ofHours(1)), Map.of())) {
            counter.send(new ScanCounter.Order(folder.toString(), pages, true));
            var done = counter.next(ScanCounter.Done.class);
            var what = done.pages() + " A4 pages: ";
            return List.of(
                    figure(what + "slowest answer of the screen", "ms", done.slowestMs(), MOST_MS),
                    figure(what + "peak heap", "MB", done.peakMegabytes(), HEAP_MB),
                    figure("a scan stopped", "ms", done.cancelMs(), MOST_MS));
        }
    }

    private static Figure figure(String what, String unit, double ours, double most) {
        return new Figure("scan", what, unit, ours, "limit", most, 1, false);
    }
}
