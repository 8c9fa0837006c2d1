// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Pages of another document before a sheet of ours, which certifies them, as they look: what was signed or
/// could be clicked in them stays behind.
public final class CopiedPages {

    private CopiedPages() {}

    /// @throws UncheckedIOException where it cannot be read
    public static int count(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param sheet one of [Forms]
    /// @param original a PDF whose fonts are embedded
    /// @throws UncheckedIOException where the original cannot be read
    public static byte[] before(byte[] sheet, byte[] original) {
        try (var document = Loader.loadPDF(sheet);
                var from = Loader.loadPDF(original)) {
            var layers = new LayerUtility(document);
            var first = document.getPage(0);
            for (var i = 0; i < from.getNumberOfPages(); i++) {
                document.getPages().insertBefore(page(document, layers, from, i), first);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What brings a page's crop box to the origin, turned as it is shown; PDFBox's own moves a cropped page twice.
    private static AffineTransform upright(PDPage page) {
        var box = page.getCropBox();
        var left = box.getLowerLeftX();
        var low = box.getLowerLeftY();
        var wide = box.getWidth();
        var high = box.getHeight();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, -1, 1, 0, -low, wide + left);
            case 180 -> new AffineTransform(-1, 0, 0, -1, wide + left, high + low);
            case 270 -> new AffineTransform(0, 1, -1, 0, high + low, -left);
            default -> AffineTransform.getTranslateInstance(-left, -low);
        };
    }

    private static PDPage page(PDDocument document, LayerUtility layers, PDDocument from, int number)
            throws IOException {
        var picture = layers.importPageAsForm(from, number);
        picture.setMatrix(upright(from.getPage(number)));
        var box = from.getPage(number).getCropBox();
        var turned = from.getPage(number).getRotation() % 180 != 0;
        var page = new PDPage(
                turned
                        ? new PDRectangle(box.getHeight(), box.getWidth())
                        : new PDRectangle(box.getWidth(), box.getHeight()));
        try (var content = new PDPageContentStream(document, page)) {
            content.drawForm(picture);
        }
        return page;
    }
}
