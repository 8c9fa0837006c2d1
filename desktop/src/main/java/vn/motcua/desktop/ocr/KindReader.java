// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.desktop.ocr.PageLayout.Cell;
import vn.motcua.desktop.ocr.PageLayout.Spot;
import vn.motcua.desktop.ocr.PaperField.Type;
import vn.motcua.desktop.ocr.PrintedLabels.Found;

/// Reads the facts that a paper of a known kind states: behind their labels in the line, in the cell to the right or
/// beneath, going on in the next line. Pure.
public final class KindReader {

    private final PaperKind kind;
    private final PageLayout layout;
    private final PrintedLabels labels;
    private final int index;
    private final Continuation continuation;
    private final List<Marker> markers = new ArrayList<>();
    private final Map<String, FieldReading> found = new LinkedHashMap<>();

    /// Words after which labels belong to somebody else.
    private record Marker(int row, double left, String phrase) {}

    private KindReader(PaperKind kind, ReadText page, int index) {
        this.kind = kind;
        this.index = index;
        labels = new PrintedLabels(kind);
        layout = labels.joined(PageLayout.of(page));
        continuation = new Continuation(layout, labels, r -> markers.stream().anyMatch(m -> m.row() == r));
    }

    /// @param index of the page within its paper
    public static List<FieldReading> read(PaperKind kind, ReadText page, int index) {
        var reader = new KindReader(kind, page, index);
        reader.mark();
        for (var r = 0; r < reader.layout.rows().size(); r++) {
            reader.row(r);
        }
        reader.placed();
        var facts = kind.fields().stream()
                .flatMap(f -> Optional.ofNullable(reader.found.remove(f.key())).stream())
                .map(r -> kind.field(r.key()).orElseThrow().type() == Type.NAME ? NameCheck.against(page, r) : r)
                .toList();
        return Agreement.check(facts);
    }

    /// What words that were read anew say for a fact.
    public static Optional<FieldReading> again(PaperKind kind, FieldReading before, List<Word> words) {
        return kind.field(before.key()).flatMap(f -> PaperValue.of(f, words, before.page()));
    }

    private void mark() {
        var phrases = kind.fields().stream()
                .flatMap(f -> Optional.ofNullable(f.after()).stream().flatMap(List::stream))
                .filter(p -> !p.isEmpty())
                .distinct()
                .toList();
        for (var r = 0; r < layout.rows().size(); r++) {
            for (var cell : layout.rows().get(r).cells()) {
                var key = Nearness.key(cell.text());
                var row = r;
                phrases.stream()
                        .filter(p -> Nearness.stands(Nearness.key(p), key))
                        .max(Comparator.comparingInt(p -> key.lastIndexOf(Nearness.key(p))))
                        .ifPresent(p -> markers.add(new Marker(row, cell.left(), p)));
            }
        }
    }

    private void row(int r) {
        var cells = layout.rows().get(r).cells();
        for (var c = 0; c < cells.size(); c++) {
            var here = labels.in(cells.get(c));
            for (var i = 0; i < here.size(); i++) {
                var label = here.get(i);
                var end = i + 1 < here.size()
                        ? here.get(i + 1).from()
                        : cells.get(c).spots().size();
                var field = field(label, r, cells.get(c));
                if (field.isPresent()) {
                    var value = value(field.get(), r, c, label, end);
                    keep(field.get(), value);
                }
            }
        }
    }

    private Optional<PaperField> field(Found label, int row, Cell cell) {
        return kind.fields().stream()
                .filter(f -> f.labels().stream()
                        .anyMatch(l -> Nearness.key(l).equals(label.label().key())))
                .filter(f -> f.after() == null || f.after().contains(section(row, cell, label)))
                .max(Comparator.comparing(f -> f.after() != null));
    }

    /// The marker that counts for a cell: the last above it, of several side by side the nearest.
    private String section(int row, Cell cell, Found label) {
        var last = markers.stream()
                .filter(m -> m.row() <= row)
                .mapToInt(Marker::row)
                .max()
                .orElse(-1);
        var x = cell.spots().get(label.from()).x();
        return markers.stream()
                .filter(m -> m.row() == last)
                .min(Comparator.comparingDouble(m -> Math.abs(m.left() - x)))
                .map(Marker::phrase)
                .orElse("");
    }

    private List<Spot> value(PaperField field, int r, int c, Found label, int end) {
        var cells = layout.rows().get(r).cells();
        var cell = cells.get(c);
        var value = new ArrayList<>(cell.spots().subList(label.to(), end));
        var lastInCell = end == cell.spots().size();
        var at = c;
        while (lastInCell && at + 1 < cells.size() && !isWhole(value, field) && !labels.beginsWith(cells.get(at + 1))) {
            value.addAll(cells.get(++at).spots());
        }
        if (!holds(value, field)) {
            var under = beneath(r, cell.spots().get(label.from()).x(), cell.right(), cells.size() > 1);
            value.addAll(lastInCell || cells.size() > 1 ? under : List.of());
        } else if (lastInCell) {
            continuation.extend(field, value, r, cell.spots().get(label.from()).x());
        }
        return value;
    }

    /// A citizen's number in boxes may lie in several cells; those of before 2016 have nine digits.
    private static boolean isWhole(List<Spot> value, PaperField field) {
        var digits =
                value.stream().flatMapToInt(s -> s.word().text().codePoints()).filter(Character::isDigit);
        return holds(value, field) && (field.type() != Type.CITIZEN || digits.count() >= 9);
    }

    private static boolean holds(List<Spot> value, PaperField field) {
        var digits =
                switch (field.type()) {
                    case CITIZEN, DATE, MONEY, AREA, COUNT -> true;
                    default -> false;
                };
        return value.stream()
                .filter(s -> !PaperValue.isUnit(s.word()))
                .anyMatch(s -> s.word()
                        .text()
                        .codePoints()
                        .anyMatch(digits ? Character::isDigit : Character::isLetterOrDigit));
    }

    /// The nearest cell beneath that stands under the label and is no label itself.
    private List<Spot> beneath(int r, double left, double right, boolean inTable) {
        var row = layout.rows().get(r);
        for (var below = r + 1; below < Math.min(r + 3, layout.rows().size()); below++) {
            var next = layout.rows().get(below);
            if (next.middle() - row.middle() > row.height() * (inTable ? 5 : 4)) {
                return List.of();
            }
            for (var cell : next.cells()) {
                var over = Math.min(cell.right(), inTable ? right + row.height() : continuation.rightEdge())
                        - Math.max(cell.left(), left - row.height());
                if (over > 0 && !labels.beginsWith(cell)) {
                    return cell.spots();
                }
            }
        }
        return List.of();
    }

    private void keep(PaperField field, List<Spot> value) {
        if (!found.containsKey(field.key())) {
            PaperValue.of(field, value.stream().map(Spot::word).toList(), index)
                    .ifPresent(reading -> found.put(field.key(), reading));
        }
    }

    /// What is told by its place alone: the day of signing, the agency at the head.
    private void placed() {
        for (var field : kind.fields()) {
            if (field.type() == Type.SIGNED) {
                PlacedFacts.signed(layout, labels::beginsWith, field.key(), index)
                        .ifPresent(r -> found.put(r.key(), r));
            } else if (field.type() == Type.ISSUER) {
                PlacedFacts.issuer(layout, this::isTitle, field.key(), index).ifPresent(r -> found.put(r.key(), r));
            }
        }
    }

    private boolean isTitle(Cell cell) {
        var key = Nearness.key(cell.text());
        return kind.titles().stream().anyMatch(t -> key.startsWith(Nearness.key(t)));
    }
}
