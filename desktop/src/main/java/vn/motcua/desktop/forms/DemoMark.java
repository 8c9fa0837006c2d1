// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import static vn.motcua.desktop.forms.FormSheet.TEXT;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// What is drawn on every page last: its number where there are several, and in a demo the mark that no one takes for
/// real: words at the lower edge, and the same as pale outlines across the page that no search or copy of the text
/// picks up.
final class DemoMark {

    private DemoMark() {}

    static void draw(FormSheet sheet, PDPageContentStream on, int page, int pages, boolean marked) throws IOException {
        if (pages > 1) {
            var text = TEXT.get("page", page, pages);
            words(
                    sheet.italic,
                    on,
                    8,
                    sheet.paper.right - sheet.italic.width(text, 8),
                    sheet.paper.bottom * 0.55f,
                    text,
                    0.3f);
        }
        if (marked) {
            words(sheet.bold, on, 8, sheet.paper.left, sheet.paper.bottom * 0.55f, TEXT.get("mark"), 0.45f);
            outlines(sheet, on);
        }
    }

    private static void words(Face face, PDPageContentStream on, float size, float x, float y, String text, float grey)
            throws IOException {
        on.setNonStrokingColor(grey, grey, grey);
        on.beginText();
        on.setFont(face.font(), size);
        on.newLineAtOffset(x, y);
        on.showText(face.printable(text));
        on.endText();
    }

    private static void outlines(FormSheet sheet, PDPageContentStream on) throws IOException {
        var face = sheet.bold;
        var text = TEXT.get("mark");
        var edge = Math.min(sheet.paper.width, sheet.paper.height);
        var size = 0.9f * edge / face.width(text, 1);
        var place = AffineTransform.getTranslateInstance(
                sheet.paper.width / 2 - edge * 0.4, sheet.paper.height / 2 - edge * 0.28);
        place.rotate(Math.toRadians(38));
        on.setStrokingColor(0.72f, 0.72f, 0.72f);
        on.setLineWidth(0.5f);
        var x = 0f;
        for (var i = 0; i < text.length(); i++) {
            var glyph = new AffineTransform(place);
            glyph.translate(x, 0);
            glyph.scale(size / 1000, size / 1000);
            var code = face.font().encode(text.substring(i, i + 1));
            var path = face.font().getNormalizedPath(((code[0] & 0xFF) << 8) | (code[1] & 0xFF));
            trace(path.getPathIterator(glyph), on);
            x += face.width(text.substring(i, i + 1), size);
        }
        on.stroke();
    }

    private static void trace(PathIterator path, PDPageContentStream on) throws IOException {
        var c = new float[6];
        var last = new float[2];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> on.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> on.lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO -> quad(on, last, c);
                case PathIterator.SEG_CUBICTO -> on.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> on.closePath();
            }
            var end =
                    switch (path.currentSegment(c)) {
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 4;
                        default -> 0;
                    };
            last[0] = c[end];
            last[1] = c[end + 1];
        }
    }

    private static void quad(PDPageContentStream on, float[] from, float[] c) throws IOException {
        on.curveTo(
                from[0] + 2 / 3f * (c[0] - from[0]),
                from[1] + 2 / 3f * (c[1] - from[1]),
                c[2] + 2 / 3f * (c[0] - c[2]),
                c[3] + 2 / 3f * (c[1] - c[3]),
                c[2],
                c[3]);
    }
}
