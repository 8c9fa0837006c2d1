// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.qr.QrReader;

/// Reading QR codes in pictures: of a folder, each picture beside a text file of its name, as ZXing's own black-box set
/// has it; and of codes photographed badly.
final class QrBench {

    static final int EACH = 30;
    /// None of these was looked at while the ladder was tuned.
    static final long UNSEEN = 920_000;

    /// What must be read of ZXing's 179 pictures.
    private static final double LEAST_OF_FOLDER = 100.0 * 170 / 179;

    private static final List<Trouble[]> TROUBLES = List.of(
            new Trouble[] {},
            new Trouble[] {Trouble.TURN, Trouble.SLANT},
            new Trouble[] {Trouble.BLUR},
            new Trouble[] {Trouble.GLARE},
            new Trouble[] {Trouble.DIM, Trouble.SLANT, Trouble.BLUR},
            new Trouble[] {Trouble.SHADOW, Trouble.SLANT, Trouble.BLUR, Trouble.TURN},
            new Trouble[] {Trouble.BEND});

    private final @Nullable String folder;
    private final long firstSeed;
    private final int each;

    QrBench(@Nullable String folder, long firstSeed, int each) {
        this.folder = folder;
        this.firstSeed = firstSeed;
        this.each = each;
    }

    void run(Consumer<Figure> table) throws IOException {
        if (folder != null) {
            pictures(Path.of(folder), table);
        }
        for (var troubles : TROUBLES) {
            var what = Arrays.stream(troubles)
                    .map(t -> t.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
            scenes(troubles, what.isEmpty() ? "plain" : what, table);
        }
    }

    private void scenes(Trouble[] troubles, String what, Consumer<Figure> table) {
        var right = 0;
        var cpu = 0.0;
        for (var seed = firstSeed; seed < firstSeed + each; seed++) {
            var scene = new QrScenes(seed, troubles);
            var picture = scene.picture();
            var begun = Stopwatch.cpu();
            var read = QrReader.read(picture);
            cpu += Stopwatch.cpu() - begun;
            right += read.filter(scene.text()::equals).isPresent() ? 1 : 0;
        }
        table.accept(new Figure("qr", "read, " + what, "%", 100.0 * right / each, "limit", 90, 1, true));
        table.accept(new Figure("qr", "a picture, " + what, "CPU ms", 1_000 * cpu / each, "limit", 3_000, 1, false));
    }

    private static void pictures(Path folder, Consumer<Figure> table) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif)"))
                    .filter(f -> truth(f) != null)
                    .sorted()
                    .toList();
        }
        var times = new ArrayList<Double>();
        var right = 0;
        for (var file : files) {
            var image = ImageIO.read(file.toFile());
            var want = truth(file);
            var begun = Stopwatch.cpu();
            var read = image == null ? null : QrReader.read(image).orElse(null);
            times.add(1_000 * (Stopwatch.cpu() - begun));
            right += read != null && want != null && clean(read).equals(clean(want)) ? 1 : 0;
        }
        times.sort(null);
        var count = Math.max(1, files.size());
        table.accept(new Figure(
                "qr",
                "read of " + files.size() + " pictures",
                "%",
                100.0 * right / count,
                "limit",
                LEAST_OF_FOLDER,
                1,
                true));
        if (!times.isEmpty()) {
            table.accept(
                    new Figure("qr", "the middle one", "CPU ms", times.get(times.size() / 2), "limit", 50, 1, false));
            table.accept(new Figure("qr", "the slowest", "CPU ms", times.getLast(), "limit", 5_000, 1, false));
        }
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /// The text beside a picture, `null` if there is none.
    private static @Nullable String truth(Path picture) {
        var name = picture.getFileName().toString().replaceAll("\\.[^.]*$", "");
        try {
            var text = picture.resolveSibling(name + ".txt");
            var bytes = picture.resolveSibling(name + ".bin");
            return Files.exists(text)
                    ? Files.readString(text)
                    : Files.exists(bytes) ? Files.readString(bytes, StandardCharsets.ISO_8859_1) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
