// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Smallest shapes around places.
final class Hull {

    private Hull() {}

    /// The convex hull (monotone chain), in turn.
    static List<double[]> of(List<double[]> places) {
        var sorted = new ArrayList<>(places);
        sorted.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        var hull = half(sorted);
        var other = half(sorted.reversed());
        hull.removeLast();
        other.removeLast();
        hull.addAll(other);
        return hull;
    }

    private static List<double[]> half(List<double[]> sorted) {
        var chain = new ArrayList<double[]>();
        for (var p : sorted) {
            while (chain.size() > 1 && cross(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
                chain.removeLast();
            }
            chain.add(p);
        }
        return chain;
    }

    private static double cross(double[] o, double[] a, double[] b) {
        return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    }

    static double area(List<double[]> shape) {
        var twice = 0.0;
        for (var i = 0; i < shape.size(); i++) {
            var a = shape.get(i);
            var b = shape.get((i + 1) % shape.size());
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return Math.abs(twice) / 2;
    }

    /// The smallest rectangle of any slope around a hull: one of its sides lies on a side of the hull.
    ///
    /// @return four corners in turn
    static double[][] smallestBox(List<double[]> hull) {
        var best = new double[4][2];
        var least = Double.MAX_VALUE;
        for (var i = 0; i < hull.size(); i++) {
            var a = hull.get(i);
            var b = hull.get((i + 1) % hull.size());
            var box = box(hull, Math.atan2(b[1] - a[1], b[0] - a[0]));
            var area = area(Arrays.asList(box));
            if (area < least) {
                least = area;
                best = box;
            }
        }
        return best;
    }

    private static double[][] box(List<double[]> hull, double slope) {
        var cos = Math.cos(slope);
        var sin = Math.sin(slope);
        var u = hull.stream().mapToDouble(p -> p[0] * cos + p[1] * sin).summaryStatistics();
        var v = hull.stream().mapToDouble(p -> p[1] * cos - p[0] * sin).summaryStatistics();
        return new double[][] {
            back(u.getMin(), v.getMin(), cos, sin),
            back(u.getMax(), v.getMin(), cos, sin),
            back(u.getMax(), v.getMax(), cos, sin),
            back(u.getMin(), v.getMax(), cos, sin)
        };
    }

    private static double[] back(double u, double v, double cos, double sin) {
        return new double[] {u * cos - v * sin, u * sin + v * cos};
    }
}
