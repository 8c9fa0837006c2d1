// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.motcua.desktop.scan.Colour;
import vn.motcua.desktop.scan.PaperSize;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.scan.Source;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Scans to files `page-001.png` …, each on disk before the next page begins; without `--out` it lists the scanners.
@Command(name = "scan")
final class ScanCommand implements Callable<Integer> {

    @Mixin
    private final Report report;

    @Option(names = "--device", paramLabel = "D", defaultValue = "", descriptionKey = "device")
    private String device = "";

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "300", descriptionKey = "dpi")
    private int dpi;

    @Option(
            names = "--source",
            paramLabel = "FLATBED|ADF|ADF_DUPLEX",
            defaultValue = "FLATBED",
            descriptionKey = "source")
    private Source source = Source.FLATBED;

    @Option(names = "--colour", paramLabel = "COLOUR|GREY|LINEART", defaultValue = "COLOUR", descriptionKey = "colour")
    private Colour colour = Colour.COLOUR;

    @Option(names = "--size", paramLabel = "A3|A4|A5|CARD|WHOLE", defaultValue = "A4", descriptionKey = "size")
    private PaperSize size = PaperSize.A4;

    @Option(names = "--brightness", paramLabel = "-100..100", defaultValue = "0", descriptionKey = "brightness")
    private int brightness;

    private final Scanners scanners;

    ScanCommand(Report report, Scanners scanners) {
        this.report = report;
        this.scanners = scanners;
    }

    @Override
    public Integer call() {
        try {
            if (out == null) {
                scanners.devices()
                        .forEach(d -> report.found(
                                d.name() + "\t" + d.title(),
                                "device",
                                d.name(),
                                "maker",
                                d.maker(),
                                "model",
                                d.model()));
            } else {
                scan(out);
            }
            return 0;
        } catch (Problem problem) {
            report.problem(device, problem);
            return 1;
        }
    }

    private void scan(Path folder) {
        var count = new int[1];
        scanners.scan(
                new ScanSettings(device, dpi, colour, source, size, brightness),
                page -> keep(folder, ++count[0], page));
    }

    private void keep(Path folder, int number, PageImage page) {
        var ending = page.mediaType().equals("image/jpeg") ? "jpg" : "png";
        var file = folder.resolve("page-%03d.%s".formatted(number, ending));
        try {
            Files.createDirectories(folder);
            Files.write(file, page.bytes());
        } catch (IOException e) {
            throw new Problem(e, CliProblem.NOT_WRITTEN, file);
        }
        report.found(
                file.toString(),
                "file",
                file.toString(),
                "page",
                number,
                "width",
                page.width(),
                "height",
                page.height(),
                "dpi",
                page.dpi());
    }
}
