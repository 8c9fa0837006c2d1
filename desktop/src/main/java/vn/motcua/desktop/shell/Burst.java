// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

/// Tells a keyboard-wedge reader from a person: many signs, each close behind the other, then Enter at once. Knows no
/// toolkit; times are nanoseconds.
final class Burst {

    /// Real readers may be slower than this; a person is not faster.
    static final long GAP = 45_000_000L;

    static final long IDLE = 150_000_000L;
    static final int LEAST = 8;

    private final StringBuilder typed = new StringBuilder();
    private long last = Long.MIN_VALUE / 2;
    private int fast;

    /// Something was typed or composed.
    ///
    /// @param sign empty where an input method holds the signs back
    /// @return whether it begins anew: what the focused field holds now is what stood there before the burst
    boolean tick(long now, String sign) {
        var begins = now - last > IDLE;
        if (begins) {
            clear();
        } else if (now - last < GAP) {
            fast++;
        }
        last = now;
        typed.append(sign);
        return begins;
    }

    /// Enter was pressed.
    ///
    /// @return whether a reader pressed it
    boolean endsAt(long now) {
        var reader = fast >= LEAST && now - last <= IDLE;
        if (!reader) {
            clear();
        }
        return reader;
    }

    String typed() {
        return typed.toString();
    }

    void clear() {
        fast = 0;
        typed.setLength(0);
    }

    /// What stands in `after` and did not stand in `before`.
    static String added(String before, String after) {
        var most = Math.min(before.length(), after.length());
        var head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        var tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return after.substring(head, after.length() - tail);
    }
}
