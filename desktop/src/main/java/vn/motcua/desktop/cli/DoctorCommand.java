// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.print.SystemPrinter;
import vn.motcua.desktop.scan.Device;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.model.problem.Problem;

/// What this machine has, and what the counter will miss. Exit code 1 if the counter could not work.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private static final long ENOUGH_DISK_MB = 1_000;

    @Mixin
    private final Report report;

    private final Scanners scanners;
    private boolean sick;

    DoctorCommand(Report report, Scanners scanners) {
        this.report = report;
        this.scanners = scanners;
    }

    @Override
    public Integer call() {
        say(
                "system",
                true,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        say("java", Runtime.version().feature() >= 25, Runtime.version() + ", " + System.getProperty("java.home"));
        say("memory", true, Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        disk();
        say("display", true, display());
        say(
                "fonts",
                true,
                String.valueOf(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length));
        check("ocr", true, DoctorCommand::ocr);
        check("scanners", false, () -> list(scanners.devices().stream().map(Device::name)));
        check("printers", false, () -> list(SystemPrinter.queues().stream()));
        report.found(report.words().get(sick ? "cli.doctor.sick" : "cli.doctor.well"), "check", "all", "ok", !sick);
        return sick ? 1 : 0;
    }

    private void disk() {
        var home = Path.of(System.getProperty("user.home"));
        try {
            var free = Files.getFileStore(home).getUsableSpace() / 1_000_000;
            sick |= free < ENOUGH_DISK_MB;
            say("disk", free >= ENOUGH_DISK_MB, free + " MB, " + home);
        } catch (IOException e) {
            sick = true;
            say("disk", false, home.toString());
        }
    }

    private String display() {
        var x11 = System.getenv("DISPLAY");
        var elsewhere = !System.getProperty("os.name").equals("Linux");
        return elsewhere
                ? System.getProperty("os.name")
                : x11 == null ? report.words().get("cli.doctor.none") : x11;
    }

    private static String ocr() {
        try (var _ = TesseractOcr.open(TesseractOcr.userCache())) {
            return "Tesseract 5";
        }
    }

    private String list(java.util.stream.Stream<String> names) {
        var list = names.collect(Collectors.joining(", "));
        return list.isEmpty() ? report.words().get("cli.doctor.none") : list;
    }

    private void check(String name, boolean needed, Supplier<String> look) {
        try {
            say(name, true, look.get());
        } catch (Problem problem) {
            sick |= needed;
            say(name, false, report.words().what(problem) + " " + report.words().todo(problem));
        }
    }

    private void say(String name, boolean ok, String found) {
        var mark = report.words().get(ok ? "cli.doctor.ok" : "cli.doctor.lack");
        report.found(
                "%-6s %-14s %s".formatted(mark, report.words().get("cli.doctor." + name), found),
                "check",
                name,
                "ok",
                ok,
                "found",
                found);
    }
}
