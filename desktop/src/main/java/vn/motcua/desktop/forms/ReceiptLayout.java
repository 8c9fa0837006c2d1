// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import static vn.motcua.desktop.forms.FormSheet.LEFT;
import static vn.motcua.desktop.forms.FormSheet.RIGHT;
import static vn.motcua.desktop.forms.ReceiptContent.TEXT;

import java.io.IOException;
import java.util.List;

/// Lays form 01 on its sheet: head, lines, table, lines, signatures. Long texts wrap, a long table goes on overleaf
/// under a repeated head, signatures stay together.
final class ReceiptLayout {

    private static final float BODY = 9.6f;
    private static final float CELL = 8.8f;
    private static final float LEAD = 1.2f;
    private static final float MIDDLE = (LEFT + RIGHT) / 2;
    private static final float[] EDGES = {LEFT, LEFT + 20, RIGHT - 108, RIGHT - 72, RIGHT - 34, RIGHT};
    private static final float SIGNING = 86;

    private final FormSheet sheet;
    private final ReceiptContent content;

    ReceiptLayout(FormSheet sheet, ReceiptContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void draw(boolean marked) throws IOException {
        head();
        for (var line : content.before()) {
            line(line);
        }
        table();
        for (var line : content.after()) {
            line(line);
        }
        signatures();
        sheet.onEachPage((on, page, pages) -> DemoMark.draw(sheet, on, page, pages, marked));
    }

    private void head() throws IOException {
        var half = (RIGHT - LEFT) * 0.46f;
        var left = LEFT + half / 2;
        var right = (LEFT + half + 8 + RIGHT) / 2;
        var top = sheet.y;
        sheet.centred(sheet.bold, 8.4f, right, top, TEXT.get("motto"));
        sheet.centred(sheet.bold, 9f, right, top - 11, TEXT.get("motto2"));
        sheet.line(right - 42, top - 23, right + 42, top - 23);
        sheet.centred(sheet.italic, 9f, right, top - 28, content.placeAndDate());
        var y = column(sheet.regular, content.parent(), left, half, top);
        y = column(sheet.bold, content.office(), left, half, y);
        sheet.line(left - 26, y - 3, left + 26, y - 3);
        y = column(sheet.regular, content.codeLine(), left, half, y - 6);
        sheet.y = Math.min(y, top - 40) - 8;
        sheet.centred(sheet.bold, 12.4f, MIDDLE, sheet.y, TEXT.get("title"));
        sheet.y -= 21;
    }

    private float column(Face face, String text, float middle, float width, float top) throws IOException {
        var y = top;
        for (var line : face.wrap(text, 8.6f, width, width)) {
            sheet.centred(face, 8.6f, middle, y, line);
            y -= 8.6f * 1.2f;
        }
        return y;
    }

    private void line(ReceiptContent.Line line) throws IOException {
        var note = line.label().isEmpty();
        var face = note ? sheet.italic : sheet.bold;
        var size = note ? 8.4f : BODY;
        var indent = note || line.value().isEmpty() ? 0 : sheet.regular.width(line.label() + " ", BODY);
        var value = face.wrap(line.value(), size, RIGHT - LEFT - indent, RIGHT - LEFT);
        sheet.room(size * LEAD);
        sheet.text(sheet.regular, BODY, LEFT, sheet.y, line.label());
        for (var i = 0; i < value.size(); i++) {
            if (i > 0) {
                sheet.room(size * LEAD);
            }
            sheet.text(face, size, i == 0 ? LEFT + indent : LEFT, sheet.y, value.get(i));
            sheet.y -= size * LEAD;
        }
        sheet.y -= 1.2f;
    }

    private void table() throws IOException {
        sheet.room(52);
        sheet.text(sheet.regular, BODY, LEFT, sheet.y, TEXT.get("papers"));
        sheet.y -= BODY * LEAD + 2;
        tableHead();
        for (var row : content.rows()) {
            row(row);
        }
        sheet.y -= 5;
    }

    private void tableHead() throws IOException {
        var names = List.of("no", "name", "original", "certified", "copy");
        var height = CELL * 1.12f * 2 + 4;
        for (var i = 0; i < names.size(); i++) {
            var width = EDGES[i + 1] - EDGES[i] - 4;
            var lines = sheet.bold.wrap(TEXT.get("table." + names.get(i)), CELL, width, width);
            var top = sheet.y - (height - lines.size() * CELL * 1.12f) / 2;
            for (var text : lines) {
                sheet.centred(sheet.bold, CELL, (EDGES[i] + EDGES[i + 1]) / 2, top, text);
                top -= CELL * 1.12f;
            }
        }
        frame(height, true);
    }

    private void row(ReceiptContent.Row row) throws IOException {
        var width = EDGES[2] - EDGES[1] - 6;
        var lines = sheet.regular.wrap(row.name(), CELL, width, width);
        var height = lines.size() * CELL * 1.16f + 4;
        if (sheet.room(height)) {
            tableHead();
        }
        var top = sheet.y - 2;
        cell(row.no(), 0, top);
        for (var i = 0; i < lines.size(); i++) {
            sheet.text(sheet.regular, CELL, EDGES[1] + 3, top - i * CELL * 1.16f, lines.get(i));
        }
        cell(row.original(), 2, top);
        cell(row.certified(), 3, top);
        cell(row.copy(), 4, top);
        frame(height, false);
    }

    private void cell(String text, int column, float top) throws IOException {
        sheet.centred(sheet.regular, CELL, (EDGES[column] + EDGES[column + 1]) / 2, top, text);
    }

    private void frame(float height, boolean upper) throws IOException {
        var bottom = sheet.y - height;
        if (upper) {
            sheet.line(LEFT, sheet.y, RIGHT, sheet.y);
        }
        sheet.line(LEFT, bottom, RIGHT, bottom);
        for (var x : EDGES) {
            sheet.line(x, sheet.y, x, bottom);
        }
        sheet.y = bottom;
    }

    private void signatures() throws IOException {
        sheet.room(SIGNING);
        var top = sheet.y - 4;
        var qr = 68f;
        content.code().ifPresent(code -> qr(code.value(), top, qr));
        var wide = (RIGHT - LEFT - qr) / 2;
        sign("sign.submitter", content.submitter(), LEFT + qr + wide / 2, wide, top);
        sign("sign.receiver", content.receiver(), RIGHT - wide / 2, wide, top);
        sheet.y = top - SIGNING;
    }

    private void qr(String code, float top, float size) {
        try {
            QrBox.draw(sheet, code, LEFT - 6, top + 4, size);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void sign(String key, String name, float middle, float width, float top) throws IOException {
        sheet.centred(sheet.bold, 9f, middle, top, TEXT.get(key));
        sheet.centred(sheet.italic, 8.4f, middle, top - 11, TEXT.get("sign.how"));
        var lines = sheet.bold.wrap(name, 9f, width - 6, width - 6);
        var y = top - 56;
        for (var line : lines.subList(0, Math.min(3, lines.size()))) {
            sheet.centred(sheet.bold, 9f, middle, y, line);
            y -= 10.5f;
        }
    }
}
