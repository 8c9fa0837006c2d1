// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.forms.FormTemplate.Align;
import vn.motcua.desktop.forms.FormTemplate.Block;
import vn.motcua.desktop.forms.FormTemplate.Cell;

/// A table of a form. It goes on overleaf under a repeated head; a row taller than what is left of a page is parted
/// between two lines of its text, never cut.
final class TableDrawing {

    private static final float LEAD = 1.15f;
    private static final float PAD = 2f;

    private final FormSheet sheet;
    private final Phrases phrases;
    private final Block block;
    private final float size;
    private final float[] edges;

    /// A cell of one row: its lines between two edges.
    private record Box(List<String> lines, int from, int to, Align align) {}

    TableDrawing(FormSheet sheet, Phrases phrases, Block block) {
        this.sheet = sheet;
        this.phrases = phrases;
        this.block = block;
        this.size = sheet.body * (sheet.paper == Paper.A4_LANDSCAPE ? 0.84f : 0.9f);
        this.edges = edges();
    }

    void draw() throws IOException {
        var rows = phrases.rows(block.rows());
        sheet.room(size * LEAD * 5);
        head();
        for (var i = 0; i < rows.size(); i++) {
            row(cells(rows.get(i), i + 1), sheet.regular);
        }
        for (var i = rows.size(); i < block.blank(); i++) {
            row(blank(), sheet.regular);
        }
        if (!block.total().isEmpty()) {
            row(total(), sheet.bold);
        }
        sheet.y -= size * 0.5f;
    }

    private float[] edges() {
        var sum = 0f;
        for (var column : block.columns()) {
            sum += column.width();
        }
        var edges = new float[block.columns().size() + 1];
        edges[0] = sheet.paper.left;
        for (var i = 0; i < block.columns().size(); i++) {
            edges[i + 1] = edges[i] + block.columns().get(i).width() / sum * sheet.paper.wide();
        }
        return edges;
    }

    private List<String> wrapped(Face face, String text, int from, int to) throws IOException {
        return face.wrap(text, size, edges[to] - edges[from] - 2 * PAD);
    }

    private List<Box> cells(Object row, int number) throws IOException {
        var boxes = new ArrayList<Box>();
        for (var i = 0; i < block.columns().size(); i++) {
            var column = block.columns().get(i);
            var lines = wrapped(sheet.regular, phrases.of(column.value(), row, number), i, i + 1);
            boxes.add(new Box(lines, i, i + 1, column.align()));
        }
        return boxes;
    }

    private List<Box> blank() {
        var boxes = new ArrayList<Box>();
        for (var i = 0; i < block.columns().size(); i++) {
            boxes.add(new Box(List.of("", ""), i, i + 1, Align.LEFT));
        }
        return boxes;
    }

    private List<Box> total() throws IOException {
        var boxes = new ArrayList<Box>();
        var from = 0;
        for (Cell cell : block.total()) {
            var to = Math.min(from + cell.span(), edges.length - 1);
            boxes.add(new Box(wrapped(sheet.bold, phrases.of(cell.value()), from, to), from, to, cell.align()));
            from = to;
        }
        return boxes;
    }

    private void row(List<Box> boxes, Face face) throws IOException {
        var tall = boxes.stream().mapToInt(b -> b.lines().size()).max().orElse(1);
        var done = 0;
        while (done < tall) {
            var fits = (int) ((sheet.left() - 2 * PAD) / (size * LEAD));
            var rest = tall - done;
            if (fits < Math.min(rest, 3) || fits < rest && rest <= sheet.wholePage(headHeight()) / (size * LEAD)) {
                if (sheet.fresh()) {
                    head();
                    fits = (int) ((sheet.left() - 2 * PAD) / (size * LEAD));
                }
            }
            var now = Math.max(1, Math.min(fits, rest));
            part(boxes, face, done, done + now);
            done += now;
        }
    }

    /// Draws the lines `from` to before `to` of a row and the frame around them.
    private void part(List<Box> boxes, Face face, int from, int to) throws IOException {
        var height = (to - from) * size * LEAD + 2 * PAD;
        for (var box : boxes) {
            for (var i = from; i < Math.min(to, box.lines().size()); i++) {
                put(face, box, box.lines().get(i), sheet.y - PAD - (i - from) * size * LEAD);
            }
        }
        var bottom = sheet.y - height;
        sheet.line(edges[0], bottom, edges[edges.length - 1], bottom);
        sheet.line(edges[0], sheet.y, edges[0], bottom);
        for (var box : boxes) {
            sheet.line(edges[box.to()], sheet.y, edges[box.to()], bottom);
        }
        sheet.y = bottom;
    }

    private void put(Face face, Box box, String line, float top) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        var slack = edges[box.to()] - edges[box.from()] - 2 * PAD - face.width(line, size);
        var shift =
                switch (box.align()) {
                    case LEFT -> 0;
                    case CENTRE -> slack / 2;
                    case RIGHT -> slack;
                };
        sheet.text(face, size, edges[box.from()] + PAD + shift, top, line);
    }

    private boolean grouped() {
        return block.columns().stream().anyMatch(c -> !c.group().isEmpty());
    }

    private float headHeight() throws IOException {
        return grouped() ? groupHeight() + namesHeight() : namesHeight();
    }

    private float namesHeight() throws IOException {
        var most = 1;
        for (var i = 0; i < block.columns().size(); i++) {
            var column = block.columns().get(i);
            var lines = wrapped(sheet.bold, column.head(), i, i + 1).size();
            most = Math.max(most, column.group().isEmpty() && grouped() ? lines - 1 : lines);
        }
        return most * size * LEAD + 2 * PAD;
    }

    private float groupHeight() throws IOException {
        var most = 1;
        for (var i = 0; i < block.columns().size(); i = end(i)) {
            var group = block.columns().get(i).group();
            if (!group.isEmpty()) {
                most = Math.max(most, wrapped(sheet.bold, group, i, end(i)).size());
            }
        }
        return most * size * LEAD + 2 * PAD;
    }

    /// The column after the group that column `i` begins.
    private int end(int i) {
        var group = block.columns().get(i).group();
        var j = i + 1;
        while (!group.isEmpty()
                && j < block.columns().size()
                && block.columns().get(j).group().equals(group)) {
            j++;
        }
        return j;
    }

    private void head() throws IOException {
        var top = sheet.y;
        var bottom = top - headHeight();
        var middle = grouped() ? top - groupHeight() : top;
        sheet.line(edges[0], top, edges[edges.length - 1], top);
        sheet.line(edges[0], bottom, edges[edges.length - 1], bottom);
        for (var i = 0; i < block.columns().size(); i = end(i)) {
            var group = block.columns().get(i).group();
            sheet.line(edges[i], top, edges[i], bottom);
            if (group.isEmpty()) {
                inside(block.columns().get(i).head(), i, i + 1, top, bottom);
                continue;
            }
            inside(group, i, end(i), top, middle);
            sheet.line(edges[i], middle, edges[end(i)], middle);
            for (var j = i; j < end(i); j++) {
                inside(block.columns().get(j).head(), j, j + 1, middle, bottom);
                sheet.line(edges[j], middle, edges[j], bottom);
            }
        }
        sheet.line(edges[edges.length - 1], top, edges[edges.length - 1], bottom);
        sheet.y = bottom;
    }

    private void inside(String text, int from, int to, float top, float bottom) throws IOException {
        var lines = wrapped(sheet.bold, text, from, to);
        var y = top - (top - bottom - lines.size() * size * LEAD) / 2;
        for (var line : lines) {
            put(sheet.bold, new Box(List.of(), from, to, Align.CENTRE), line, y);
            y -= size * LEAD;
        }
    }
}
