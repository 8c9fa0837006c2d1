// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import org.jspecify.annotations.Nullable;

/// Where the paper lies in a picture, told from a table or a scanner's lid.
///
/// @param corners x and y of four corners in px of the grey copy, in turn; `null` where the picture is all paper
record Paper(double @Nullable [][] corners) {

    static final Paper ALL = new Paper(null);

    private static final double INSET = 3;

    /// The same in a copy of another size.
    Paper scaled(double by) {
        var points = corners;
        if (points == null) {
            return this;
        }
        var scaled = new double[points.length][];
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] = new double[] {points[i][0] * by, points[i][1] * by};
        }
        return new Paper(scaled);
    }

    /// First px of a row that lies on the paper, a little inside its edge.
    int from(int y, int width) {
        var span = span(y);
        return span == null ? 0 : Math.clamp((long) Math.ceil(span[0] + INSET), 0, width);
    }

    /// First px of a row behind the paper.
    int to(int y, int width) {
        var span = span(y);
        return span == null ? width : Math.clamp((long) Math.floor(span[1] - INSET), 0, width);
    }

    private double @Nullable [] span(int y) {
        var points = corners;
        if (points == null) {
            return null;
        }
        var from = Double.MAX_VALUE;
        var to = -Double.MAX_VALUE;
        for (var i = 0; i < points.length; i++) {
            var a = points[i];
            var b = points[(i + 1) % points.length];
            if (a[1] != b[1] && y >= Math.min(a[1], b[1]) && y <= Math.max(a[1], b[1])) {
                var x = a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]);
                from = Math.min(from, x);
                to = Math.max(to, x);
            }
        }
        return new double[] {from == Double.MAX_VALUE ? 0 : from, from == Double.MAX_VALUE ? 0 : to};
    }
}
