// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedPagesTest {

    private static final float DPI = 36;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPageThatIsTurnedOrCroppedIsCopiedAsItLooks(int turned) throws IOException {
        var original = page(turned, new PDRectangle(50, 80, 400, 500));
        var copied = CopiedPages.before(page(0, PDRectangle.A5), original);
        var wanted = picture(original);
        var got = picture(copied);
        assertEquals(wanted.getWidth(), got.getWidth());
        assertEquals(wanted.getHeight(), got.getHeight());
        assertTrue(difference(wanted, got) < 2, "mean difference of a pixel: " + difference(wanted, got));
    }

    /// Three marks that look different from each side.
    private static byte[] page(int turned, PDRectangle crop) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            page.setCropBox(crop);
            page.setRotation(turned);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(0.8f, 0, 0);
                content.addRect(70, 100, 200, 40);
                content.fill();
                content.setNonStrokingColor(0, 0, 0.8f);
                content.addRect(70, 300, 40, 120);
                content.fill();
                content.setNonStrokingColor(0, 0.5f, 0);
                content.addRect(20, 560, 300, 100); // partly cut off
                content.fill();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        var sum = 0L;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                for (var shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
