// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PageImage;

/// Other programs that read pages, a process a page, as they are used from the command line. The shell's `times` tells
/// the CPU seconds of its children.
final class ReadingPeers {

    static final String TESSERACT = "tesseract";
    static final String OCRMYPDF = "ocrmypdf";

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

    private ReadingTurn run(PaintedPaper painted, PageImage page, String command, boolean oneThread)
            throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("page.jpg"), page.bytes());
        var text = folder.resolve("page.txt");
        var pdf = folder.resolve("page.pdf");
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
