// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.model.wire.Wire;

/// `motcua bench ocr|mrz|qr|scan|sign|lookup|lists|warehouse|sync|startup… [--json FILE]`: a table of figures, each
/// beside a peer or a limit measured in the same run. `lists` may be told `--dossiers N` (three citizens each);
/// `warehouse --rows N`, which stands on a PostgreSQL (`--postgres JDBC`) and is only run when it is named;
/// `ocr` may be told `--pages N` of each wear, the first `--seed` and `--only` one wear; `sync` is told `--only
/// perform|push|papers|counters|screen` and `--postgres JDBC`.
public final class Bench {

    /// One bench by its name.
    private interface Run {
        void run(Consumer<Figure> table) throws IOException, InterruptedException;
    }

    private static final List<String> OPTIONS =
            List.of("--json", "--only", "--postgres", "--rows", "--dossiers", "--pages", "--seed", "--images");

    private static final String WAREHOUSE = "warehouse";
    private static final int OCR_PAGES = 2;
    /// Pages from here on were never looked at while the reading was tuned.
    private static final long UNSEEN_SEED = 700_000;

    private static final int READING_DPI = 300;

    private final PrintStream out;
    private final Words words;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, String> given = new HashMap<>();

    public Bench(PrintStream out, Words words) {
        this.out = out;
        this.words = words;
        runs.put("lookup", table -> new LookupBench().run().forEach(table));
        runs.put("lists", table -> lists().forEach(table));
        runs.put(WAREHOUSE, this::warehouse);
        runs.put("sync", this::sync);
        runs.put("sign", table -> new SignBench().run().forEach(table));
        runs.put("startup", table -> new StartupBench().run().forEach(table));
        runs.put("ocr", this::ocr);
        runs.put("scan", table -> scan().forEach(table));
        runs.put("mrz", table -> new MrzBench(seed(MrzBench.UNSEEN), pages(MrzBench.CARDS)).run(table));
        runs.put("qr", table -> new QrBench(images(), seed(QrBench.UNSEEN), pages(QrBench.EACH)).run(table));
    }

    private @Nullable String images() {
        var folder = given.get("--images");
        return folder == null ? System.getenv("MOTCUA_QR_IMAGES") : folder;
    }

    private long seed(long unless) {
        return Long.parseLong(given.getOrDefault("--seed", "" + unless));
    }

    private int pages(int unless) {
        return Integer.parseInt(given.getOrDefault("--pages", "" + unless));
    }

    private List<Figure> scan() throws IOException, InterruptedException {
        return new ScanBench(Integer.parseInt(given.getOrDefault("--pages", "" + ScanBench.PAGES))).run();
    }

    private List<Figure> lists() throws IOException {
        var dossiers = Integer.parseInt(given.getOrDefault("--dossiers", "" + ListsBench.DOSSIERS));
        return new ListsBench(dossiers, dossiers * (ListsBench.CITIZENS / ListsBench.DOSSIERS)).run();
    }

    private void warehouse(Consumer<Figure> table) throws IOException {
        var rows = Integer.parseInt(given.getOrDefault("--rows", "" + WarehouseBench.ROWS));
        new WarehouseBench(given.getOrDefault("--postgres", ""), rows).run(table);
    }

    private void sync(Consumer<Figure> table) throws IOException, InterruptedException {
        var only = given.getOrDefault("--only", "");
        new SyncBench(given.getOrDefault("--postgres", "")).run(part -> part.startsWith(only), table);
    }

    private void ocr(Consumer<Figure> table) throws IOException, InterruptedException {
        for (var peer : List.of(ReadingPeers.TESSERACT, ReadingPeers.OCRMYPDF)) {
            if (!ReadingPeers.has(peer)) {
                out.println(words.get("bench.without", peer));
            }
        }
        var folder = Files.createTempDirectory("motcua-ocr");
        var pages = Integer.parseInt(given.getOrDefault("--pages", "" + OCR_PAGES));
        var seed = Long.parseLong(given.getOrDefault("--seed", "" + UNSEEN_SEED));
        try (var engine = TesseractOcr.open(TesseractOcr.userCache())) {
            new OcrBench(engine, folder, pages, seed).run(given.getOrDefault("--only", ""), table);
            new ReadingBench(engine, out).run(List.of(seed), READING_DPI).forEach(table);
        }
    }

    /// @return the exit code: 0 measured, 64 wrong usage, 70 a bench failed
    public int run(List<String> args) {
        var names = names(args);
        if (names.isEmpty()) {
            names.addAll(runs.keySet());
            names.remove(WAREHOUSE);
        }
        if (!runs.keySet().containsAll(names)) {
            out.println(words.get("bench.usage", String.join(" | ", runs.keySet())));
            return 64;
        }
        try {
            var all = new ArrayList<Figure>();
            for (var name : names) {
                Objects.requireNonNull(runs.get(name)).run(figure -> {
                    print(figure);
                    all.add(figure);
                });
            }
            var file = given.get("--json");
            if (file != null) {
                write(all, Path.of(file));
            }
            return 0;
        } catch (IOException | RuntimeException e) {
            out.println(words.get("bench.failed", e.getClass().getSimpleName()));
            e.printStackTrace(out);
            return 70;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 70;
        }
    }

    /// The words that are no option; what nobody knows stays among them.
    private List<String> names(List<String> args) {
        var names = new ArrayList<String>();
        var rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (OPTIONS.contains(word) && !rest.isEmpty()) {
                given.put(word, rest.removeFirst());
            } else {
                names.add(word);
            }
        }
        return names;
    }

    private void print(Figure f) {
        out.printf(
                "%-8s %-44s %12.3f %-8s %-26s %12.3f  x%.2f  %s%n",
                f.bench(),
                f.what(),
                f.ours(),
                f.unit(),
                f.peer(),
                f.theirs(),
                f.ratio(),
                words.get(f.met() ? "bench.met" : "bench.missed", "%.2f".formatted(f.goal())));
    }

    private static void write(List<Figure> figures, Path file) throws IOException {
        var lines = figures.stream().map(Bench::line).map(Wire::text).toList();
        Files.write(file, lines);
    }

    private static Map<String, Object> line(Figure f) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", f.bench());
        line.put("what", f.what());
        line.put("unit", f.unit());
        line.put("ours", f.ours());
        line.put("peer", f.peer());
        line.put("theirs", f.theirs());
        line.put("ratio", f.ratio());
        line.put("goal", f.goal());
        line.put("met", f.met());
        return line;
    }
}
