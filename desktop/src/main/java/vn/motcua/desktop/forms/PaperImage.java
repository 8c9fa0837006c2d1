// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A page of a form as a picture for the screen.
public final class PaperImage {

    private PaperImage() {}

    /// @param page from 0
    /// @param widthPx width of the picture in px
    public static BufferedImage page(byte[] pdf, int page, int widthPx) {
        try (var document = Loader.loadPDF(pdf)) {
            var points = document.getPage(page).getMediaBox().getWidth();
            return new PDFRenderer(document).renderImage(page, widthPx / points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many pages there are.
    ///
    /// @throws UncheckedIOException if it is no PDF
    public static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same as PNG bytes.
    public static byte[] png(byte[] pdf, int page, int widthPx) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(page(pdf, page, widthPx), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
