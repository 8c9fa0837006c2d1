// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Figures for everybody: no person in them, and no number so small that it points at one. Where a single part of a
/// figure is held back, the next smallest goes with it, for else it could be reckoned from the sum. Nothing is told of
/// officers.
final class OpenData {

    /// Counts below it are held back.
    static final int SMALLEST = 5;

    static final String HELD_BACK = "<5";
    private static final Set<String> INSIDE = Set.of("received.officer");

    private OpenData() {}

    static byte[] csv(Figures figures, Definitions definitions, Locale language) {
        var csv = new Csv();
        csv.row(List.of("figure", "part", "value", "unit", "name", "definition"));
        for (var definition : definitions.figures()) {
            var name = definition.figure();
            if (INSIDE.contains(name)) {
                continue;
            }
            var parts = figures.parts(name);
            var isMoney = !definition.unit().isEmpty();
            if (parts.isEmpty()) {
                row(csv, definition, "", value(figures.get(name), isMoney || isShown(figures.get(name))), language);
                continue;
            }
            var small = isMoney ? Set.<String>of() : small(parts);
            parts.forEach(p -> row(csv, definition, p.by(), value(p.value(), !small.contains(p.by())), language));
        }
        return csv.bytes();
    }

    private static boolean isShown(long count) {
        return count == 0 || count >= SMALLEST;
    }

    /// @param parts the greatest first
    private static Set<String> small(List<Figures.Part> parts) {
        var small = new HashSet<String>();
        parts.stream().filter(p -> !isShown(p.value())).forEach(p -> small.add(p.by()));
        if (small.size() == 1) {
            parts.reversed().stream()
                    .filter(p -> !small.contains(p.by()))
                    .findFirst()
                    .ifPresent(p -> small.add(p.by()));
        }
        return small;
    }

    private static String value(long value, boolean shown) {
        return shown ? Long.toString(value) : HELD_BACK;
    }

    private static void row(Csv csv, Definitions.Definition of, String part, String value, Locale language) {
        csv.row(List.of(of.figure(), part, value, of.unit(), of.name(language), of.meaning(language)));
    }
}
