// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

/// Work on the disk after a scan that was perhaps cancelled: the database must not see the interrupt, it would give up
/// its file.
final class Unhurried {

    private Unhurried() {}

    static void run(Runnable work) {
        var cancelled = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (cancelled) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
