// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tells the upper side of written lines without reading them. Vietnamese has more ink above the small letters (marks,
/// ascenders, capitals) than below the line; and lines begin below each other more often than they end so.
final class Upright {

    private static final double GAP = 0.12; // of a full line's ink
    private static final int LOWEST = 6; // px
    private static final int HIGHEST = 60;

    private final double[] sums;
    private final List<int[]> lines = new ArrayList<>();

    private Upright(double[] sums) {
        this.sums = sums;
        var full = full();
        for (var i = 0; i < sums.length; i++) {
            if (sums[i] > full * GAP) {
                var from = i;
                while (i < sums.length && sums[i] > full * GAP) {
                    i++;
                }
                if (i - from >= LOWEST && i - from <= HIGHEST) {
                    lines.add(new int[] {from, i});
                }
            }
        }
    }

    /// @param along places along the lines, px of about 100 to the inch
    /// @param over places across them
    /// @return -3 to 3, above 0 for upright
    static double of(int[] along, int[] over, double degrees, Grey grey) {
        var sin = Math.sin(Math.toRadians(degrees));
        var cos = Math.cos(Math.toRadians(degrees));
        var sums = new double[3 * (grey.width + grey.height)];
        for (var i = 0; i < along.length; i++) {
            var at = sums.length / 2.0 + along[i] * sin + over[i] * cos;
            var floor = (int) at;
            sums[floor] += 1 - (at - floor);
            sums[floor + 1] += at - floor;
        }
        var found = new Upright(sums);
        return found.marks() + found.margins(along, over, sin, cos);
    }

    /// Ink of a line that nine of ten rows of ink do not pass.
    private double full() {
        var sorted = Arrays.stream(sums).filter(v -> v > 0).sorted().toArray();
        return sorted.length == 0 ? 1 : sorted[sorted.length * 9 / 10];
    }

    private double marks() {
        var above = 0.0;
        var below = 0.0;
        var votes = 0.0;
        for (var line : lines) {
            var most = 0.0;
            for (var i = line[0]; i < line[1]; i++) {
                most = Math.max(most, sums[i]);
            }
            var top = line[0];
            while (sums[top] < most / 2) {
                top++;
            }
            var foot = line[1] - 1;
            while (sums[foot] < most / 2) {
                foot--;
            }
            var over = ink(Math.max(0, line[0] - 3), top);
            var under = ink(foot + 1, Math.min(sums.length, line[1] + 3));
            above += over;
            below += under;
            votes += over > under ? 1 : -1;
        }
        return (above - below) / (above + below + 1) + votes / (lines.size() + 3);
    }

    private double ink(int from, int to) {
        var ink = 0.0;
        for (var i = from; i < to; i++) {
            ink += sums[i];
        }
        return ink;
    }

    private double margins(int[] along, int[] over, double sin, double cos) {
        var line = new int[sums.length];
        Arrays.fill(line, -1);
        for (var k = 0; k < lines.size(); k++) {
            Arrays.fill(line, lines.get(k)[0], lines.get(k)[1], k);
        }
        var begins = new double[lines.size()];
        var ends = new double[lines.size()];
        Arrays.fill(begins, Double.MAX_VALUE);
        Arrays.fill(ends, -Double.MAX_VALUE);
        for (var i = 0; i < along.length; i++) {
            var k = line[sums.length / 2 + (int) Math.round(along[i] * sin + over[i] * cos)];
            if (k >= 0) {
                var at = along[i] * cos - over[i] * sin;
                begins[k] = Math.min(begins[k], at);
                ends[k] = Math.max(ends[k], at);
            }
        }
        return (double) (mostAtOnePlace(begins) - mostAtOnePlace(ends)) / (lines.size() + 4);
    }

    private static int mostAtOnePlace(double[] places) {
        var most = 0;
        for (var place : places) {
            var here = 0;
            for (var other : places) {
                here += Math.abs(place - other) <= LOWEST ? 1 : 0;
            }
            most = Math.max(most, here);
        }
        return most;
    }
}
