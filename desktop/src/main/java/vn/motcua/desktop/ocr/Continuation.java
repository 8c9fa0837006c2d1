// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.motcua.desktop.ocr.PageLayout.Cell;
import vn.motcua.desktop.ocr.PageLayout.Row;
import vn.motcua.desktop.ocr.PageLayout.Spot;
import vn.motcua.desktop.ocr.PaperField.Type;

/// Tells whether a value that fills its line or column goes on in the next one.
final class Continuation {

    /// Hardly a name has fewer words.
    private static final int SHORT = 3;

    private final PageLayout layout;
    private final PrintedLabels labels;
    private final IntPredicate begins;
    private final double rightEdge;

    /// @param begins tells a row in which something new begins
    Continuation(PageLayout layout, PrintedLabels labels, IntPredicate begins) {
        this.layout = layout;
        this.labels = labels;
        this.begins = begins;
        rightEdge = rightEdge(layout);
    }

    /// Where most lines of the page end at the right.
    double rightEdge() {
        return rightEdge;
    }

    /// Where lines end: that of one line alone, a title's, is none.
    private static double rightEdge(PageLayout layout) {
        var ends = layout.rows().stream()
                .sorted(Comparator.comparingDouble((Row r) -> -right(r)))
                .toList();
        for (var i = 0; i + 1 < ends.size(); i++) {
            if (right(ends.get(i)) - right(ends.get(i + 1)) < ends.get(i).height()) {
                return right(ends.get(i));
            }
        }
        return ends.isEmpty() ? 0 : right(ends.getFirst());
    }

    private static double right(Row row) {
        return row.cells().getLast().right();
    }

    /// A value that reaches the right edge of its column may go on in the next line.
    void extend(PaperField field, List<Spot> value, int r, double left) {
        var row = layout.rows().get(r);
        var wraps = field.mayWrap() || field.type() == Type.NAME;
        for (var below = r + 1; wraps && below < Math.min(r + 3, layout.rows().size()); below++) {
            var next = layout.rows().get(below);
            var edge = columnEdge(row, value.getLast());
            var room = edge - value.getLast().right();
            var cell = cellUnder(next, left, value.getLast());
            if (cell.isEmpty()
                    || begins.test(below)
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
}
