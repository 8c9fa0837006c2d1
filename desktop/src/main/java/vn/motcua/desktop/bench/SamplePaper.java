// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A synthetic paper before it is painted: its rows from top to bottom, and what a perfect reader would find on it.
///
/// @param fields what should be proposed, by the keys of `RequestForm`
public record SamplePaper(String name, List<Row> rows, Map<String, String> fields) {

    /// One row of a paper.
    public sealed interface Row {}

    /// Two columns side by side, centred: the agency at the left, the national motto at the right.
    record Heads(List<String> left, List<String> right) implements Row {}

    record Centred(String text, boolean bold, double points) implements Row {}

    record Paragraph(String text) implements Row {}

    /// Labels with their values, spread over the width.
    record Entry(List<String> labels, List<String> values) implements Row {}

    /// As `Entry`, on dot leaders that run to the right edge.
    record Dotted(List<String> labels, List<String> values) implements Row {

        /// What stands to the right of an entry, maybe nothing.
        Dotted behind(int entry) {
            return new Dotted(labels.subList(entry + 1, labels.size()), values.subList(entry + 1, values.size()));
        }
    }

    /// A label with its value in the next line.
    record Below(String label, String value) implements Row {}

    /// Two people side by side, each label with its value in half the width.
    record Halves(Entry row) implements Row {}

    /// A ruled table.
    record Grid(List<List<String>> cells) implements Row {}

    /// Signatures: columns at the foot, each centred.
    record Feet(List<List<String>> columns) implements Row {}

    record Gap(double points) implements Row {}

    /// Collects the rows and the truth of a paper.
    static final class Pen {
        private final String name;
        private final List<Row> rows = new ArrayList<>();
        private final Map<String, String> fields = new LinkedHashMap<>();

        Pen(String name) {
            this.name = name;
        }

        Pen add(Row row) {
            rows.add(row);
            return this;
        }

        Pen entry(String label, String value) {
            return add(new Entry(List.of(label), List.of(value)));
        }

        /// An entry whose value is looked for.
        Pen entry(String label, String value, String key) {
            fields.put(key, value);
            return entry(label, value);
        }

        Pen entries(List<String> labels, List<String> values) {
            return add(new Entry(labels, values));
        }

        Pen truth(String key, String value) {
            fields.put(key, value);
            return this;
        }

        SamplePaper done() {
            return new SamplePaper(name, List.copyOf(rows), Map.copyOf(fields));
        }
    }
}
