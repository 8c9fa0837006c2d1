// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a page as a person sees them, whatever order they were read in: rows from top to bottom, each cut into
/// cells where a gap shows. Leaning and standing on its head are undone; the words keep their boxes as scanned.
final class PageLayout {

    private static final double SAME_ROW = 0.55;
    private static final double GAP = 2.2;
    private static final Pattern GLUED = Pattern.compile("(\\p{L}{2,}:)([\\p{L}\\d][^:]*)");

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

        Row with(int index, Cell cell) {
            var changed = new ArrayList<>(cells);
            changed.set(index, cell);
            return new Row(changed, middle, height);
        }

        Row without(int index) {
            var changed = new ArrayList<>(cells);
            changed.remove(index);
            return new Row(changed, middle, height);
        }
    }

    private final List<Row> rows;
    private final double width;
    private final double height;

    private PageLayout(List<Row> rows, double width, double height) {
        this.rows = rows;
        this.width = width;
        this.height = height;
    }

    PageLayout with(List<Row> others) {
        return new PageLayout(others, width, height);
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
        var quarters = quarters(page);
        var written = page.lines().stream()
                .map(line -> line.stream()
                        .filter(w -> !isSpeck(w))
                        .flatMap(w -> quarters % 2 == 1 ? Stream.of(w) : apart(w, quarters == 2))
                        .toList())
                .filter(line -> !line.isEmpty())
                .toList();
        var slope = slope(written, page, quarters);
        var lines = written.stream()
                .map(line -> line.stream()
                        .map(w -> upright(w, page, quarters, slope))
                        .toList())
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
        var inCells = rows.stream().map(PageLayout::row).toList();
        var lying = quarters % 2 == 1;
        return new PageLayout(
                Columns.of(inCells).cut(inCells),
                lying ? page.height() : page.width(),
                lying ? page.width() : page.height());
    }

    /// What is left of a rule or a dotted line, read as a sign.
    private static boolean isSpeck(Word word) {
        return word.text().matches("[_|~¬°^=—\\\\]+");
    }

    /// A label and its value that ran together at the colon: `hiệu:1C26TAA`.
    private static Stream<Word> apart(Word word, boolean onItsHead) {
        var match = GLUED.matcher(word.text());
        if (!match.matches()) {
            return Stream.of(word);
        }
        var box = word.box();
        var cut = box.width() * match.end(1) / word.text().length();
        var rest = box.width() - cut;
        var label = new Box(onItsHead ? box.x() + rest : box.x(), box.y(), cut, box.height());
        var value = new Box(onItsHead ? box.x() : box.x() + cut, box.y(), rest, box.height());
        return Stream.of(
                new Word(match.group(1), label, word.confidence(), word.line()),
                new Word(match.group(2), value, word.confidence(), word.line()));
    }

    /// Turns that set the page upright. Tesseract reads a page on its side without telling: its words then are taller
    /// than wide, and the lines run down or up.
    static int quarters(ReadText page) {
        var words = page.words().stream().filter(w -> w.text().length() >= 4).toList();
        var tall = words.stream()
                .filter(w -> w.box().height() > w.box().width() * 1.5)
                .count();
        if (page.quarters() % 2 == 1 || tall * 2 < words.size() || words.isEmpty()) {
            return page.quarters();
        }
        var down = page.lines().stream()
                .filter(l -> l.size() >= 2)
                .mapToInt(l -> Integer.signum(
                        l.getLast().box().y() - l.getFirst().box().y()))
                .sum();
        return down >= 0 ? 3 : 1;
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
    private static double slope(List<List<Word>> lines, ReadText page, int quarters) {
        var slopes = lines.stream()
                .filter(line -> line.size() >= 4)
                .map(line -> {
                    var a = turned(line.getFirst().box(), page, quarters);
                    var b = turned(line.getLast().box(), page, quarters);
                    var dx = b.x() + b.width() / 2.0 - a.x() - a.width() / 2.0;
                    return Math.abs(dx) < 1 ? 0.0 : (b.bottom() - a.bottom() + b.y() - a.y()) / 2.0 / dx;
                })
                .toList();
        return median(slopes);
    }

    /// Turns the page upright and its lines level.
    private static Spot upright(Word word, ReadText page, int quarters, double slope) {
        var box = turned(word.box(), page, quarters);
        var falls = slope * (box.x() + box.width() / 2.0);
        var rises = Math.abs(slope) * box.width();
        var tall = Math.max(box.height() - rises, box.height() * 0.4);
        var middle = box.y() + box.height() / 2.0 - falls;
        return new Spot(word, box.x(), middle - tall / 2, box.width(), tall);
    }

    private static Box turned(Box box, ReadText page, int quarters) {
        return switch (quarters) {
            case 1 -> new Box(page.height() - box.bottom(), box.x(), box.height(), box.width());
            case 2 -> new Box(page.width() - box.right(), page.height() - box.bottom(), box.width(), box.height());
            case 3 -> new Box(box.y(), page.width() - box.right(), box.height(), box.width());
            default -> box;
        };
    }
}
