// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

/// Where on a flat sheet the camera's pixel lies: the map of four corners onto a rectangle (a homography).
final class Aslant {

    private final double[] map;
    private double x;
    private double y;

    private Aslant(double[] map) {
        this.map = map;
    }

    /// @param corners of the sheet in the picture: x and y of top left, top right, foot right, foot left
    static Aslant of(int width, int height, double[] corners) {
        double[] sheet = {0, 0, width, 0, width, height, 0, height};
        var rows = new double[8][9];
        for (var i = 0; i < 4; i++) {
            var px = corners[2 * i];
            var py = corners[2 * i + 1];
            var sx = sheet[2 * i];
            var sy = sheet[2 * i + 1];
            rows[2 * i] = new double[] {px, py, 1, 0, 0, 0, -px * sx, -py * sx, sx};
            rows[2 * i + 1] = new double[] {0, 0, 0, px, py, 1, -px * sy, -py * sy, sy};
        }
        return new Aslant(solved(rows));
    }

    private static double[] solved(double[][] rows) {
        var n = rows.length;
        for (var c = 0; c < n; c++) {
            var best = c;
            for (var r = c + 1; r < n; r++) {
                best = Math.abs(rows[r][c]) > Math.abs(rows[best][c]) ? r : best;
            }
            var swapped = rows[c];
            rows[c] = rows[best];
            rows[best] = swapped;
            for (var r = 0; r < n; r++) {
                var by = r == c ? 0 : rows[r][c] / rows[c][c];
                for (var k = c; by != 0 && k <= n; k++) {
                    rows[r][k] -= by * rows[c][k];
                }
            }
        }
        var found = new double[n];
        for (var r = 0; r < n; r++) {
            found[r] = rows[r][n] / rows[r][r];
        }
        return found;
    }

    void at(double px, double py) {
        var d = map[6] * px + map[7] * py + 1;
        x = (map[0] * px + map[1] * py + map[2]) / d;
        y = (map[3] * px + map[4] * py + map[5]) / d;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }
}
