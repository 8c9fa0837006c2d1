// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcua.desktop.centre.CentreProblem;

/// How long the loop rests between two rounds.
class Pace {

    /// While the centre cannot be listened to, a counter asks by itself; else only for what nobody pokes for.
    private static final Duration REST = Duration.ofSeconds(30);

    private static final Duration LISTENING = Duration.ofMinutes(4);

    /// After an outage a thousand counters come back at once: a centre that says it is busy gets them spread over this.
    private static final Duration SPREAD = Duration.ofSeconds(120);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    /// @param deaf nothing ends this part: the centre asked to be left alone
    /// @param about after it, half of this to all of it; something new to send ends it
    record Rest(Duration deaf, Duration about) {}

    private Duration wait = FIRST_WAIT;

    private final Duration own;
    private boolean away;

    Pace() {
        this(Duration.ofMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis())));
    }

    /// @param own this counter's place in the spread
    Pace(Duration own) {
        this.own = own;
    }

    /// @param listening the centre pokes
    Rest after(SyncState state, boolean listening) {
        if (state.kind() == SyncState.Kind.SYNCED) {
            wait = FIRST_WAIT;
            away = false;
            return new Rest(Duration.ZERO, listening ? LISTENING : REST);
        }
        var busy = state.why() != null && state.why().code() == CentreProblem.BUSY;
        var deaf = busy && away ? asked(state).plus(own) : asked(state);
        away = !busy && state.kind() == SyncState.Kind.OFFLINE;
        var rest = new Rest(deaf, wait);
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
