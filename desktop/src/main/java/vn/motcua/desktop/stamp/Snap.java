// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.geom.Point2D;

/// Draws a wish to a guide that is near: the part's usual middle, the middle of the page, the margins of the text
/// (NĐ 30/2020: 30 mm at the left, 20 mm elsewhere).
final class Snap {

    private static final double NEAR = 3;
    private static final double LEFT = 30;
    private static final double OTHER = 20;

    private Snap() {}

    /// @param usual middle of the part where it goes by itself, mm
    /// @param width of the part, mm
    static Point2D to(Wish wish, double usual, Sheet sheet, double width) {
        if (!wish.snaps()) {
            return new Point2D.Double(wish.x(), wish.y());
        }
        var x = nearest(wish.x(), usual, sheet.width() / 2, LEFT + width / 2, sheet.width() - OTHER - width / 2);
        return new Point2D.Double(x, nearest(wish.y(), OTHER + width / 2));
    }

    private static double nearest(double wanted, double... guides) {
        var best = wanted;
        var distance = NEAR;
        for (var guide : guides) {
            if (Math.abs(guide - wanted) < distance) {
                distance = Math.abs(guide - wanted);
                best = guide;
            }
        }
        return best;
    }
}
