// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// The way from a px of a prepared picture back to the page as scanned: a map of planes that keeps lines straight.
///
/// @param m nine numbers by rows, applied to (x, y, 1)
record Way(double... m) {

    static final Way NONE = new Way(1, 0, 0, 0, 1, 0, 0, 0, 1);

    static Way scaled(double by) {
        return new Way(by, 0, 0, 0, by, 0, 0, 0, 1);
    }

    /// Undoes a turn clockwise about the middle of a picture.
    static Way turned(double degrees, int width, int height) {
        var back = Math.toRadians(-degrees);
        var cos = Math.cos(back);
        var sin = Math.sin(back);
        var cx = width / 2.0;
        var cy = height / 2.0;
        return new Way(cos, -sin, cx - cx * cos + cy * sin, sin, cos, cy - cx * sin - cy * cos, 0, 0, 1);
    }

    /// Undoes quarter turns clockwise.
    ///
    /// @param width of the turned picture, px
    /// @param height of the turned picture, px
    static Way quarters(int quarters, int width, int height) {
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> new Way(0, 1, 0, -1, 0, width, 0, 0, 1);
            case 2 -> new Way(-1, 0, width, 0, -1, height, 0, 0, 1);
            case 3 -> new Way(0, -1, height, 1, 0, 0, 0, 0, 1);
            default -> NONE;
        };
    }

    /// From a rectangle to four corners of a photographed sheet.
    ///
    /// @param corners x and y of top left, top right, foot right, foot left
    static Way onto(double width, double height, double... corners) {
        var x = new double[] {corners[0], corners[2], corners[4], corners[6]};
        var y = new double[] {corners[1], corners[3], corners[5], corners[7]};
        var sx = x[0] - x[1] + x[2] - x[3];
        var sy = y[0] - y[1] + y[2] - y[3];
        var dx1 = x[1] - x[2];
        var dx2 = x[3] - x[2];
        var dy1 = y[1] - y[2];
        var dy2 = y[3] - y[2];
        var d = dx1 * dy2 - dx2 * dy1;
        var g = (sx * dy2 - dx2 * sy) / d;
        var h = (dx1 * sy - sx * dy1) / d;
        var unit = new Way(
                x[1] - x[0] + g * x[1],
                x[3] - x[0] + h * x[3],
                x[0],
                y[1] - y[0] + g * y[1],
                y[3] - y[0] + h * y[3],
                y[0],
                g,
                h,
                1);
        return unit.after(new Way(1 / width, 0, 0, 0, 1 / height, 0, 0, 0, 1));
    }

    /// First the other way, then this one.
    Way after(Way first) {
        var to = new double[9];
        for (var r = 0; r < 3; r++) {
            for (var c = 0; c < 3; c++) {
                for (var k = 0; k < 3; k++) {
                    to[3 * r + c] += m[3 * r + k] * first.m[3 * k + c];
                }
            }
        }
        return new Way(to);
    }

    private double depth(double x, double y) {
        return m[6] * x + m[7] * y + m[8];
    }

    double x(double x, double y) {
        return (m[0] * x + m[1] * y + m[2]) / depth(x, y);
    }

    double y(double x, double y) {
        return (m[3] * x + m[4] * y + m[5]) / depth(x, y);
    }

    /// How many px of the scan one px is there.
    double size(double x, double y) {
        var ax = x(x + 1, y) - x(x, y);
        var ay = y(x + 1, y) - y(x, y);
        var bx = x(x, y + 1) - x(x, y);
        var by = y(x, y + 1) - y(x, y);
        return Math.sqrt(Math.abs(ax * by - ay * bx));
    }
}
