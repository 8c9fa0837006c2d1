// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Tesseract inside this program, by the natives and models that the program brings along: no Tesseract need be
/// installed. One page's px at a time and a thread, outside the Java heap.
public final class TesseractOcr implements OcrEngine {

    private static final int WHOLE_PAGE = 3;

    /// Below this mean confidence a page may stand on its head: upright pages read at 0.85 and more.
    private static final double DOUBTFUL = 0.65;

    private static final double NOISE = 0.3;

    private static final int BLOCK = 6;

    private final Readers readers;
    private final Readers places;

    private TesseractOcr(Path models) {
        readers = new Readers(() -> new Reader(models, "vie", WHOLE_PAGE, Map.of()));
        places = new Readers(() -> new Reader(models, "vie", BLOCK, Map.of()));
    }

    /// @param cache where natives and models are unpacked once a version
    /// @throws Problem NO_ENGINE if they do not load
    public static TesseractOcr open(Path cache) {
        return new TesseractOcr(Natives.load(cache));
    }

    /// The user's cache folder, as the system has it.
    public static Path userCache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var local = System.getenv("LOCALAPPDATA");
        var base = local != null && !local.isBlank()
                ? Path.of(local)
                : xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("motcua");
    }

    @Override
    public ReadText read(PageImage page) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Problem(OcrProblem.CANCELLED);
        }
        try (var clean = CleanPage.of(page)) {
            if (clean.isBlank()) {
                return text(page, clean, List.of());
            }
            return readers.with(reader -> read(reader, page, clean));
        }
    }

    @Override
    public List<List<Word>> read(PageImage page, ReadText before, List<Box> wanted, int dpi) {
        try (var file = new PageFile(page.bytes());
                var look = file.colours(Ink.LOOK);
                var whole = Ink.written(file, look, page.dpi())) {
            return wanted.stream().map(p -> alone(whole, page, before, p, dpi)).toList();
        }
    }

    private List<Word> alone(Picture whole, PageImage page, ReadText before, Box place, int dpi) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Problem(OcrProblem.CANCELLED);
        }
        try (var clean = CleanPage.place(whole, page, place, before, dpi)) {
            return clean.asScanned(places.with(reader -> reader.read(clean.picture(), dpi)));
        }
    }

    private static ReadText read(Reader reader, PageImage page, CleanPage clean) {
        var upright = text(page, clean, reader.read(clean.picture(), clean.dpi()));
        if (upright.confidence() >= DOUBTFUL) {
            return upright;
        }
        var onItsHead = clean.onItsHead();
        var turned = text(page, onItsHead, reader.read(onItsHead.picture(), clean.dpi()));
        var better = turned.confidence() > upright.confidence() ? turned : upright;
        return better.confidence() < NOISE ? text(page, clean, List.of()) : better;
    }

    private static ReadText text(PageImage page, CleanPage clean, List<Word> words) {
        return new ReadText(
                clean.asScanned(words), clean.width(), clean.height(), page.dpi(), -clean.turn(), clean.quarters());
    }

    @Override
    public void close() {
        readers.close();
        places.close();
    }
}
