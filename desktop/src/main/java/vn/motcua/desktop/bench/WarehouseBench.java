// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.motcua.model.wire.Wire;

/// A citizen is looked up in the centre's warehouse on PostgreSQL: log line, citizen and results, timed in the centre.
/// At most 20 ms for 99 of 100, asked by one client and by four at once; and at most twice as long in the largest
/// warehouse as in the smallest.
final class WarehouseBench {

    static final int ROWS = 1_000_000;

    private static final int FEW = 10_000;
    private static final double LIMIT_MS = 20;
    private static final double GROWTH = 2;

    private final String jdbc;
    private final List<Integer> sizes;

    /// @param jdbc of a PostgreSQL that is empty, or was filled by this before
    /// @param rows results in the largest warehouse
    WarehouseBench(String jdbc, int rows) {
        this.jdbc = jdbc;
        this.sizes = IntStream.of(FEW, ROWS, rows)
                .filter(size -> size <= rows)
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    void run(Consumer<Figure> table) throws IOException {
        var medians = new ArrayList<Double>();
        for (var results : sizes) {
            var line = measured(results);
            medians.add(number(line, "median"));
            var what = "%,d results, ".formatted(results);
            table.accept(limit(what + "one client, median", number(line, "median")));
            table.accept(limit(what + "one client, p99", number(line, "p99")));
            table.accept(limit(what + "four clients, median", number(line, "median4")));
            table.accept(limit(what + "four clients, p99", number(line, "p994")));
        }
        if (medians.size() > 1) {
            var growth = medians.getLast() / medians.getFirst();
            table.accept(new Figure("warehouse", "growth of the median", "times", growth, "limit", GROWTH, 1, false));
        }
    }

    private Map<?, ?> measured(int results) throws IOException {
        var args = List.of("bench-lookup", "--jdbc", jdbc, "--results", String.valueOf(results));
        var child = new ProcessBuilder(BenchCentre.command(args))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .filter(l -> l.startsWith("{"))
                .findFirst()
                .<Map<?, ?>>map(l -> Wire.read(l, Map.class))
                .orElseThrow(() -> new IOException("the centre measured nothing"));
    }

    private static double number(Map<?, ?> line, String name) {
        return Double.parseDouble(String.valueOf(line.get(name)));
    }

    private static Figure limit(String what, double ms) {
        return new Figure("warehouse", what, "ms", ms, "limit", LIMIT_MS, 1, false);
    }
}
