// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A page of a foreign file as a picture: its drawing happens in the child process only.
///
/// @param pages how many there are
/// @param png of the one that was asked for
public record PagePicture(int pages, byte[] png) {

    private static final float WIDTH_PX = 1_100;
    private static final float MOST_HEIGHT_PX = 8_000;

    /// @param page from 0; one beyond the last is the last
    /// @return without pages where it cannot be drawn
    static PagePicture of(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = document.getNumberOfPages();
            var at = Math.clamp(page, 0, pages - 1);
            var box = document.getPage(at).getCropBox();
            var scale = Math.min(WIDTH_PX / Math.max(1, box.getWidth()), MOST_HEIGHT_PX / Math.max(1, box.getHeight()));
            var picture = new PDFRenderer(document).renderImage(at, scale, ImageType.RGB);
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return new PagePicture(pages, out.toByteArray());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new PagePicture(0, new byte[0]);
        }
    }
}
