// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import vn.motcua.desktop.scan.Bilevel;
import vn.motcua.desktop.scan.Colour;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.PageSink;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// A device's answers on their way to the sink. A JPEG that is whole goes on as it is; everything else is opened in
/// the child process for foreign files.
final class EsclPages {

    private static final long MOST_PIXELS = 150_000_000;

    private final EsclOrder order;
    private final Colour colour;
    private final String host;
    private final PageSink sink;

    EsclPages(EsclOrder order, Colour colour, String host, PageSink sink) {
        this.order = order;
        this.colour = colour;
        this.host = host;
        this.sink = sink;
    }

    /// @throws Problem BAD_ANSWER, OUT_OF_MEMORY, and what the sink throws
    void take(byte[] document) {
        if (JpegFile.isJpeg(document)) {
            var jpeg = JpegFile.of(document).orElseThrow(() -> new Problem(ScanProblem.BAD_ANSWER, host));
            if ((long) jpeg.width() * jpeg.height() > MOST_PIXELS) {
                throw new Problem(ScanProblem.OUT_OF_MEMORY, host);
            }
            give(new PageImage(document, dpi(jpeg), jpeg.width(), jpeg.height()));
        } else if (new String(document, 0, Math.min(5, document.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            inChild(document);
        } else {
            throw new Problem(ScanProblem.BAD_ANSWER, host);
        }
    }

    private void give(PageImage page) {
        sink.page(colour == Colour.LINEART ? Bilevel.of(page) : page);
    }

    /// Devices scale on their own and say so in the file, or write a density that means nothing: what fits the width
    /// that was asked for is believed, and what was asked for is the first guess.
    private int dpi(JpegFile jpeg) {
        var asked = off(jpeg.width(), order.dpi());
        return jpeg.dpi() >= 50 && jpeg.dpi() <= 2400 && off(jpeg.width(), jpeg.dpi()) < asked - 0.1
                ? jpeg.dpi()
                : order.dpi();
    }

    private double off(int width, int dpi) {
        return Math.abs(Math.log(width / (double) dpi / order.widthInches()));
    }

    private void inChild(byte[] pdf) {
        try {
            var file = Files.createTempFile("scan", ".pdf");
            try {
                Files.write(file, pdf);
                var settings = new ScanSettings("", order.dpi(), colour, order.source());
                new FolderScanner(List.of(file)).scan(settings, this::give);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Problem(e, ScanProblem.IO, host);
        } catch (Problem problem) {
            throw isFileFault(problem) ? new Problem(problem, ScanProblem.BAD_ANSWER, host) : problem;
        }
    }

    private static boolean isFileFault(Problem problem) {
        return problem.code() instanceof ScanProblem code
                && switch (code) {
                    case PDF_LOCKED,
                            PDF_BROKEN,
                            PDF_UNSUPPORTED,
                            IMAGE_BROKEN,
                            TOO_LARGE,
                            FILE_EMPTY,
                            FILE_DIED,
                            FILE_TIMED_OUT,
                            FILE_HOSTILE,
                            NOT_A_PICTURE,
                            PAGES_BROKEN,
                            TOO_MANY_PAGES -> true;
                    default -> false;
                };
    }
}
