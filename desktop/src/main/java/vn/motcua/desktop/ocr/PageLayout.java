// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a page as a person sees them, whatever order they were read in: rows from top to bottom, each cut into
/// cells where a gap shows. Leaning and standing on its head are undone; the words keep their boxes as scanned.
final class PageLayout {

    private static final double SAME_ROW = 0.55;
    private static final double GAP = 2.2;

    /// A word with its upright place, px.
    record Spot(Word word, double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double middle() {
            return y + height / 2;
        }
    }

    /// Words that stand together.
    record Cell(List<Spot> spots) {
        double left() {
            return spots.getFirst().x();
        }

        double right() {
            return spots.getLast().right();
        }

        String text() {
            return spots.stream().map(s -> s.word().text()).collect(Collectors.joining(" "));
        }
    }

    /// @param middle of its height
    /// @param height of its letters
    record Row(List<Cell> cells, double middle, double height) {
        String text() {
            return cells.stream().map(Cell::text).collect(Collectors.joining(" "));
        }
    }

    private final List<Row> rows;
    private final double width;
    private final double height;

    private PageLayout(List<Row> rows, ReadText page) {
        this.rows = rows;
        var lying = page.quarters() % 2 == 1;
        width = lying ? page.height() : page.width();
        height = lying ? page.width() : page.height();
    }

    List<Row> rows() {
        return rows;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    static PageLayout of(ReadText page) {
        var slope = slope(page);
        var lines = page.lines().stream()
                .map(line -> line.stream().map(w -> upright(w, page, slope)).toList())
                .sorted(Comparator.comparingDouble(PageLayout::middle))
                .toList();
        var rows = new ArrayList<List<Spot>>();
        for (var line : lines) {
            var row = rows.reversed().stream()
                    .limit(3)
                    .filter(r -> sameRow(r, line))
                    .findFirst();
            row.ifPresentOrElse(r -> r.addAll(line), () -> rows.add(new ArrayList<>(line)));
        }
        return new PageLayout(rows.stream().map(PageLayout::row).toList(), page);
    }

    private static boolean sameRow(List<Spot> row, List<Spot> line) {
        var size = Math.min(size(row), size(line));
        return Math.abs(middle(row) - middle(line)) < size * SAME_ROW
                && line.stream().noneMatch(a -> row.stream().anyMatch(b -> overlap(a, b)));
    }

    private static boolean overlap(Spot a, Spot b) {
        var shared = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        return shared > 0.5 * Math.min(a.width(), b.width());
    }

    private static Row row(List<Spot> spots) {
        var sorted = spots.stream().sorted(Comparator.comparingDouble(Spot::x)).toList();
        var size = size(sorted);
        var cells = new ArrayList<Cell>();
        var from = 0;
        for (var i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).x() - sorted.get(i - 1).right() > GAP * size) {
                cells.add(new Cell(sorted.subList(from, i)));
                from = i;
            }
        }
        return new Row(cells, middle(sorted), size);
    }

    private static double middle(List<Spot> line) {
        return median(line.stream().map(Spot::middle).toList());
    }

    /// Height of its letters: points and strokes do not count.
    private static double size(List<Spot> line) {
        var tall = line.stream()
                .filter(s -> s.word().text().codePoints().anyMatch(Character::isLetterOrDigit))
                .map(Spot::height)
                .toList();
        return median(tall.isEmpty() ? line.stream().map(Spot::height).toList() : tall);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    /// By how much lines fall to the right, as the lines themselves tell.
    private static double slope(ReadText page) {
        var slopes = page.lines().stream()
                .filter(line -> line.size() >= 4)
                .map(line -> {
                    var a = turned(line.getFirst().box(), page);
                    var b = turned(line.getLast().box(), page);
                    var dx = b.x() + b.width() / 2.0 - a.x() - a.width() / 2.0;
                    return Math.abs(dx) < 1 ? 0.0 : (b.bottom() - a.bottom() + b.y() - a.y()) / 2.0 / dx;
                })
                .toList();
        return median(slopes);
    }

    /// Turns the page upright and its lines level.
    private static Spot upright(Word word, ReadText page, double slope) {
        var box = turned(word.box(), page);
        var falls = slope * (box.x() + box.width() / 2.0);
        var rises = Math.abs(slope) * box.width();
        var tall = Math.max(box.height() - rises, box.height() * 0.4);
        var middle = box.y() + box.height() / 2.0 - falls;
        return new Spot(word, box.x(), middle - tall / 2, box.width(), tall);
    }

    private static Box turned(Box box, ReadText page) {
        return switch (page.quarters()) {
            case 1 -> new Box(page.height() - box.bottom(), box.x(), box.height(), box.width());
            case 2 -> new Box(page.width() - box.right(), page.height() - box.bottom(), box.width(), box.height());
            case 3 -> new Box(box.y(), page.width() - box.right(), box.height(), box.width());
            default -> box;
        };
    }
}
