// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.motcua.model.problem.Problem;

/// A page of a result as a picture, for the screen on which it is sealed and signed.
public final class PagePicture {

    private PagePicture() {}

    /// @param page index; a page beyond the last shows the last
    /// @param width of the picture, px
    /// @throws Problem UNREADABLE or PASSWORD
    public static BufferedImage of(byte[] pdf, int page, int width) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new Problem(StampProblem.UNREADABLE);
            }
            var index = Math.min(page, pages - 1);
            var box = document.getPage(index).getCropBox();
            var lying = Math.floorMod(document.getPage(index).getRotation(), 180) == 90;
            var points = lying ? box.getHeight() : box.getWidth();
            return new PDFRenderer(document).renderImage(index, (float) (width / points), ImageType.RGB);
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException e) {
            throw new Problem(e, StampProblem.PASSWORD);
        } catch (IOException e) {
            throw new Problem(e, StampProblem.UNREADABLE);
        }
    }
}
