// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// The ink of a picture on a page. A small one counts whole, a large one (a scan, a background) by its dark points.
///
/// @param toSheet from the unit square to mm as seen
/// @param seen what the clip leaves, mm
record ImageInk(PDImage image, AffineTransform toSheet, Rectangle2D seen) {

    /// From this area on a picture is looked at, mm².
    private static final double LARGE = 60 * 60;
    /// Points looked at in each mm: a stroke of a letter has several.
    private static final double POINTS_PER_MM = 6;
    /// Share of the paper's own brightness below which a point is ink.
    private static final double DARK = 0.8;
    private static final int DARKEST_PAPER = 140;

    void into(InkMap ink) throws IOException {
        var box = toSheet.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        var area = box.createIntersection(seen);
        if (area.isEmpty()) {
            return;
        }
        if (box.getWidth() * box.getHeight() < LARGE) {
            ink.ink(area);
            return;
        }
        var picture = coarse();
        var light = light(picture);
        var limit = DARK * Math.max(DARKEST_PAPER, paper(light));
        var at = new Point2D.Double();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                if ((light[y * picture.getWidth() + x] & 0xFF) < limit) {
                    at.setLocation((x + 0.5) / picture.getWidth(), 1 - (y + 0.5) / picture.getHeight());
                    toSheet.transform(at, at);
                    if (area.contains(at)) {
                        ink.ink(at.x, at.y, at.x, at.y);
                    }
                }
            }
        }
    }

    private BufferedImage coarse() throws IOException {
        if (image.isStencil()) {
            return image.getStencilImage(Color.BLACK);
        }
        var perMm = image.getWidth() / Math.hypot(toSheet.getScaleX(), toSheet.getShearY());
        return image.getImage(null, Math.max(1, (int) Math.round(perMm / POINTS_PER_MM)));
    }

    /// Brightness of each point on white paper.
    private static byte[] light(BufferedImage picture) {
        var width = picture.getWidth();
        var row = new int[width];
        var light = new byte[width * picture.getHeight()];
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) {
                var rgb = row[x];
                var darkest = Math.min(rgb & 0xFF, Math.min(rgb >> 8 & 0xFF, rgb >> 16 & 0xFF));
                light[y * width + x] = (byte) (255 - (255 - darkest) * (rgb >>> 24) / 255);
            }
        }
        return light;
    }

    /// The brightness that three quarters of the points do not exceed: that of the paper.
    private static int paper(byte[] light) {
        var counts = new int[256];
        for (var point : light) {
            counts[point & 0xFF]++;
        }
        var seen = 0;
        for (var value = 0; value < 256; value++) {
            seen += counts[value];
            if (seen >= light.length * 3L / 4) {
                return value;
            }
        }
        return 255;
    }
}
