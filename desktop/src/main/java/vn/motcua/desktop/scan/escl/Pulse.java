// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.time.Duration;

/// When a device gave its last sign of life. Beaten by any thread.
final class Pulse {

    private volatile long last = System.nanoTime();

    void beat() {
        last = System.nanoTime();
    }

    boolean isSilentFor(Duration time) {
        return System.nanoTime() - last >= time.toNanos();
    }
}
