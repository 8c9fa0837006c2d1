// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.desktop.kit.Background;

/// Knocks at the screen's thread again and again and measures how long it takes to answer; and how full the heap is.
final class Heartbeat {

    private static final long EVERY_MS = 20;

    private final Background screen;
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();

    Heartbeat(Background screen) {
        this.screen = screen;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("heartbeat").start(() -> {
            try {
                while (true) {
                    knock();
                    Thread.sleep(EVERY_MS);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void knock() {
        var knocked = System.nanoTime();
        screen.onScreen(() -> slowest.accumulateAndGet(System.nanoTime() - knocked, Math::max));
        var heap = Runtime.getRuntime();
        peak.accumulateAndGet(heap.totalMemory() - heap.freeMemory(), Math::max);
    }

    double slowestMs() {
        return slowest.get() / 1e6;
    }

    long peakMegabytes() {
        return peak.get() >> 20;
    }
}
