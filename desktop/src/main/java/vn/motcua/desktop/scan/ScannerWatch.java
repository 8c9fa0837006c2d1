// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.time.Duration;

/// Keeps an eye on the chosen scanner: says that a network scanner is gone before somebody lays paper in it, and finds
/// a lost one again. A driver that must be started to be asked is only asked while its scanner is lost.
public final class ScannerWatch implements AutoCloseable {

    private static final Duration ROUND = Duration.ofSeconds(20);

    private final Thread thread;

    public ScannerWatch(Scanners scanners) {
        this(scanners, ROUND);
    }

    ScannerWatch(Scanners scanners, Duration round) {
        thread = Thread.ofVirtual().name("scanner watch").start(() -> watch(scanners, round));
    }

    private static void watch(Scanners scanners, Duration round) {
        try {
            while (true) {
                if (scanners.looksLightly()) {
                    scanners.look();
                }
                Thread.sleep(round);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
