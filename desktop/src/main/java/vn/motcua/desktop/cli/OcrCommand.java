// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.PdfOrder;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.ocr.Word;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Text of pictures and PDFs; with `--pdf` all pages of all files as one searchable PDF/A.
@Command(name = "ocr")
final class OcrCommand implements Callable<Integer> {

    private static final float JPEG_QUALITY = 0.8f;
    private static final double MEGABYTE = 1e6;

    @Mixin
    private final Report report;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(names = "--pdf", paramLabel = "OUT", descriptionKey = "pdf")
    private @Nullable Path pdf;

    @Option(names = "--most", paramLabel = "MB", descriptionKey = "most")
    private double most = PdfOrder.USUAL_MOST / MEGABYTE;

    @Option(names = "--layers", descriptionKey = "layers")
    private boolean layers;

    private final List<PageImage> pages = new ArrayList<>();
    private final List<ReadText> texts = new ArrayList<>();

    OcrCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() {
        try (var engine = TesseractOcr.open(TesseractOcr.userCache())) {
            var code = report.each(files, file -> read(file, engine));
            if (pdf != null && !pages.isEmpty()) {
                write(pdf);
            }
            return code;
        }
    }

    private void read(Path file, OcrEngine engine) {
        var count = new int[1];
        new FolderScanner(List.of(file)).scan(ScanSettings.of(""), page -> {
            var text = engine.read(page);
            say(file, ++count[0], text);
            if (pdf != null) {
                pages.add(page);
                texts.add(text);
            }
        });
    }

    private void say(Path file, int page, ReadText text) {
        report.found(
                (files.size() > 1 || page > 1 ? report.heading(file, page) + "\n" : "") + text.text(),
                "file",
                file.toString(),
                "page",
                page,
                "text",
                text.text(),
                "confidence",
                text.confidence(),
                "upsideDown",
                text.upsideDown(),
                "skewDegrees",
                text.skewDegrees(),
                "words",
                text.words().stream().map(OcrCommand::word).toList());
    }

    private static Object word(Word word) {
        var box = word.box();
        return Report.object(
                "text", word.text(),
                "x", box.x(),
                "y", box.y(),
                "width", box.width(),
                "height", box.height(),
                "confidence", word.confidence(),
                "line", word.line());
    }

    /// Written beside and then moved, so that a half-written file never bears the name.
    private void write(Path target) {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var out = Files.newOutputStream(part)) {
            var order = PdfOrder.of(String.valueOf(target.getFileName())).atMost((long) (most * MEGABYTE));
            var written = new SearchablePdf(JPEG_QUALITY).write(layers ? order.inLayers() : order, pages, texts, out);
            if (!written.fits()) {
                report.note(report.words().get("cli.ocr.large", "%.1f".formatted(written.bytes() / MEGABYTE)));
            }
        } catch (IOException e) {
            throw new Problem(e, CliProblem.NOT_WRITTEN, target);
        }
        try {
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, CliProblem.NOT_WRITTEN, target);
        }
    }
}
