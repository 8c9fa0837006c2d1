// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.bench.SamplePaper.Below;
import vn.motcua.desktop.bench.SamplePaper.Centred;
import vn.motcua.desktop.bench.SamplePaper.Dotted;
import vn.motcua.desktop.bench.SamplePaper.Entry;
import vn.motcua.desktop.bench.SamplePaper.Feet;
import vn.motcua.desktop.bench.SamplePaper.Gap;
import vn.motcua.desktop.bench.SamplePaper.Grid;
import vn.motcua.desktop.bench.SamplePaper.Halves;
import vn.motcua.desktop.bench.SamplePaper.Heads;
import vn.motcua.desktop.bench.SamplePaper.Paragraph;

/// Sets a paper on A4 and paints it, and keeps what it wrote as the text a perfect reader gives back.
final class PaperPainter {

    static final String MARK = "MẪU – DỮ LIỆU GIẢ";
    private static final double POINTS = 13;

    private final Typeface typeface;
    private final double px;
    private final int width;
    private final int margin;
    private final BufferedImage image;
    private final Graphics2D g;

    /// Text by rows, and with side by side columns read one after the other.
    private final StringBuilder byRows = new StringBuilder();

    private final StringBuilder byColumns = new StringBuilder();
    private double y;

    private PaperPainter(Typeface typeface, int dpi) {
        this.typeface = typeface;
        px = dpi / 72.0;
        width = (int) Math.round(210 / 25.4 * dpi);
        var height = (int) Math.round(297 / 25.4 * dpi);
        margin = (int) Math.round(22 / 25.4 * dpi);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(new Color(25, 25, 28));
        y = margin;
    }

    static PaintedPaper paint(SamplePaper paper, Typeface typeface, int dpi) {
        var painter = new PaperPainter(typeface, dpi);
        painter.mark();
        paper.rows().forEach(painter::row);
        painter.g.dispose();
        return new PaintedPaper(
                paper, painter.image, dpi, List.of(painter.byRows.toString(), painter.byColumns.toString()));
    }

    private void row(SamplePaper.Row row) {
        switch (row) {
            case Heads heads -> columns(List.of(heads.left(), heads.right()), true);
            case Feet feet -> columns(feet.columns(), false);
            case Centred c -> centred(c);
            case Paragraph p -> wrapped(List.of(new Run(p.text(), font(POINTS, false))), margin, width - margin);
            case Entry e -> entry(e);
            case Dotted d -> dotted(d);
            case Below b -> {
                wrapped(List.of(new Run(b.label(), font(POINTS, false))), margin, width - margin);
                wrapped(List.of(new Run(b.value(), font(POINTS, true))), margin + 20 * px, width - margin);
            }
            case Halves(var pair) -> halves(pair);
            case Grid grid -> grid(grid);
            case Gap gap -> y += gap.points() * px;
        }
    }

    /// Says small, at the foot, that all of this is invented.
    private void mark() {
        var font = font(7, false);
        g.setFont(font);
        g.setColor(new Color(150, 150, 150));
        var w = g.getFontMetrics().stringWidth(MARK);
        g.drawString(MARK, (width - w) / 2, image.getHeight() - (int) (14 * px));
        g.setColor(new Color(25, 25, 28));
    }

    private void centred(Centred c) {
        var font = font(c.points(), c.bold());
        line(c.text(), font, (width - width(c.text(), font)) / 2);
        write(c.text());
    }

    private void entry(Entry entry) {
        if (entry.labels().size() == 1) {
            wrapped(
                    List.of(
                            new Run(entry.labels().getFirst(), font(POINTS, false)),
                            new Run(entry.values().getFirst(), font(POINTS, true))),
                    margin,
                    width - margin);
            return;
        }
        var line = new StringBuilder();
        var plain = font(POINTS, false);
        var strong = font(POINTS, true);
        var x = (double) margin;
        for (var i = 0; i < entry.labels().size(); i++) {
            draw(entry.labels().get(i), plain, x);
            x += width(entry.labels().get(i) + " ", plain);
            draw(entry.values().get(i), strong, x);
            x += width(entry.values().get(i), strong) + 26 * px;
            line.append(entry.labels().get(i))
                    .append(' ')
                    .append(entry.values().get(i))
                    .append(' ');
        }
        feed(POINTS);
        write(line.toString().strip());
    }

    /// Each label with its value set a little into the dots; behind one that needs the whole width they go on below.
    private void dotted(Dotted row) {
        var plain = font(POINTS, false);
        var strong = font(POINTS, true);
        var line = new StringBuilder();
        var each = (width - 2.0 * margin) / row.labels().size();
        for (var i = 0; i < row.labels().size(); i++) {
            var x = margin + i * each;
            draw(row.labels().get(i), plain, x);
            x += width(row.labels().get(i) + " ", plain);
            var value = row.values().get(i);
            var dots = width(".", plain);
            var end = margin + (i + 1) * each - 6 * px;
            var room = end - x - width(value, strong);
            if (room > 12 * dots) {
                x = dots(x, x + 4 * dots, plain);
                draw(value, strong, x);
                dots(x + width(value + " ", strong), end, plain);
            } else {
                write(line + row.labels().get(i));
                wrapped(List.of(new Run(value, strong)), x, width - margin);
                dotted(row.behind(i));
                return;
            }
            line.append(row.labels().get(i)).append(' ').append(value).append(' ');
        }
        if (!line.isEmpty()) {
            feed(POINTS);
            write(line.toString().strip());
        }
    }

    private void halves(Entry pair) {
        var top = y;
        var bottom = y;
        for (var i = 0; i < 2; i++) {
            y = top;
            var left = i == 0 ? margin : width / 2.0 + 6 * px;
            wrapped(
                    List.of(
                            new Run(pair.labels().get(i), font(POINTS - 1, false)),
                            new Run(pair.values().get(i), font(POINTS - 1, true))),
                    left,
                    i == 0 ? width / 2.0 - 6 * px : width - margin);
            bottom = Math.max(bottom, y);
        }
        y = bottom;
    }

    private double dots(double from, double to, Font font) {
        var step = width(".", font);
        var x = from;
        for (; x + step < to; x += step) {
            draw(".", font, x);
        }
        return x + step;
    }

    private void grid(Grid grid) {
        var columns = grid.cells().stream().mapToInt(List::size).max().orElse(1);
        var first = columns == 2 ? 0.36 : 1.0 / columns;
        for (var cells : grid.cells()) {
            var top = y;
            var bottom = y;
            var x = (double) margin;
            for (var i = 0; i < cells.size(); i++) {
                var wide = (width - 2 * margin) * (i == 0 ? first : (1 - first) / (columns - 1));
                y = top + 3 * px;
                wrapped(List.of(new Run(cells.get(i), font(POINTS - 1, columns == 2 && i == 1))), x + 5 * px, x + wide);
                bottom = Math.max(bottom, y);
                g.drawRect((int) x, (int) top, (int) wide, 0);
                x += wide;
            }
            y = bottom;
            rules(top, bottom, grid.cells().getFirst().size(), first);
        }
    }

    private void rules(double top, double bottom, int columns, double first) {
        var all = width - 2 * margin;
        g.drawLine(margin, (int) bottom, width - margin, (int) bottom);
        for (var i = 0; i <= columns; i++) {
            var x = margin + (int) (i == 0 ? 0 : all * (first + (i - 1) * (1 - first) / Math.max(1, columns - 1)));
            g.drawLine(x, (int) top, x, (int) bottom);
        }
    }

    private void columns(List<List<String>> columns, boolean bold) {
        var top = y;
        var bottom = y;
        var each = (width - margin) / columns.size();
        var rows = columns.stream().mapToInt(List::size).max().orElse(0);
        for (var c = 0; c < columns.size(); c++) {
            y = top;
            for (var text : columns.get(c)) {
                var font = font(POINTS - 1.5, bold);
                line(text, font, margin / 2.0 + c * (double) each + (each - width(text, font)) / 2);
                byColumns.append(text).append('\n');
            }
            bottom = Math.max(bottom, y);
        }
        for (var r = 0; r < rows; r++) {
            for (var column : columns) {
                byRows.append(r < column.size() ? column.get(r) + " " : "");
            }
            byRows.append('\n');
        }
        y = bottom;
    }

    private record Run(String text, Font font) {}

    private void wrapped(List<Run> runs, double left, double right) {
        var x = left;
        var line = new ArrayList<String>();
        for (var run : runs) {
            for (var word : run.text().split(" ")) {
                var w = width(word, run.font());
                if (x + w > right) {
                    feed(POINTS);
                    x = left;
                    write(String.join(" ", line));
                    line.clear();
                }
                draw(word, run.font(), x);
                x += w + width(" ", run.font());
                line.add(word);
            }
        }
        feed(POINTS);
        write(String.join(" ", line));
    }

    private void line(String text, Font font, double x) {
        draw(text, font, x);
        y += font.getSize2D() * 1.35;
    }

    private void draw(String text, Font font, double x) {
        g.setFont(font);
        g.drawString(text, (float) x, (float) (y + font.getSize2D()));
    }

    private void feed(double points) {
        y += points * 1.55 * px;
    }

    private void write(String text) {
        byRows.append(text).append('\n');
        byColumns.append(text).append('\n');
    }

    private Font font(double points, boolean bold) {
        return typeface.at(points * px, bold);
    }

    private double width(String text, Font font) {
        return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }
}
