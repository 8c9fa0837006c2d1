// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Arrays;
import java.util.Optional;

/// Finds the sheet of paper on a photograph: the light thing with four straight sides on something darker. A scan,
/// whose border is paper, has none.
final class Sheet {

    private static final double LEAST = 0.3;
    private static final double MOST = 0.985;
    private static final double DARK_BORDER = 0.15;
    private static final double DARK = 0.7;
    private static final double STRAIGHT = 0.03;
    private static final int STEPS = 40;
    private static final double REACH = 2.5;
    private static final double FALL = 0.2;
    private static final double MOSTLY = 0.75;

    private final int width;
    private final int height;
    private final int[] light;

    private Sheet(int width, int height, int[] light) {
        this.width = width;
        this.height = height;
        this.light = light;
    }

    /// @param light grey of a small picture, 0 black to 255, by rows
    /// @return corners in its px: x and y of top left, top right, foot right, foot left
    static Optional<double[]> corners(int width, int height, int[] light) {
        return width < 20 || height < 20 ? Optional.empty() : new Sheet(width, height, light).find();
    }

    private Optional<double[]> find() {
        var sorted = light.clone();
        Arrays.sort(sorted);
        var paper = sorted[sorted.length * 3 / 4];
        if (borderBelow(paper * DARK) < DARK_BORDER) {
            return Optional.empty();
        }
        double[] best = null;
        var nearest = STRAIGHT;
        for (var level = paper / 4; level < paper; level += Math.max(1, paper / 24)) {
            var mask = largestAbove(level);
            var quad = quad(mask);
            var area = area(quad);
            var all = (double) width * height;
            if (area < LEAST * all || area > MOST * all || !isSharp(quad)) {
                continue;
            }
            var off = mismatch(mask, quad) / area;
            if (off < nearest) {
                nearest = off;
                best = quad;
            }
        }
        return Optional.ofNullable(best);
    }

    private double borderBelow(double level) {
        var dark = 0;
        var count = 0;
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x += y == 0 || y == height - 1 ? 1 : width - 1) {
                dark += light[y * width + x] < level ? 1 : 0;
                count++;
            }
        }
        return dark / (double) count;
    }

    /// The largest connected light area, its holes filled along rows.
    private boolean[] largestAbove(int level) {
        var seen = new int[light.length];
        var stack = new int[light.length];
        var best = 0;
        var most = 0;
        var label = 0;
        for (var start = 0; start < light.length; start++) {
            if (seen[start] != 0 || light[start] <= level) {
                continue;
            }
            var size = fill(start, ++label, level, seen, stack);
            if (size > most) {
                most = size;
                best = label;
            }
        }
        var mask = new boolean[light.length];
        for (var y = 0; y < height; y++) {
            var first = -1;
            var last = -1;
            for (var x = 0; x < width; x++) {
                if (best != 0 && seen[y * width + x] == best) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            if (first >= 0) {
                Arrays.fill(mask, y * width + first, y * width + last + 1, true);
            }
        }
        return mask;
    }

    private int fill(int start, int label, int level, int[] seen, int[] stack) {
        var top = 0;
        var size = 0;
        stack[top++] = start;
        seen[start] = label;
        while (top > 0) {
            var at = stack[--top];
            size++;
            var x = at % width;
            int[] around = {x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width};
            for (var next : around) {
                if (next >= 0 && next < light.length && seen[next] == 0 && light[next] > level) {
                    seen[next] = label;
                    stack[top++] = next;
                }
            }
        }
        return size;
    }

    /// The points of the mask that lie farthest into each corner.
    private double[] quad(boolean[] mask) {
        var far = new double[] {Double.MAX_VALUE, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE};
        var quad = new double[8];
        for (var i = 0; i < mask.length; i++) {
            if (mask[i]) {
                var x = i % width;
                var y = i / width;
                corner(quad, far, 0, x + y < far[0], x, y, x + y);
                corner(quad, far, 1, x - y > far[1], x + 1, y, x - y);
                corner(quad, far, 2, x + y > far[2], x + 1, y + 1, x + y);
                corner(quad, far, 3, x - y < far[3], x, y + 1, x - y);
            }
        }
        return quad;
    }

    private static void corner(double[] quad, double[] far, int which, boolean farther, int x, int y, int how) {
        if (farther) {
            far[which] = how;
            quad[2 * which] = x;
            quad[2 * which + 1] = y;
        }
    }

    /// Whether the light falls off within a few px all along the sides: a shadow's edge is softer than a sheet's.
    private boolean isSharp(double[] q) {
        for (var i = 0; i < 4; i++) {
            var j = (i + 1) % 4;
            var dx = q[2 * j] - q[2 * i];
            var dy = q[2 * j + 1] - q[2 * i + 1];
            var length = Math.hypot(dx, dy);
            var sharp = 0;
            var seen = 0;
            for (var k = 1; k < STEPS; k++) {
                var x = q[2 * i] + dx * k / STEPS;
                var y = q[2 * i + 1] + dy * k / STEPS;
                var in = at(x - dy / length * REACH, y + dx / length * REACH);
                var out = at(x + dy / length * REACH, y - dx / length * REACH);
                seen += in >= 0 && out >= 0 ? 1 : 0;
                sharp += in >= 0 && out >= 0 && in - out > FALL * in ? 1 : 0;
            }
            if (sharp < MOSTLY * seen) {
                return false;
            }
        }
        return true;
    }

    private int at(double x, double y) {
        var inside = x >= 0 && y >= 0 && x < width && y < height;
        return inside ? light[(int) y * width + (int) x] : -1;
    }

    private static double area(double[] q) {
        var twice = 0.0;
        for (var i = 0; i < 4; i++) {
            var j = (i + 1) % 4;
            twice += q[2 * i] * q[2 * j + 1] - q[2 * j] * q[2 * i + 1];
        }
        return Math.abs(twice) / 2;
    }

    /// How many px are in the mask or in the quad, but not in both.
    private int mismatch(boolean[] mask, double[] q) {
        var off = 0;
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                off += mask[y * width + x] == inside(q, x + 0.5, y + 0.5) ? 0 : 1;
            }
        }
        return off;
    }

    private static boolean inside(double[] q, double x, double y) {
        for (var i = 0; i < 4; i++) {
            var j = (i + 1) % 4;
            var side = (q[2 * j] - q[2 * i]) * (y - q[2 * i + 1]) - (q[2 * j + 1] - q[2 * i + 1]) * (x - q[2 * i]);
            if (side < 0) {
                return false;
            }
        }
        return true;
    }
}
