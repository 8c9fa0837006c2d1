// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/// Pages of unusual shapes, each with lines of text and a frame as its reader sees them.
final class PageShapes {

    private static final float MM = 72 / 25.4f;

    private PageShapes() {}

    /// @param seen size of the page as seen, points
    /// @param rotate degrees
    /// @param unit UserUnit
    /// @param offX where the crop box begins in the page's own space; `offY` too
    /// @param bleed how far the media box reaches beyond the crop box on each side
    record Shape(PDRectangle seen, int rotate, float unit, float offX, float offY, float bleed) {}

    static byte[] pdf(Shape shape) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(page(document, shape));
            return bytes(document);
        }
    }

    static byte[] pages(int count) throws IOException {
        try (var document = new PDDocument()) {
            for (var i = 0; i < count; i++) {
                document.addPage(page(document, new Shape(PDRectangle.A4, 0, 1, 0, 0, 0)));
            }
            return bytes(document);
        }
    }

    static byte[] fullOfText() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                for (var y = 20; y < 820; y += 14) {
                    write(out, 12, 20, y, "x ".repeat(88));
                }
            }
            return bytes(document);
        }
    }

    private static PDPage page(PDDocument document, Shape shape) throws IOException {
        var lying = shape.rotate() % 180 != 0;
        var seen = shape.seen();
        var width = (lying ? seen.getHeight() : seen.getWidth()) / shape.unit();
        var height = (lying ? seen.getWidth() : seen.getHeight()) / shape.unit();
        var bleed = shape.bleed();
        var page = new PDPage(
                new PDRectangle(shape.offX() - bleed, shape.offY() - bleed, width + 2 * bleed, height + 2 * bleed));
        page.setCropBox(new PDRectangle(shape.offX(), shape.offY(), width, height));
        page.setRotation(shape.rotate());
        if (shape.unit() != 1) {
            page.setUserUnit(shape.unit());
        }
        try (var out = new PDPageContentStream(document, page)) {
            var toPage = Sheet.upright(page);
            toPage.scale(1 / shape.unit(), 1 / shape.unit());
            out.transform(new Matrix(toPage));
            write(out, seen);
        }
        return page;
    }

    private static void write(PDPageContentStream out, PDRectangle seen) throws IOException {
        var top = seen.getHeight() - 15 * MM;
        write(out, 12, seen.getWidth() / 2, top, "CONG HOA XA HOI CHU NGHIA VIET NAM");
        out.setNonStrokingColor(1f);
        out.addRect(0, 0, seen.getWidth(), seen.getHeight() / 3);
        out.fill();
        out.setNonStrokingColor(0f);
        for (var y = top - 40; y > seen.getHeight() * 0.55; y -= 18) {
            write(out, 12, 15 * MM, y, "A line of the decision that must stay as it is, with numbers 0123456789");
        }
        out.addRect(6 * MM, 6 * MM, seen.getWidth() - 12 * MM, seen.getHeight() - 12 * MM);
        out.stroke();
        out.moveTo(10 * MM, 9 * MM);
        out.lineTo(40 * MM, 14 * MM);
        out.stroke();
    }

    private static void write(PDPageContentStream out, float size, float x, float y, String text) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
