// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Several works done in turn, A B C A B C …, so that a machine that slows down slows them all; the medians count.
final class Race {

    private static final int WARM_UPS = 2;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// How often a second.
    ///
    /// @param clock by the clock
    /// @param processor by the processor time of this whole process, its compiler and collector too: other programs
    /// on the machine do not change it
    record Rate(double clock, double processor) {}

    private record Runner(int times, Runnable work, List<Rate> rates) {}

    private final Map<String, Runner> runners = new LinkedHashMap<>();

    /// @param times it is done in a round
    Race with(String name, int times, Runnable work) {
        runners.put(name, new Runner(times, work, new ArrayList<>()));
        return this;
    }

    Race run(int rounds) {
        for (var i = -WARM_UPS; i < rounds; i++) {
            for (var runner : runners.values()) {
                var rate = measure(runner);
                if (i >= 0) {
                    runner.rates().add(rate);
                }
            }
        }
        return this;
    }

    Rate of(String name) {
        var rates = Objects.requireNonNull(runners.get(name)).rates();
        return new Rate(
                Rounds.median(rates.stream().map(Rate::clock).toList()),
                Rounds.median(rates.stream().map(Rate::processor).toList()));
    }

    private static Rate measure(Runner runner) {
        var start = System.nanoTime();
        var used = SYSTEM.getProcessCpuTime();
        for (var i = 0; i < runner.times(); i++) {
            runner.work().run();
        }
        var cpu = Math.max(1, SYSTEM.getProcessCpuTime() - used);
        return new Rate(runner.times() * 1e9 / (System.nanoTime() - start), runner.times() * 1e9 / cpu);
    }
}
