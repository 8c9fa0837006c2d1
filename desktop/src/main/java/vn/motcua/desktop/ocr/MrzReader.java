// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import vn.motcua.model.citizen.Mrz;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Finds and reads the machine-readable zone on the picture of a card or passport, however it lies: by its
/// evenly spaced letters and the shapes of OCR-B. Zones in other letters, as of printouts, are read as any text:
/// level, even light, then the lower parts of the picture one after the other until all check digits hold;
/// upside down at last.
public final class MrzReader implements AutoCloseable {

    private static final int BLOCK = 6;

    /// Height of an MRZ letter is about 3 mm: 35 px at this resolution.
    private static final int DPI = 300;

    private static final int USUAL_CARD_PX = 1_000;

    /// How much of the picture's height is tried, from its foot.
    private static final double[] PARTS = {0.4, 0.3, 0.55, 1};

    private static final int MOST_ZONES = 8;

    private final Readers readers;

    private MrzReader(Path models) {
        readers = new Readers(() -> new Reader(
                models,
                "eng",
                BLOCK,
                Map.of(
                        "tessedit_char_whitelist",
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<",
                        "load_system_dawg",
                        "0",
                        "load_freq_dawg",
                        "0")));
    }

    /// @param cache as for `TesseractOcr`
    /// @throws Problem NO_ENGINE
    public static MrzReader open(Path cache) {
        return new MrzReader(Natives.load(cache));
    }

    /// @throws Problem NO_MRZ if there is none whose check digits hold, BAD_IMAGE, CANCELLED
    public Mrz read(PageImage page) {
        return find(page).orElseThrow(() -> new Problem(OcrProblem.NO_MRZ));
    }

    /// Only zones in OCR-B, as cards and passports have them; needs no engine.
    public static Optional<Mrz> inOcrB(PageImage page) {
        return inOcrB(page, 1).stream().findFirst();
    }

    private static List<Mrz> inOcrB(PageImage page, int most) {
        return decoded(page).map(image -> MrzFinder.read(image, most)).orElse(List.of());
    }

    /// As `read`, for pages that need not have one.
    public Optional<Mrz> find(PageImage page) {
        return find(page, 1).stream().findFirst();
    }

    /// The zones of all cards and passports that lie on one page the same way up or by half turned.
    public List<Mrz> all(PageImage page) {
        return find(page, MOST_ZONES);
    }

    private List<Mrz> find(PageImage page, int most) {
        var found = inOcrB(page, most);
        return found.isEmpty()
                ? readers.with(reader -> find(reader, page, false).or(() -> find(reader, page, true))).stream()
                        .toList()
                : found;
    }

    /// Nothing for files that only Leptonica knows.
    private static Optional<BufferedImage> decoded(PageImage page) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(page.bytes())));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Mrz> find(Reader reader, PageImage page, boolean upsideDown) {
        for (var part : PARTS) {
            try (var band = band(page, part, upsideDown)) {
                var mrz = parsed(reader.read(band, DPI));
                if (mrz.isPresent()) {
                    return mrz;
                }
            }
        }
        return Optional.empty();
    }

    private static Picture band(PageImage page, double part, boolean upsideDown) {
        var picture = Picture.red(page.bytes()).evenLight();
        var turn = picture.lean();
        if (Math.abs(turn) >= 0.1) {
            picture = picture.turned(turn);
        }
        if (upsideDown) {
            picture.turnByHalf();
        }
        var height = (int) (picture.height() * part);
        picture = picture.part(0, picture.height() - height, picture.width(), height);
        if (picture.width() < USUAL_CARD_PX) {
            picture = picture.scaled(USUAL_CARD_PX / (double) picture.width());
        }
        return picture.inked();
    }

    /// Tries each run of three and of two lines that are long enough.
    private static Optional<Mrz> parsed(List<Word> words) {
        var lines = words.stream()
                .collect(Collectors.groupingBy(Word::line, java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(line -> line.stream().map(Word::text).collect(Collectors.joining()))
                .filter(line -> line.length() >= 26)
                .toList();
        var runs = new ArrayList<List<String>>();
        for (var size : new int[] {3, 2}) {
            for (var i = lines.size() - size; i >= 0; i--) {
                runs.add(lines.subList(i, i + size));
            }
        }
        return runs.stream().flatMap(run -> parsedRun(run).stream()).findFirst();
    }

    private static Optional<Mrz> parsedRun(List<String> lines) {
        try {
            return Optional.of(Mrz.parse(lines));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}
