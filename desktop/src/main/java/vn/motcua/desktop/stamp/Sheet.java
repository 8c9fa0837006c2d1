// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// A page as a reader sees it: turned, cropped, at its real size.
///
/// @param page index
/// @param width mm; `height` too
/// @param toPage from mm from the lower left corner to the page's own space
record Sheet(int page, double width, double height, AffineTransform toPage) {

    private static final double UNITS_PER_MM = 72 / 25.4;

    static Sheet of(PDDocument document, int index) {
        var page = document.getPage(index);
        var unit = UNITS_PER_MM / (page.getUserUnit() > 0 ? page.getUserUnit() : 1);
        var box = page.getCropBox();
        var lying = Math.floorMod(page.getRotation(), 180) == 90;
        var toPage = upright(page);
        toPage.scale(unit, unit);
        var width = box.getWidth() / unit;
        var height = box.getHeight() / unit;
        return new Sheet(index, lying ? height : width, lying ? width : height, toPage);
    }

    AffineTransform fromPage() {
        try {
            return toPage.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    /// From the page as seen (points from its lower left corner) to its own space.
    static AffineTransform upright(PDPage page) {
        var box = page.getCropBox();
        var w = box.getWidth();
        var h = box.getHeight();
        var turn =
                switch (Math.floorMod(page.getRotation(), 360)) {
                    case 90 -> new AffineTransform(0, 1, -1, 0, w, 0);
                    case 180 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 270 -> new AffineTransform(0, -1, 1, 0, 0, h);
                    default -> new AffineTransform();
                };
        turn.preConcatenate(AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY()));
        return turn;
    }
}
