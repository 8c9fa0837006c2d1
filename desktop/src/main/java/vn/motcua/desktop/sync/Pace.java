// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Duration;
import vn.motcua.desktop.centre.CentreProblem;

/// How long the loop rests between two rounds.
class Pace {

    private static final Duration REST = Duration.ofSeconds(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    /// @param deaf nothing ends this part: the centre asked to be left alone
    /// @param about after it, half of this to all of it; something new to send ends it
    record Rest(Duration deaf, Duration about) {}

    private Duration wait = FIRST_WAIT;

    Rest after(SyncState state) {
        if (state.kind() == SyncState.Kind.SYNCED) {
            wait = FIRST_WAIT;
            return new Rest(Duration.ZERO, REST);
        }
        var rest = new Rest(asked(state), wait);
        var twice = wait.multipliedBy(2);
        wait = twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
        return rest;
    }

    /// What a busy centre wants (its Retry-After), within reason.
    private static Duration asked(SyncState state) {
        var why = state.why();
        if (why == null || why.code() != CentreProblem.BUSY || why.args().isEmpty()) {
            return Duration.ZERO;
        }
        var seconds = why.args().getFirst();
        var wanted = seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
        return wanted.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wanted;
    }
}
