// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a page is empty, told from its picture: text, lines, images, forms and annotations alike, and the white
/// parts of a scan are free. The upper 45 mm of the first page (agency, motto) stay untouched.
final class FreeSpace {

    /// Picture resolution: 2 px per mm.
    static final float DPI = 50.8f;

    private static final int PX_PER_MM = 2;
    private static final int MARGIN = 8 * PX_PER_MM;
    private static final int HEAD = 45 * PX_PER_MM;
    private static final int DARK = 215;
    private static final double PT = Spot.MM / PX_PER_MM;

    private final int page;
    private final int width;
    private final int height;
    private final int[][] sums;

    FreeSpace(int page, BufferedImage picture) {
        this.page = page;
        width = picture.getWidth();
        height = picture.getHeight();
        sums = new int[height + 1][width + 1];
        var row = new int[width];
        for (var y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) {
                var ink = isInk(row[x]) || page == 0 && y < HEAD ? 1 : 0;
                sums[y + 1][x + 1] = sums[y][x + 1] + sums[y + 1][x] - sums[y][x] + ink;
            }
        }
    }

    /// The free box of this size (points) whose centre is nearest to a point (points, from the lower left corner).
    Optional<Spot> nearest(double boxWidth, double boxHeight, double centreX, double centreY) {
        var w = (int) Math.ceil(boxWidth / PT);
        var h = (int) Math.ceil(boxHeight / PT);
        @Nullable Spot best = null;
        var bestDistance = Double.MAX_VALUE;
        for (var y = MARGIN; y + h + MARGIN <= height; y++) {
            for (var x = MARGIN; x + w + MARGIN <= width; x++) {
                var spot = new Spot(page, x * PT, (height - y - h) * PT, boxWidth, boxHeight);
                var distance = Math.hypot(spot.x() + boxWidth / 2 - centreX, spot.y() + boxHeight / 2 - centreY);
                if (distance < bestDistance && isFree(x, y, w, h)) {
                    best = spot;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// Marks a box as taken.
    void take(Spot spot) {
        var x0 = (int) Math.floor(spot.x() / PT);
        var x1 = (int) Math.ceil((spot.x() + spot.width()) / PT);
        var y0 = (int) Math.floor(height - (spot.y() + spot.height()) / PT);
        var y1 = (int) Math.ceil(height - spot.y() / PT);
        for (var y = 1; y <= height; y++) {
            for (var x = 1; x <= width; x++) {
                var high = Math.max(0, Math.min(y, y1) - y0);
                sums[y][x] += high * Math.max(0, Math.min(x, x1) - x0);
            }
        }
    }

    private boolean isFree(int x, int y, int w, int h) {
        return sums[y + h][x + w] - sums[y][x + w] - sums[y + h][x] + sums[y][x] == 0;
    }

    private static boolean isInk(int rgb) {
        return (rgb >> 16 & 255) < DARK || (rgb >> 8 & 255) < DARK || (rgb & 255) < DARK;
    }
}
