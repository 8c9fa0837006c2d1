// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.util.Arrays;

/// Which way the lines of writing run. Ink is summed along lines of each slope; where writing is level the sums jump
/// from line to gap, so the sum of their squared steps is largest (Postl's criterion).
///
/// @param degrees turn to the right that sets the lines level, -16 to 16
/// @param acrossThePage whether the lines run along the picture's width
/// @param up above 0 if they stand upright, below 0 on their heads, of lines down the page once those are turned to the
/// left; beyond 0.45 it is clear
/// @param sure how much the best slope stands out from the middle one, as a ratio
record Lines(double degrees, boolean acrossThePage, double up, double sure) {

    private static final double CLEAR_UP = 0.45;
    private static final double LEAST_UP = 0.2; // less is no writing
    private static final double CLEAR = 3;
    private static final double CLEARLY_MORE = 1.3;

    private static final double WIDEST = 16;
    private static final double COARSE = 0.5;

    static Lines of(Ink ink, Grey grey) {
        var across = best(ink.x(), ink.y(), grey);
        var down = best(ink.y(), negative(ink.x()), grey);
        var isAcross = across.score() * CLEARLY_MORE >= down.score();
        var found = isAcross ? across : down;
        var up = isAcross
                ? Upright.of(ink.x(), ink.y(), found.degrees(), grey)
                : Upright.of(ink.y(), negative(ink.x()), found.degrees(), grey);
        return new Lines(found.degrees(), isAcross, up, found.sure());
    }

    /// Whether there is writing to go by.
    boolean areClear() {
        return sure >= CLEAR;
    }

    /// Quarter turns to the right that set the page upright. What stands across and is not clearly on its head stays.
    int quarterTurns() {
        if (acrossThePage) {
            return up < -CLEAR_UP ? 2 : 0;
        }
        if (Math.abs(up) < LEAST_UP) {
            return 0;
        }
        return up < 0 ? 1 : 3;
    }

    private record Slope(double degrees, double score, double sure) {}

    private static Slope best(int[] along, int[] over, Grey grey) {
        var sums = new int[2 * (grey.width + grey.height) + 4];
        var steps = (int) (2 * WIDEST / COARSE) + 1;
        var scores = new double[steps];
        var top = 0;
        for (var i = 0; i < steps; i++) {
            scores[i] = score(along, over, sums, i * COARSE - WIDEST, 3, 0.5);
            top = scores[i] > scores[top] ? i : top;
        }
        var middle = scores.clone();
        Arrays.sort(middle);
        var degrees = finer(along, over, sums, top * COARSE - WIDEST, 0.1, 5);
        degrees = finer(along, over, sums, degrees, 0.02, 5);
        return new Slope(degrees, scores[top], scores[top] / Math.max(1, middle[steps / 2]));
    }

    private static double finer(int[] along, int[] over, int[] sums, double from, double step, int each) {
        var best = from;
        var most = -1.0;
        for (var i = -each; i <= each; i++) {
            var score = score(along, over, sums, from + i * step, 1, 1);
            if (score > most) {
                most = score;
                best = from + i * step;
            }
        }
        return best;
    }

    private static double score(int[] along, int[] over, int[] sums, double degrees, int every, double fine) {
        profile(along, over, sums, degrees, every, fine);
        var score = 0.0;
        for (var i = 1; i < sums.length; i++) {
            double step = sums[i] - sums[i - 1];
            score += step * step;
        }
        return score;
    }

    private static void profile(int[] along, int[] over, int[] sums, double degrees, int every, double fine) {
        Arrays.fill(sums, 0);
        var sin = Math.sin(Math.toRadians(degrees)) * fine;
        var cos = Math.cos(Math.toRadians(degrees)) * fine;
        var middle = sums.length / 2;
        for (var i = 0; i < along.length; i += every) {
            sums[middle + (int) Math.round(along[i] * sin + over[i] * cos)]++;
        }
    }

    private static int[] negative(int[] values) {
        var other = new int[values.length];
        for (var i = 0; i < values.length; i++) {
            other[i] = -values[i];
        }
        return other;
    }
}
