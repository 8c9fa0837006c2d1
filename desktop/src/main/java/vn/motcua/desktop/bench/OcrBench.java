// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.PdfOrder;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.model.paper.PageImage;

/// Reading pages and making searchable PDFs: ours, the tesseract command line and `ocrmypdf --deskew` by turns, on
/// pages made from seeds that no tuning has seen. Errors by the kind of wear, CPU seconds a page, sizes.
public final class OcrBench {

    private static final String BENCH = "ocr";
    private static final float JPEG_QUALITY = 0.85f;

    /// Largest mean character errors, per cent.
    private static final Map<Wear, Double> LIMITS = new EnumMap<>(Map.of(
            Wear.CLEAN, 0.3, Wear.JPEG, 0.3, Wear.SKEW, 0.3, Wear.STAMP, 0.3, Wear.LOW_CONTRAST, 0.5, Wear.PHOTO, 0.7));

    /// Stands for that of a painted page of which the file is kept.
    private static final BufferedImage NO_PICTURE = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);

    /// @param painted without its picture
    private record Sheet(PaintedPaper painted, PageImage page) {}

    private final OcrEngine engine;
    private final ReadingPeers peers;
    private final int pagesEach;
    private final long firstSeed;
    private final List<ReadingTurn> ours = new ArrayList<>();
    private final List<ReadingTurn> oneThread = new ArrayList<>();
    private final List<ReadingTurn> plain = new ArrayList<>();
    private final List<ReadingTurn> ourPdfs = new ArrayList<>();
    private final List<ReadingTurn> theirPdfs = new ArrayList<>();
    private final List<ReadingTurn> equalPdfs = new ArrayList<>();
    private final List<ReadingTurn> layeredPdfs = new ArrayList<>();
    private final List<Float> qualities = new ArrayList<>();

    /// @param folder for page files
    /// @param pagesEach pages of each wear; one of those wears that have a limit also becomes a PDF
    public OcrBench(OcrEngine engine, Path folder, int pagesEach, long firstSeed) {
        this.engine = engine;
        this.peers = new ReadingPeers(folder);
        this.pagesEach = pagesEach;
        this.firstSeed = firstSeed;
    }

    /// @param table told each figure as soon as it is known
    /// @param only begins the names of the wears that are taken, in any case; empty for all
    public void run(String only, Consumer<Figure> table) throws IOException, InterruptedException {
        var tesseract = ReadingPeers.has(ReadingPeers.TESSERACT);
        var ocrmypdf = ReadingPeers.has(ReadingPeers.OCRMYPDF);
        var warm = SamplePages.paper(new OtherPapers(1).letter(), Wear.CLEAN, 1, 300);
        var page = SamplePages.page(warm);
        written(PdfOrder.of(BENCH), JPEG_QUALITY, page, engine.read(page));
        var sheets = new EnumMap<Wear, List<Sheet>>(Wear.class);
        wears(only).forEach(wear -> sheets.put(wear, sheets(wear)));
        for (var wear : sheets.entrySet()) {
            var at = ours.size();
            for (var sheet : wear.getValue()) {
                var first = sheet == wear.getValue().getFirst();
                read(sheet, tesseract, ocrmypdf && first && LIMITS.containsKey(wear.getKey()));
            }
            errors(wear.getKey(), at, tesseract, table);
        }
        if (tesseract) {
            table.accept(cpu("a page", "tesseract, one thread", ours, oneThread, 1.8));
            table.accept(cpu("a page", "tesseract, default", ours, plain, 3));
        }
        if (ocrmypdf) {
            table.accept(cpu("a searchable PDF", "ocrmypdf --deskew", ourPdfs, theirPdfs, 10));
            var quality = qualities.stream().mapToDouble(q -> q).average().orElse(JPEG_QUALITY);
            var equal = "its size, JPEG at their quality of " + Math.round(100 * quality);
            table.accept(figure(equal, "kB", equalPdfs, theirPdfs, t -> t.bytes() / 1000));
            table.accept(figure("its size, in layers", "kB", layeredPdfs, theirPdfs, t -> t.bytes() / 1000));
            table.accept(figure("its character errors", "%", ourPdfs, theirPdfs, t -> 100 * t.characters()));
        }
    }

    private static List<Wear> wears(String only) {
        return Arrays.stream(Wear.values())
                .filter(w -> w.name().startsWith(only.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /// All pages are painted before one is read: what the virtual machine does for painting, behind it too, is no part
    /// of reading.
    private List<Sheet> sheets(Wear wear) {
        var sheets = new ArrayList<Sheet>();
        for (var i = 0; i < pagesEach; i++) {
            var seed = firstSeed + i + 5L * wear.ordinal();
            var painted = SamplePages.paper(paper(seed), wear, seed, 300);
            sheets.add(new Sheet(painted.with(NO_PICTURE, painted.dpi()), SamplePages.page(painted, wear.quality())));
        }
        return sheets;
    }

    private void read(Sheet sheet, boolean tesseract, boolean ocrmypdf) throws IOException, InterruptedException {
        var painted = sheet.painted();
        var page = sheet.page();
        ours.add(ours(painted, page));
        if (tesseract) {
            oneThread.add(peers.tesseract(painted, page, true));
            plain.add(peers.tesseract(painted, page, false));
        }
        if (ocrmypdf) {
            race(painted, page);
        }
    }

    /// The CPU of a scanner's JPEG that goes in as it is; the sizes at the quality at which the other leaves it.
    private void race(PaintedPaper painted, PageImage page) throws IOException, InterruptedException {
        var start = cpuSeconds();
        var read = engine.read(page);
        var bytes = written(PdfOrder.of(BENCH), JPEG_QUALITY, page, read);
        var cpu = cpuSeconds() - start;
        ourPdfs.add(new ReadingTurn(cpu, painted.errors(read.text()), painted.wordErrors(read.text()), bytes));
        theirPdfs.add(peers.ocrmypdf(painted, page));
        var picture = SamplePages.png(ImageIO.read(new ByteArrayInputStream(page.bytes())), page.dpi());
        var quality = (float) peers.jpegQuality().orElse(JPEG_QUALITY);
        qualities.add(quality);
        equalPdfs.add(ReadingTurn.of(written(PdfOrder.of(BENCH), quality, picture, read)));
        layeredPdfs.add(ReadingTurn.of(written(PdfOrder.of(BENCH).inLayers(), quality, page, read)));
    }

    private static long written(PdfOrder order, float quality, PageImage page, ReadText read) {
        return new SearchablePdf(quality)
                .write(order, List.of(page), List.of(read), OutputStream.nullOutputStream())
                .bytes();
    }

    private void errors(Wear wear, int from, boolean tesseract, Consumer<Figure> table) {
        var name = wear.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var mine = ours.subList(from, ours.size());
        var limit = LIMITS.get(wear);
        if (limit != null) {
            var found = 100 * ReadingTurn.mean(mine, ReadingTurn::characters);
            table.accept(new Figure(BENCH, "character errors, " + name, "%", found, "limit", limit, 1, false));
        }
        if (tesseract) {
            var theirs = oneThread.subList(from, oneThread.size());
            table.accept(figure("character errors, " + name, "%", mine, theirs, t -> 100 * t.characters()));
            table.accept(figure("word errors, " + name, "%", mine, theirs, t -> 100 * t.words()));
        }
    }

    private static Figure figure(
            String what,
            String unit,
            List<ReadingTurn> mine,
            List<ReadingTurn> theirs,
            ToDoubleFunction<ReadingTurn> of) {
        var peer = unit.equals("kB") || what.startsWith("its") ? "ocrmypdf --deskew" : "tesseract";
        return new Figure(BENCH, what, unit, ReadingTurn.mean(mine, of), peer, ReadingTurn.mean(theirs, of), 1, false);
    }

    private static Figure cpu(String what, String peer, List<ReadingTurn> mine, List<ReadingTurn> theirs, double goal) {
        return new Figure(
                BENCH,
                what,
                "CPU s",
                ReadingTurn.mean(mine, ReadingTurn::cpu),
                peer,
                ReadingTurn.mean(theirs, ReadingTurn::cpu),
                goal,
                false);
    }

    static SamplePaper paper(long seed) {
        return switch ((int) (seed % 5)) {
            case 0 -> new CivilPapers(seed).birthDeclaration();
            case 1 -> new CivilPapers(seed).birthNotice();
            case 2 -> new CivilPapers(seed).maritalDeclaration();
            default -> new OtherPapers(seed).letter();
        };
    }

    /// Of the whole process: what the virtual machine does beside reading is ours too.
    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private ReadingTurn ours(PaintedPaper painted, PageImage page) {
        var start = cpuSeconds();
        var text = engine.read(page).text();
        return new ReadingTurn(cpuSeconds() - start, painted.errors(text), painted.wordErrors(text), 0);
    }
}
