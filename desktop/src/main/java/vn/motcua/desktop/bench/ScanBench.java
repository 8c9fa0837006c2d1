// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.wire.Wire;

/// A thick file at the counter: pages scanned, edited and read within a small heap while the screen goes on answering.
/// The scanner stands in this process, the counter in another that has the flags of this one.
final class ScanBench {

    static final int PAGES = 500;
    private static final int HEAP_MB = 512;
    private static final double MOST_MS = 100;
    private static final int KINDS = 3;
    private static final int DPI = 300;
    private static final int TOO_MANY = 20; // lie in the feeder when Stop is pressed

    /// About as long as a desk's scanner takes.
    private static final Duration A_PAGE = Duration.ofMillis(400);

    private final int pages;

    ScanBench(int pages) {
        this.pages = pages;
    }

    List<Figure> run() throws IOException, InterruptedException {
        var done = counter(HEAP_MB, pages, true, A_PAGE);
        var what = done.pages() + " A4 pages: ";
        return List.of(
                figure(what + "slowest answer of the screen", "ms", done.slowestMs(), MOST_MS),
                figure(what + "99 of 100 answers of the screen", "ms", done.usualMs(), MOST_MS),
                figure(what + "CPU time of one answer, at most", "CPU ms", done.busiestMs(), MOST_MS),
                figure(what + "slowest answer of an idle thread", "ms", done.idleMs(), MOST_MS),
                figure(what + "peak heap", "MB", done.peakMegabytes(), HEAP_MB),
                figure(what + "held in the end, bound into one paper", "MB", done.heldMegabytes(), HEAP_MB),
                figure("a scan stopped", "ms", done.cancelMs(), MOST_MS));
    }

    /// @param megabytes of heap for the counter
    static ScanCounter.Done counter(int megabytes, int pages, boolean read, Duration pace)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("motcua-scan");
        try (var device = new EsclDevice(Model.office())) {
            device.lay(sheets());
            device.paper().fill(pages + TOO_MANY);
            device.paper().slow(pace);
            var process = new ProcessBuilder(
                            command(megabytes, folder.toString(), device.address(), "" + pages, "" + read))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("the counter fell over: " + process.exitValue());
            }
            return Wire.read(said.strip().lines().toList().getLast(), ScanCounter.Done.class);
        }
    }

    private static List<String> command(int megabytes, String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-Xmx"))
                .forEach(command::add);
        command.add("-Xmx" + megabytes + "m");
        command.addAll(List.of("-cp", ChildCommand.classPath(ScanCounter.class), ScanCounter.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static List<BufferedImage> sheets() {
        var sheets = new ArrayList<BufferedImage>();
        for (var i = 0; i < KINDS; i++) {
            sheets.add(SamplePages.paper(OcrBench.paper(i), Wear.CLEAN, i, DPI).image());
        }
        return sheets;
    }

    private static Figure figure(String what, String unit, double ours, double most) {
        return new Figure("scan", what, unit, ours, "limit", most, 1, false);
    }
}
