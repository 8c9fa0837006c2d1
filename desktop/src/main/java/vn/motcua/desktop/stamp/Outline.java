// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The boxes that something takes up, mm round its own centre; a round seal leaves its corners free.
///
/// @param margin kept to the edges of the page, mm
record Outline(List<Rectangle2D> boxes, double margin) {

    /// Kept to the ink round it, mm.
    private static final double CLEAR = 0.5;

    static Outline box(double width, double height, double margin) {
        return new Outline(List.of(around(0, 0, width, height)), margin);
    }

    static Outline circle(double diameter, double margin) {
        var slim = diameter * 0.5;
        var square = diameter * 0.76;
        return new Outline(
                List.of(around(0, 0, diameter, slim), around(0, 0, slim, diameter), around(0, 0, square, square)),
                margin);
    }

    /// Both, the other one moved.
    Outline with(Outline other, double dx, double dy) {
        var all = new ArrayList<>(boxes);
        for (var b : other.boxes) {
            all.add(new Rectangle2D.Double(b.getX() + dx, b.getY() + dy, b.getWidth(), b.getHeight()));
        }
        return new Outline(all, Math.max(margin, other.margin));
    }

    /// The place nearest to a point where all boxes are free: where the centre goes.
    Optional<Point2D> nearest(InkMap map, double x, double y) {
        @Nullable Point2D best = null;
        var bestDistance = Double.MAX_VALUE;
        var most = (int) ((map.width() + map.height()) / InkMap.CELL);
        for (var row = 0; row < 2 * most && rise(row) * rise(row) < bestDistance; row++) {
            var dy = rise(row);
            for (var column = 0; column < 2 * most; column++) {
                var dx = rise(column);
                var distance = dx * dx + dy * dy;
                if (distance >= bestDistance || Math.abs(dx) > map.width()) {
                    break;
                }
                if (isFree(map, x + dx, y + dy)) {
                    best = new Point2D.Double(x + dx, y + dy);
                    bestDistance = distance;
                    break;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    boolean isFree(InkMap map, double x, double y) {
        for (var b : boxes) {
            var left = x + b.getMinX();
            var low = y + b.getMinY();
            var right = x + b.getMaxX();
            var high = y + b.getMaxY();
            var inside =
                    left >= margin && low >= margin && right <= map.width() - margin && high <= map.height() - margin;
            if (!inside || !map.isFree(left - CLEAR, low - CLEAR, right + CLEAR, high + CLEAR)) {
                return false;
            }
        }
        return true;
    }

    void take(InkMap map, double x, double y) {
        for (var b : boxes) {
            map.ink(x + b.getMinX(), y + b.getMinY(), x + b.getMaxX(), y + b.getMaxY());
        }
    }

    /// 0, +1, -1, +2, -2… cells.
    private static double rise(int step) {
        return (step % 2 == 0 ? -step / 2 : step / 2 + 1) * InkMap.CELL;
    }

    private static Rectangle2D around(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }
}
