// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What many worlds came to.
final class Table {

    private static final int MOST_FAILURES = 20;

    private final long begun = System.nanoTime();
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<Invariant, Long> violations = new EnumMap<>(Invariant.class);
    private final List<Long> failed = new ArrayList<>();
    private long seeds;
    private long steps;

    void add(long seed, World.Outcome outcome) {
        seeds++;
        steps += outcome.steps();
        outcome.faults().forEach((fault, times) -> faults.merge(fault, (long) times, Long::sum));
        outcome.violations().forEach(v -> violations.merge(v.invariant(), 1L, Long::sum));
        if (!outcome.violations().isEmpty()) {
            failed.add(seed);
        }
    }

    long seeds() {
        return seeds;
    }

    long times(Fault fault) {
        return faults.getOrDefault(fault, 0L);
    }

    boolean isClean() {
        return failed.isEmpty();
    }

    /// What to print of a world that went wrong; nothing after the first few.
    List<String> failed(long seed, World.Outcome outcome) {
        var lines = new ArrayList<String>();
        if (failed.size() > MOST_FAILURES) {
            return lines;
        }
        if (failed.size() == 1) {
            lines.addAll(outcome.last());
        }
        lines.add("seed " + seed + " broke " + outcome.violations().size() + ":");
        outcome.violations().stream().limit(5).forEach(v -> lines.add("  " + v));
        lines.add("  again: ./motcua simulate --seed " + seed + " --trace");
        return lines;
    }

    List<String> lines() {
        var seconds = (System.nanoTime() - begun) / 1e9;
        var lines = new ArrayList<String>();
        lines.add("%-22s %10d".formatted("seeds", seeds));
        lines.add("%-22s %10d".formatted("steps", steps));
        for (var fault : Fault.values()) {
            lines.add("  %-20s %10d".formatted(name(fault), times(fault)));
        }
        for (var invariant : Invariant.values()) {
            lines.add("%-22s %10d".formatted(name(invariant), violations.getOrDefault(invariant, 0L)));
        }
        lines.add("%-22s %10d %s".formatted("seeds that failed", failed.size(), failed.isEmpty() ? "" : failed));
        lines.add(String.format(
                Locale.ROOT,
                "%.1f s, %.1f seeds/s; %.0f ms of a core each",
                seconds,
                seeds / seconds,
                cpuMillis() / seeds));
        return lines;
    }

    /// Of the whole program, with all that it compiles.
    private static double cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
