// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Paints a part of a page: pictures that do not reach into it are not even decoded.
final class RegionRenderer extends PDFRenderer {

    private final Rectangle2D region;

    /// @param region in the page's own space
    RegionRenderer(PDDocument document, Rectangle2D region) {
        super(document);
        this.region = region;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new RegionDrawer(parameters, region);
    }

    private static final class RegionDrawer extends PageDrawer {

        private static final Rectangle2D UNIT = new Rectangle2D.Double(0, 0, 1, 1);

        private final Rectangle2D region;

        RegionDrawer(PageDrawerParameters parameters, Rectangle2D region) throws IOException {
            super(parameters);
            this.region = region;
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            var at = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
            if (at.createTransformedShape(UNIT).intersects(region)) {
                super.drawImage(image);
            }
        }
    }
}
