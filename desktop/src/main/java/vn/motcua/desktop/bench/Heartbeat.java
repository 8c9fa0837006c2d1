// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/// Knocks at a thread again and again and measures how long it takes to answer; and how full the heap is.
final class Heartbeat {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long EVERY_MS = 20;
    private static final int LONGEST_MS = 10_000;

    private final Executor thread;
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong busiest = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();
    private final AtomicIntegerArray answers = new AtomicIntegerArray(LONGEST_MS);

    private long worked = Long.MAX_VALUE; // CPU time of the thread at its last answer

    Heartbeat(Executor thread) {
        this.thread = thread;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("heartbeat").start(() -> {
            try {
                for (var due = System.nanoTime(); ; due += EVERY_MS * 1_000_000) {
                    var early = due - System.nanoTime();
                    if (early > 0) {
                        Thread.sleep(Duration.ofNanos(early));
                    }
                    knock(due);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// @param knocked when it was due: a knock that comes late, for all threads stood still, waited for that long too
    private void knock(long knocked) {
        thread.execute(() -> answered(System.nanoTime() - knocked));
        peak.accumulateAndGet(usedMegabytes(), Math::max);
    }

    static long usedMegabytes() {
        var heap = Runtime.getRuntime();
        return (heap.totalMemory() - heap.freeMemory()) >> 20;
    }

    /// On the thread that was knocked at.
    private void answered(long nanos) {
        var cpu = THREADS.getCurrentThreadCpuTime();
        busiest.accumulateAndGet(cpu - worked, Math::max);
        worked = cpu;
        slowest.accumulateAndGet(nanos, Math::max);
        answers.incrementAndGet((int) Math.min(LONGEST_MS - 1, nanos / 1_000_000));
    }

    double slowestMs() {
        return slowest.get() / 1e6;
    }

    /// CPU time that the thread spent at most between two answers: what it cannot blame on others.
    double busiestMs() {
        return busiest.get() / 1e6;
    }

    /// That 99 of 100 answers took at most, in whole ms.
    double usualMs() {
        var all = 0L;
        for (var ms = 0; ms < LONGEST_MS; ms++) {
            all += answers.get(ms);
        }
        var ms = 0;
        for (var seen = 0L; seen < all * 99 / 100; ms++) {
            seen += answers.get(ms);
        }
        return ms;
    }

    long peakMegabytes() {
        return peak.get();
    }
}
