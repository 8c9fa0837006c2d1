// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/// A code that was read.
///
/// @param corners the middles of its square corners in the picture as given, px: below left, upper left, upper right
/// @param side modules a side
record Found(String text, List<Point2D> corners, int side) {

    /// The code's whole area and a module around, as a parallelogram.
    Path2D area() {
        var below = corners.get(0);
        var corner = corners.get(1);
        var right = corners.get(2);
        var middleX = (below.getX() + right.getX()) / 2;
        var middleY = (below.getY() + right.getY()) / 2;
        var grown = (side + 2.0) / (side - 7);
        var area = new Path2D.Double();
        for (var point : List.of(
                corner, right, new Point2D.Double(2 * middleX - corner.getX(), 2 * middleY - corner.getY()), below)) {
            var x = middleX + (point.getX() - middleX) * grown;
            var y = middleY + (point.getY() - middleY) * grown;
            if (area.getCurrentPoint() == null) {
                area.moveTo(x, y);
            } else {
                area.lineTo(x, y);
            }
        }
        area.closePath();
        return area;
    }
}
