// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// `motcua bench sync [--only PART] [--postgres JDBC]`: the parts of the sync bench, one after the other.
final class SyncBench {

    /// One part: what it measured goes to the table at once.
    private interface Part {
        List<Figure> figures(Path folder) throws IOException, InterruptedException;
    }

    private static final int AN_OFFICE = 10;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /// @param jdbc of an empty PostgreSQL database, measured besides H2; empty for none
    SyncBench(String jdbc) {
        parts.put("perform", folder -> new PerformBench().run());
        parts.put("push", folder -> exchange(folder, "H2", ""));
        if (!jdbc.isEmpty()) {
            parts.put("push-postgres", folder -> exchange(folder, "PostgreSQL", jdbc));
        }
        parts.put("papers", SyncBench::papers);
        parts.put("counters", SyncBench::counters);
        parts.put("screen", SyncBench::screen);
    }

    /// @param wanted which parts
    void run(Predicate<String> wanted, Consumer<Figure> table) throws IOException, InterruptedException {
        for (var part : parts.entrySet()) {
            if (wanted.test(part.getKey())) {
                var folder = Files.createTempDirectory("motcua-bench");
                try {
                    part.getValue().figures(folder).forEach(table);
                } finally {
                    delete(folder);
                }
            }
        }
    }

    private static List<Figure> exchange(Path folder, String database, String jdbc) throws IOException {
        try (var centre = BenchCentre.start(folder.resolve("centre"), AN_OFFICE * (ExchangeBench.ROUNDS + 1), jdbc)) {
            return new ExchangeBench(folder, database, centre, ExchangeBench.COMMANDS).run();
        }
    }

    private static List<Figure> papers(Path folder) throws IOException, InterruptedException {
        try (var centre = BenchCentre.start(folder.resolve("centre"), AN_OFFICE, "", "--pace", "100");
                var bench = new PapersBench(folder, centre)) {
            return bench.run();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static List<Figure> counters(Path folder) throws IOException, InterruptedException {
        try (var centre = BenchCentre.start(folder.resolve("centre"), CountersBench.COUNTERS, "")) {
            return new CountersBench(centre).run();
        }
    }

    private static List<Figure> screen(Path folder) throws IOException, InterruptedException {
        try (var centre = BenchCentre.start(folder.resolve("centre"), AN_OFFICE, "")) {
            return new ScreenBench(folder.resolve("counter"), centre).run();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file :
                    new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(file);
            }
        }
    }
}
