// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Two works timed in turn, A B A B …, so that a machine that slows down slows both; the medians are what counts.
final class Rounds {

    /// Work that gives its own figure.
    interface Work {
        double run() throws java.io.IOException, InterruptedException;
    }

    record Medians(double ours, double theirs) {}

    private Rounds() {}

    /// One warm-up of each, then the rounds.
    static Medians of(int rounds, Work ours, Work theirs) throws java.io.IOException, InterruptedException {
        var a = new ArrayList<Double>();
        var b = new ArrayList<Double>();
        for (var i = -1; i < rounds; i++) {
            var x = ours.run();
            var y = theirs.run();
            if (i >= 0) {
                a.add(x);
                b.add(y);
            }
        }
        return new Medians(median(a), median(b));
    }

    static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// How often something can be done in a second.
    static double perSecond(int times, Runnable work) {
        var start = System.nanoTime();
        for (var i = 0; i < times; i++) {
            work.run();
        }
        return times / ((System.nanoTime() - start) / 1e9);
    }
}
