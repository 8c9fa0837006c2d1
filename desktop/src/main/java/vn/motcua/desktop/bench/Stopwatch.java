// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Times of several works done in turn, in ms, each beside its limit.
final class Stopwatch {

    private record Times(double limit, List<Double> ms) {

        double percentile(int of) {
            var sorted = new ArrayList<>(ms);
            Collections.sort(sorted);
            return sorted.get((sorted.size() - 1) * of / 100);
        }
    }

    private final Map<String, Times> works = new LinkedHashMap<>();

    /// @param limit ms
    void time(String what, double limit, Runnable work) {
        var start = System.nanoTime();
        work.run();
        var ms = (System.nanoTime() - start) / 1e6;
        works.computeIfAbsent(what, _ -> new Times(limit, new ArrayList<>()))
                .ms()
                .add(ms);
    }

    /// CPU seconds of this thread so far.
    static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /// Forgets what was timed so far: it was for the compiler.
    void reset() {
        works.clear();
    }

    /// Of each work the median and the 99th of 100 (of fewer: the slowest).
    List<Figure> figures(String bench) {
        return works.entrySet().stream()
                .flatMap(w -> Stream.of(
                        figure(bench, w.getKey() + ", median", w.getValue(), 50),
                        figure(bench, w.getKey() + ", p99", w.getValue(), 99)))
                .toList();
    }

    private static Figure figure(String bench, String what, Times times, int percentile) {
        return new Figure(bench, what, "ms", times.percentile(percentile), "limit", times.limit(), 1, false);
    }
}
