// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.model.wire.Wire;

/// A citizen is looked up in the centre's warehouse on PostgreSQL: log line, citizen and results, at the server. At
/// most 20 ms for 99 of 100, and at most twice as long in the largest warehouse as in the smallest.
final class WarehouseBench {

    private static final double LIMIT_MS = 20;
    private static final double GROWTH = 2;

    private final String jdbc;
    private final List<Integer> sizes;

    /// @param jdbc of an empty PostgreSQL
    /// @param sizes numbers of results, separated by commas
    WarehouseBench(String jdbc, String sizes) {
        this.jdbc = jdbc;
        this.sizes =
                Arrays.stream(sizes.split(",")).map(Integer::valueOf).sorted().toList();
    }

    List<Figure> run() throws IOException {
        var figures = new ArrayList<Figure>();
        var medians = new ArrayList<Double>();
        for (var results : sizes) {
            var line = measured(results);
            medians.add(number(line, "median"));
            var what = "look-up at the centre, %,d results, ".formatted(results);
            figures.add(limit(what + "median", number(line, "median")));
            figures.add(limit(what + "p99", number(line, "p99")));
        }
        if (medians.size() > 1) {
            var growth = medians.getLast() / medians.getFirst();
            figures.add(new Figure("lookup", "growth of the median", "times", growth, "limit", GROWTH, 1, false));
        }
        return figures;
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
        return new Figure("lookup", what, "ms", ms, "limit", LIMIT_MS, 1, false);
    }
}
