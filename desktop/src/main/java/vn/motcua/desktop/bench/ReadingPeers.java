// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PageImage;

/// Other programs that read pages, a process a page, as they are used from the command line. The shell's `times` tells
/// the CPU seconds of its children.
final class ReadingPeers {

    static final String TESSERACT = "tesseract";
    static final String OCRMYPDF = "ocrmypdf";

    private static final String PDF = "page.pdf";

    /// Marks a table of steps in a JPEG.
    private static final int STEPS = 0xDB;

    /// Sum of the steps of lightness at libjpeg's quality of 50.
    private static final double LIBJPEG_STEPS = 3688;

    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s");

    private final Path folder;

    /// @param folder for files
    ReadingPeers(Path folder) {
        this.folder = folder;
    }

    /// Whether the program is installed on this machine.
    static boolean has(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v \"$0\" > /dev/null", program)
                        .start()
                        .waitFor()
                == 0;
    }

    ReadingTurn tesseract(PaintedPaper painted, PageImage page, boolean oneThread)
            throws IOException, InterruptedException {
        var command = "tesseract \"$0\" \"${1%.txt}\" -l vie --dpi " + page.dpi() + " > \"$2\" 2>&1; times";
        return run(painted, page, command, oneThread);
    }

    /// `ocrmypdf --deskew`, with its own number of jobs.
    ReadingTurn ocrmypdf(PaintedPaper painted, PageImage page) throws IOException, InterruptedException {
        var command = "ocrmypdf -q -l vie --deskew --image-dpi " + page.dpi()
                + " --output-type pdfa --sidecar \"$1\" \"$0\" \"$2\" 2> /dev/null; times";
        return run(painted, page, command, false);
    }

    /// The JPEG quality, 0 to 1, of the picture in the PDF that was made last, as libjpeg counts it; empty if it keeps
    /// its pages otherwise.
    OptionalDouble jpegQuality() throws IOException {
        try (var pdf = Loader.loadPDF(folder.resolve(PDF).toFile())) {
            var page = pdf.getPage(0).getResources();
            for (var name : page.getXObjectNames()) {
                if (page.getXObject(name) instanceof PDImageXObject image
                        && image.getStream().getFilters().getLast().equals(COSName.DCT_DECODE)) {
                    try (var jpeg = image.createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
                        return OptionalDouble.of(quality(jpeg.readAllBytes()));
                    }
                }
            }
        }
        return OptionalDouble.empty();
    }

    /// By the first table of steps: libjpeg scales one table for all qualities.
    private static double quality(byte[] jpeg) {
        var at = 2;
        while ((jpeg[at + 1] & 255) != STEPS) {
            at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
        }
        var sum = 0;
        for (var i = 0; i < 64; i++) {
            sum += jpeg[at + 5 + i] & 255;
        }
        var scale = sum / LIBJPEG_STEPS;
        return scale <= 1 ? 1 - scale / 2 : 0.5 / scale;
    }

    private ReadingTurn run(PaintedPaper painted, PageImage page, String command, boolean oneThread)
            throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("page.jpg"), page.bytes());
        var text = folder.resolve("page.txt");
        var pdf = folder.resolve(PDF);
        for (var old : List.of(text, pdf)) {
            Files.deleteIfExists(old);
        }
        var builder = new ProcessBuilder("sh", "-c", command, file.toString(), text.toString(), pdf.toString());
        if (oneThread) {
            builder.environment().put("OMP_THREAD_LIMIT", "1");
        }
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var read = Files.exists(text) ? Files.readString(text) : "";
        return new ReadingTurn(
                seconds(told), painted.errors(read), painted.wordErrors(read), Files.exists(pdf) ? Files.size(pdf) : 0);
    }

    private static double seconds(String told) {
        var at = TIMES.matcher(told);
        var seconds = Double.NaN;
        while (at.find()) {
            seconds = minutes(at.group(1), at.group(2)) + minutes(at.group(3), at.group(4));
        }
        return seconds;
    }

    private static double minutes(@Nullable String minutes, @Nullable String seconds) {
        return Double.parseDouble(String.valueOf(minutes)) * 60 + Double.parseDouble(String.valueOf(seconds));
    }
}
