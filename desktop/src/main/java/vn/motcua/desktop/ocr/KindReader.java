// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.desktop.ocr.PageLayout.Cell;
import vn.motcua.desktop.ocr.PageLayout.Row;
import vn.motcua.desktop.ocr.PageLayout.Spot;
import vn.motcua.desktop.ocr.PaperField.Type;
import vn.motcua.desktop.ocr.PrintedLabels.Found;

/// Reads the facts that a paper of a known kind states: behind their labels in the line, in the cell to the right or
/// beneath, going on in the next line. Pure.
public final class KindReader {

    /// Hardly a name has fewer words.
    private static final int SHORT = 3;

    private final PaperKind kind;
    private final PageLayout layout;
    private final PrintedLabels labels;
    private final int index;
    private final double rightEdge;
    private final List<Marker> markers = new ArrayList<>();
    private final Map<String, FieldReading> found = new LinkedHashMap<>();

    /// Words after which labels belong to somebody else.
    private record Marker(int row, double left, String phrase) {}

    private KindReader(PaperKind kind, ReadText page, int index) {
        this.kind = kind;
        this.index = index;
        labels = new PrintedLabels(kind);
        layout = labels.joined(PageLayout.of(page));
        rightEdge = layout.rows().stream()
                .mapToDouble(r -> r.cells().getLast().right())
                .max()
                .orElse(0);
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
        while (lastInCell && at + 1 < cells.size() && !holds(value, field) && !labels.beginsWith(cells.get(at + 1))) {
            value.addAll(cells.get(++at).spots());
        }
        if (!holds(value, field)) {
            var under = beneath(r, cell.spots().get(label.from()).x(), cell.right(), cells.size() > 1);
            value.addAll(lastInCell || cells.size() > 1 ? under : List.of());
        } else if (lastInCell) {
            goOn(field, value, r, cell.spots().get(label.from()).x());
        }
        return value;
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
                var over = Math.min(cell.right(), inTable ? right + row.height() : rightEdge)
                        - Math.max(cell.left(), left - row.height());
                if (over > 0 && !labels.beginsWith(cell)) {
                    return cell.spots();
                }
            }
        }
        return List.of();
    }

    /// A value that reaches the right edge of its column may go on in the next line.
    private void goOn(PaperField field, List<Spot> value, int r, double left) {
        var row = layout.rows().get(r);
        var wraps = field.mayWrap() || field.type() == Type.NAME;
        for (var below = r + 1; wraps && below < Math.min(r + 3, layout.rows().size()); below++) {
            var next = layout.rows().get(below);
            var edge = columnEdge(row, value.getLast());
            var room = edge - value.getLast().right();
            var cell = cellUnder(next, left, value.getLast());
            var at = below;
            if (cell.isEmpty()
                    || markers.stream().anyMatch(m -> m.row() == at)
                    || isSentence(cell.get().text())
                    || isOffice(value, cell.get())
                    || Nearness.key(value.getLast().word().text()).equals("nang") && room > 0
                    || next.middle() - row.middle() > 2.6 * row.height()
                    || room > firstWord(cell.get()) + row.height() * slack(field, value, cell.get())
                    || labels.beginsWith(cell.get())
                    || !labels.in(cell.get()).isEmpty()
                    || field.type() == Type.NAME && !isUpper(cell.get().text()) && !endsName(value, cell.get())
                    || cell.get().text().matches("[-–•*]\\s.*|\\(?\\[?\\d{1,2}[.)\\]]\\s.*")) {
                return;
            }
            value.addAll(cell.get().spots());
            row = next;
        }
    }

    /// How much room may be left at the edge, in heights of letters: more where the next line plainly goes on.
    private static double slack(PaperField field, List<Spot> value, Cell next) {
        if (field.type() == Type.NAME) {
            return !endsName(value, next) ? 0.8 : value.size() < SHORT ? 8 : 2.2;
        }
        var last = value.getLast().word().text();
        var city = last.equals("Đà") && next.text().startsWith("Nẵng");
        return city || last.endsWith(",") ? 8 : 2.2;
    }

    /// The end of a name that did not fit into its column: known names, or where the name is short still, any.
    private static boolean endsName(List<Spot> value, Cell next) {
        var words = next.spots().stream().map(s -> s.word().text()).toList();
        return words.size() <= 2
                && words.stream()
                        .allMatch(
                                w -> Dictionary.NAMES.knows(w) || value.size() < SHORT && w.matches("\\p{Lu}\\p{Ll}+"));
    }

    private double columnEdge(Row row, Spot last) {
        return row.cells().stream()
                .filter(c -> c.left() > last.right() + row.height())
                .mapToDouble(c -> c.left() - row.height() * 1.5)
                .min()
                .orElse(rightEdge);
    }

    /// Running text and the line of the signing day begin something new.
    private static boolean isSentence(String text) {
        var words = text.split(" ");
        var small = java.util.Arrays.stream(words)
                .filter(w -> !w.isEmpty() && Character.isLowerCase(w.codePointAt(0)))
                .count();
        return Nearness.key(text).matches(".*ngay \\d{1,2} thang .*")
                || words.length >= 8 && small > words.length * 0.7 && Character.isUpperCase(text.codePointAt(0));
    }

    /// Who signs, in capitals, beneath a value in small letters.
    private static boolean isOffice(List<Spot> value, Cell next) {
        return next.spots().size() > 2
                && isUpper(next.text())
                && value.stream().anyMatch(s -> !isUpper(s.word().text()));
    }

    private static double firstWord(Cell cell) {
        return cell.spots().getFirst().width();
    }

    private static boolean isUpper(String text) {
        return text.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isDigit);
    }

    private static Optional<Cell> cellUnder(Row row, double left, Spot last) {
        return row.cells().stream()
                .filter(c -> c.left() < last.right() && c.right() > left - 3 * row.height())
                .max(Comparator.comparingDouble(c -> Math.min(c.right(), last.right()) - Math.max(c.left(), left)));
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
                PlacedFacts.signed(layout, field.key(), index).ifPresent(r -> found.put(r.key(), r));
            } else if (field.type() == Type.ISSUER) {
                PlacedFacts.issuer(layout, field.key(), index).ifPresent(r -> found.put(r.key(), r));
            }
        }
    }
}
