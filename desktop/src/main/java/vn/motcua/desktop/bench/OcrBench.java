// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.model.paper.PageImage;

/// Reading pages: ours against the tesseract command line, by turns, on pages made from seeds that no tuning has
/// seen. CPU seconds a page, and character errors.
public final class OcrBench {

    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s");

    private final OcrEngine engine;
    private final Path folder;
    private final int pagesEach;
    private final long firstSeed;

    /// @param folder for page files
    /// @param pagesEach pages of each wear
    public OcrBench(OcrEngine engine, Path folder, int pagesEach, long firstSeed) {
        this.engine = engine;
        this.folder = folder;
        this.pagesEach = pagesEach;
        this.firstSeed = firstSeed;
    }

    /// @param cpu seconds
    private record Turn(double cpu, double errors) {}

    public List<Figure> run() throws IOException, InterruptedException {
        var ours = new ArrayList<Turn>();
        var single = new ArrayList<Turn>();
        var plain = new ArrayList<Turn>();
        var figures = new ArrayList<Figure>();
        var warm = SamplePages.paper(new OtherPapers(1).letter(), Wear.CLEAN, 1, 300);
        engine.read(SamplePages.page(warm));
        for (var wear : Wear.values()) {
            var at = ours.size();
            for (var i = 0; i < pagesEach; i++) {
                var seed = firstSeed + i;
                var painted = SamplePages.paper(paper(seed), wear, seed, 300);
                var page = SamplePages.page(painted, wear.quality());
                ours.add(ours(painted, page));
                single.add(commandLine(painted, page, true));
                plain.add(commandLine(painted, page, false));
            }
            figures.add(new Figure(
                    "ocr",
                    "character errors, "
                            + wear.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    "%",
                    errors(ours.subList(at, ours.size())),
                    "tesseract, one thread",
                    errors(single.subList(at, single.size())),
                    1,
                    false));
        }
        figures.addFirst(new Figure("ocr", "a page", "CPU s", cpu(ours), "tesseract, default", cpu(plain), 3, false));
        figures.addFirst(
                new Figure("ocr", "a page", "CPU s", cpu(ours), "tesseract, one thread", cpu(single), 1.8, false));
        return figures;
    }

    private static SamplePaper paper(long seed) {
        return switch ((int) (seed % 5)) {
            case 0 -> new CivilPapers(seed).birthDeclaration();
            case 1 -> new CivilPapers(seed).birthNotice();
            case 2 -> new CivilPapers(seed).maritalDeclaration();
            default -> new OtherPapers(seed).letter();
        };
    }

    private static double cpu(List<Turn> turns) {
        return turns.stream().mapToDouble(Turn::cpu).average().orElse(0);
    }

    private static double errors(List<Turn> turns) {
        return 100 * turns.stream().mapToDouble(Turn::errors).average().orElse(0);
    }

    private Turn ours(PaintedPaper painted, PageImage page) {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        var text = engine.read(page).text();
        return new Turn((clock.getCurrentThreadCpuTime() - start) / 1e9, painted.errors(text));
    }

    /// A process a page, as the command line works. The shell's `times` tells the CPU seconds of its children.
    private Turn commandLine(PaintedPaper painted, PageImage page, boolean oneThread)
            throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("page.jpg"), page.bytes());
        var out = folder.resolve("page.out");
        var command = "tesseract \"$0\" stdout -l vie --dpi " + page.dpi() + " > \"$1\" 2>/dev/null; times";
        var builder = new ProcessBuilder("sh", "-c", command, file.toString(), out.toString());
        if (oneThread) {
            builder.environment().put("OMP_THREAD_LIMIT", "1");
        }
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new Turn(childSeconds(told), painted.errors(Files.readString(out)));
    }

    private static double childSeconds(String told) {
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
