// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;

/// A net laid over a code on paper that is bent or creased: it begins as the plane through the three corners and then
/// moves knot by knot to where the modules are evenly black or white.
final class Mesh {

    private static final double ASIDE = 0.27;
    private static final double[][] POINTS = {{0, 0}, {-ASIDE, -ASIDE}, {ASIDE, -ASIDE}, {-ASIDE, ASIDE}, {ASIDE, ASIDE}
    };
    private static final int KNOWN_WEIGHT = 2;
    private static final int SWEEPS = 3;

    /// What a knot must gain to move away from its neighbours, a module².
    private static final double STIFF = 7;

    private final Relief relief;
    private final int side;
    private final Known known;
    private final double module;
    private int cells;
    private double[] xs = {};
    private double[] ys = {};
    private double[] restX = {};
    private double[] restY = {};

    Mesh(Relief relief, int side, double module) {
        this.relief = relief;
        this.side = side;
        this.module = module;
        known = new Known(side);
    }

    /// How well a plane fits.
    double fit(PerspectiveTransform plane) {
        var sum = 0.0;
        var step = side > 60 ? 2 : 1;
        var points = new float[2];
        for (var y = 0; y < side; y += step) {
            for (var x = 0; x < side; x += step) {
                points[0] = x + 0.5f;
                points[1] = y + 0.5f;
                plane.transformPoints(points);
                var level = relief.at(points[0], points[1]);
                var want = known.at(x, y);
                sum += want == 0 ? Math.abs(level) : 4 * want * level;
            }
        }
        return sum;
    }

    /// How much of what must be black or white is so, -1 to 1, with the net as it lies.
    double known() {
        var sum = 0.0;
        var count = 0;
        for (var i = 0; i < side * side; i++) {
            var want = known.at(i % side, i / side);
            if (want != 0) {
                sum += Math.signum(want * level(i % side, i / side));
                count++;
            }
        }
        return sum / count;
    }

    /// Lays the net on a plane.
    void lay(PerspectiveTransform plane, int parts) {
        cells = parts;
        var n = parts + 1;
        xs = new double[n * n];
        ys = new double[n * n];
        var point = new float[2];
        for (var i = 0; i < n * n; i++) {
            point[0] = i % n * (float) side / parts;
            point[1] = i / n * (float) side / parts;
            plane.transformPoints(point);
            xs[i] = point[0];
            ys[i] = point[1];
        }
        rest();
    }

    /// Makes the net finer, in the shape it has.
    void refine(int parts) {
        var n = parts + 1;
        var nextX = new double[n * n];
        var nextY = new double[n * n];
        for (var i = 0; i < n * n; i++) {
            var u = i % n * (double) side / parts;
            var v = i / n * (double) side / parts;
            nextX[i] = along(xs, u, v);
            nextY[i] = along(ys, u, v);
        }
        cells = parts;
        xs = nextX;
        ys = nextY;
        rest();
    }

    private void rest() {
        restX = xs.clone();
        restY = ys.clone();
    }

    private double along(double[] knots, double u, double v) {
        var a = Math.clamp(u * cells / side, 0, cells - 1e-9);
        var b = Math.clamp(v * cells / side, 0, cells - 1e-9);
        var i = (int) b * (cells + 1) + (int) a;
        var fa = a - (int) a;
        var fb = b - (int) b;
        return (knots[i] * (1 - fa) + knots[i + 1] * fa) * (1 - fb)
                + (knots[i + cells + 1] * (1 - fa) + knots[i + cells + 2] * fa) * fb;
    }

    private double level(int x, int y) {
        var sum = 0.0;
        for (var p : POINTS) {
            var u = x + 0.5 + p[0];
            var v = y + 0.5 + p[1];
            sum += relief.at(along(xs, u, v), along(ys, u, v));
        }
        return sum;
    }

    /// Moves the knots for a while.
    void settle(double reach) {
        for (var step = reach; step > 0.1; step /= 2) {
            for (var sweep = 0; sweep < SWEEPS; sweep++) {
                for (var knot = 0; knot < xs.length; knot++) {
                    move(knot, step * module);
                }
            }
        }
    }

    private void move(int knot, double step) {
        var x = xs[knot];
        var y = ys[knot];
        var bestX = x;
        var bestY = y;
        var best = gain(knot);
        for (var way = 0; way < 9; way++) {
            xs[knot] = x + (way % 3 - 1) * step;
            ys[knot] = y + (way / 3 - 1) * step;
            var gain = gain(knot);
            if (gain > best + 1e-9) {
                best = gain;
                bestX = xs[knot];
                bestY = ys[knot];
            }
        }
        xs[knot] = bestX;
        ys[knot] = bestY;
    }

    /// What the modules around a knot say, less what the net resists.
    private double gain(int knot) {
        var n = cells + 1;
        var a = knot % n;
        var b = knot / n;
        var sum = 0.0;
        for (var y = Math.max(0, (b - 1) * side / cells);
                y < Math.min(side, ((b + 1) * side + cells - 1) / cells);
                y++) {
            for (var x = Math.max(0, (a - 1) * side / cells);
                    x < Math.min(side, ((a + 1) * side + cells - 1) / cells);
                    x++) {
                var level = level(x, y);
                var want = known.at(x, y);
                sum += want == 0 ? Math.abs(level) : KNOWN_WEIGHT * want * level;
            }
        }
        var pull = 0.0;
        pull += a > 0 ? pull(knot, knot - 1) : 0;
        pull += a < cells ? pull(knot, knot + 1) : 0;
        pull += b > 0 ? pull(knot, knot - n) : 0;
        pull += b < cells ? pull(knot, knot + n) : 0;
        return sum - STIFF * pull / (module * module);
    }

    private double pull(int one, int other) {
        var dx = xs[one] - restX[one] - xs[other] + restX[other];
        var dy = ys[one] - restY[one] - ys[other] + restY[other];
        return dx * dx + dy * dy;
    }

    BitMatrix bits() {
        var bits = new BitMatrix(side);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                if (level(x, y) < 0) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }
}
