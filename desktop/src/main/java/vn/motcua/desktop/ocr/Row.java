// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A row of marks that stand at even distances, as the letters of a machine-readable zone do.
///
/// @param x of its middle, px
/// @param y of its middle, px
/// @param angle of its direction, radians
/// @param pitch from letter to letter, px
/// @param marks how many were seen
record Row(double x, double y, double angle, double pitch, int marks) {

    private static final int LEAST = 9;

    /// As many marks as a row ever has.
    private static final int WHOLE = 44;

    /// How far the next mark may be, in heights.
    private static final double NEXT = 2.3;

    private static final double STEEPEST = 0.36;

    /// Rows of a picture, the longest first.
    static List<Row> in(List<Box> boxes) {
        var sorted = boxes.stream().sorted(Comparator.comparingInt(Row::midX)).toArray(Box[]::new);
        var next = new int[sorted.length];
        var taken = new boolean[sorted.length];
        for (var i = 0; i < sorted.length; i++) {
            next[i] = next(sorted, i);
        }
        for (var i = 0; i < sorted.length; i++) {
            if (next[i] >= 0 && taken[next[i]]) {
                next[i] = -1;
            } else if (next[i] >= 0) {
                taken[next[i]] = true;
            }
        }
        var rows = new ArrayList<Row>();
        for (var i = 0; i < sorted.length; i++) {
            if (!taken[i]) {
                var chain = new ArrayList<Box>();
                for (var at = i; at >= 0; at = next[at]) {
                    chain.add(sorted[at]);
                }
                if (chain.size() >= LEAST) {
                    rows.add(of(chain));
                }
            }
        }
        return rows.stream()
                .filter(r -> r.pitch > 0)
                .sorted(Comparator.comparingInt(Row::marks).reversed())
                .toList();
    }

    private static int midX(Box b) {
        return 2 * b.x() + b.width();
    }

    private static int midY(Box b) {
        return 2 * b.y() + b.height();
    }

    private static int next(Box[] sorted, int from) {
        var one = sorted[from];
        var best = -1;
        var least = Double.MAX_VALUE;
        for (var j = from + 1; j < sorted.length; j++) {
            var other = sorted[j];
            var dx = (midX(other) - midX(one)) / 2.0;
            var size = Math.max(one.height(), other.height());
            if (dx > NEXT * size && dx > NEXT * 40) {
                break;
            }
            var dy = Math.abs(midY(other) - midY(one)) / 2.0;
            var small = Math.min(one.height(), other.height());
            if (dx <= NEXT * size
                    && dx > 0.4 * size
                    && dy <= STEEPEST * dx
                    && small > 0.45 * size
                    && dx + 2 * dy < least) {
                least = dx + 2 * dy;
                best = j;
            }
        }
        return best;
    }

    private static Row of(List<Box> chain) {
        var steps = new double[chain.size() - 1];
        double sx = 0;
        double sy = 0;
        for (var i = 0; i < chain.size(); i++) {
            sx += midX(chain.get(i)) / 2.0;
            sy += midY(chain.get(i)) / 2.0;
            if (i > 0) {
                steps[i - 1] = (midX(chain.get(i)) - midX(chain.get(i - 1))) / 2.0;
            }
        }
        var x = sx / chain.size();
        var y = sy / chain.size();
        double sxx = 0;
        double sxy = 0;
        for (var b : chain) {
            sxx += (midX(b) / 2.0 - x) * (midX(b) / 2.0 - x);
            sxy += (midX(b) / 2.0 - x) * (midY(b) / 2.0 - y);
        }
        var slope = sxy / sxx;
        Arrays.sort(steps);
        var middle = steps[steps.length / 2];
        var even = Arrays.stream(steps)
                .filter(s -> Math.abs(s - middle) < 0.2 * middle)
                .summaryStatistics();
        var pitch = even.getCount() >= 0.6 * steps.length ? even.getAverage() * Math.hypot(1, slope) : 0;
        return new Row(x, y, Math.atan(slope), pitch, chain.size());
    }

    /// The same row read from the other side.
    Row turned() {
        return new Row(x, y, angle + Math.PI, pitch, marks);
    }

    Row scaled(double factor) {
        return new Row(x * factor, y * factor, angle, pitch * factor, marks);
    }

    /// How far another row's middle lies below this one, in letters; the sign as the row is read.
    double below(Row other) {
        return ((other.y - y) * Math.cos(angle) - (other.x - x) * Math.sin(angle)) / pitch;
    }

    /// How far another row's middle lies to the right, in letters.
    double beside(Row other) {
        return ((other.x - x) * Math.cos(angle) + (other.y - y) * Math.sin(angle)) / pitch;
    }

    /// The row so many letters below, of the same length.
    Row shifted(double letters) {
        return new Row(
                x - letters * pitch * Math.sin(angle), y + letters * pitch * Math.cos(angle), angle, pitch, WHOLE);
    }

    /// A row that is not straight.
    ///
    /// @param bend how far it lies below, in letters, as a quadratic of the distance from its middle in letters:
    /// what is constant, linear, square; then how much the letters draw apart, as the square of that distance
    record Bent(Row row, double[] bend) {}

    /// The same, its middle, distance and bend known better.
    ///
    /// @param along where its middle really is, in letters
    /// @param bend about the old middle, but for the last about the new
    /// @param wider the right distance by the old
    Bent moved(double along, double[] bend, double wider) {
        var middle = new Row(
                x + along * pitch * Math.cos(angle), y + along * pitch * Math.sin(angle), angle, pitch * wider, marks);
        var there = new double[] {
            bend[0] + bend[1] * along + bend[2] * along * along, bend[1] + 2 * bend[2] * along, bend[2] * wider, bend[3]
        };
        there[0] /= wider;
        return new Bent(middle, there);
    }
}
