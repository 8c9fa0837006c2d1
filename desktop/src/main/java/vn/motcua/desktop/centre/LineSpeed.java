// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.time.Duration;

/// How fast the line is, as its pieces show, and what follows from it: a piece takes about ten seconds, so that a cut
/// costs no more.
final class LineSpeed {

    private static final int SMALLEST = 256 << 10;
    /// It goes beside commands, perhaps on a slow line.
    private static final int FIRST = 128 << 10;
    private static final int LARGEST = 1 << 20;
    private static final int SECONDS = 10;
    private static final int FAST = 1 << 20;

    /// Bytes a second, 0 before the first piece.
    private volatile double rate;

    /// Bytes of the next piece.
    int piece() {
        var known = rate;
        return known == 0 ? FIRST : (int) Math.clamp(known * SECONDS, SMALLEST, LARGEST);
    }

    /// A fast line is better used by several papers: while one waits for the centre's disk, another travels.
    int atOnce() {
        return rate >= FAST ? 4 : rate >= SMALLEST ? 2 : 1;
    }

    synchronized void went(int bytes, Duration took) {
        var seen = bytes / Math.max(1e-4, took.toNanos() / 1e9);
        rate = rate == 0 ? seen : (rate + seen) / 2;
    }

    /// The line broke: begin small again.
    synchronized void broke() {
        rate = 1;
    }
}
