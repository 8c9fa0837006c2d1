// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.desktop.shell.Hands.onScreen;
import static vn.motcua.desktop.shell.Hands.waitFor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.AwaitedBackground;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.SaneConfig;
import vn.motcua.desktop.scan.SaneScanner;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.Sample;

/// A driver that hangs in a call: the real scanner, its real child and the real thread of the screen.
class DriverHangsTest {

    private static final int BEATS = 200;

    @TempDir
    Path folder;

    private final AwaitedBackground background = new AwaitedBackground();

    @Test
    void theScreenAnswersWhileADriverHangsAndTheDriverIsGoneAfterAStop() throws Exception {
        try (var bench = atAHangingScanner()) {
            var scan = bench.counter.draft().scan();
            onScreen(() -> bench.counter.card(Bench.card()));
            waitFor(() -> bench.counter.file().get() != null);
            onScreen(() -> bench.counter.choose(Sample.BIRTH));
            waitFor(() -> bench.counter.draft().draft().isPresent());
            var before = children();
            waitFor(() -> {
                scan.scan(); // does nothing while one runs, or before the draft's pages are there
                return scan.scanning().get();
            });
            waitFor(() -> !started(before).isEmpty());
            var driver = started(before).iterator().next();
            for (var beat = 0; beat < BEATS; beat++) {
                assertTrue(onScreen(() -> scan.scanning().get()), "each beat came while the driver hung");
            }
            assertTrue(driver.isAlive());
            onScreen(() -> scan.stop());
            driver.onExit().get(60, TimeUnit.SECONDS);
            waitFor(() -> !scan.scanning().get());
            var trouble = onScreen(() -> Objects.requireNonNull(scan.trouble().get()));
            assertEquals(ScanProblem.CANCELLED, trouble.code());
            background.await();
        }
    }

    private Bench atAHangingScanner() throws Exception {
        var pipe = folder.resolve("nobody-writes-here");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var scanner = new SaneScanner(
                SaneConfig.standIn(folder.resolve("sane"), Map.of()), Map.of("filename", pipe.toString()));
        return onScreen(() -> new Bench(
                folder.resolve("profile"),
                true,
                Words.of(Words.VIETNAMESE),
                Sample.NOW,
                Bench.devices(scanner, "pnm:0"),
                background));
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    private static Set<ProcessHandle> started(Set<ProcessHandle> before) {
        var now = children();
        now.removeAll(before);
        return now;
    }
}
