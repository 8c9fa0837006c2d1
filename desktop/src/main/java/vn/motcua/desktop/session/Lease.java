// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;

/// How long a desk may work without the centre. Time is taken from this machine's clock, but never from before the
/// latest moment it showed or the centre told: a clock that is set back stretches nothing.
final class Lease {

    /// Behind the centre's time by more than this, the clock would date receipts wrongly.
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    /// How coarsely the latest moment is written down.
    private static final Duration STEP = Duration.ofMinutes(1);

    private static final String SERVER_TIME = "server.time";
    private static final String LATEST = "clock.latest";

    private final Store store;
    private final Clock clock;

    Lease(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The centre was reached: its time counts from here on, and this machine's clock anew.
    void heard(Instant serverTime) {
        if (serverTime.isAfter(told())) {
            store.settings().put(SERVER_TIME, serverTime.toString());
        }
        store.settings().put(LATEST, clock.instant().toString());
    }

    /// @throws Problem CLOCK_BACK, LEASE_ENDED
    void check(Known known) {
        var now = clock.instant();
        if (now.plus(TOLERANCE).isBefore(told())) {
            throw new Problem(SessionProblem.CLOCK_BACK);
        }
        if (isOver(known)) {
            throw new Problem(SessionProblem.LEASE_ENDED);
        }
    }

    /// By the time that has passed here since the lease was given, or by the centre's time as last heard.
    boolean isOver(Known known) {
        var passed = Duration.between(known.since(), latest());
        return passed.compareTo(Duration.between(known.serverTime(), known.offlineUntil())) > 0
                || told().isAfter(known.offlineUntil());
    }

    private Instant latest() {
        var now = clock.instant();
        var kept = read(LATEST);
        if (now.isAfter(kept.plus(STEP))) {
            store.settings().put(LATEST, now.toString());
        }
        return now.isAfter(kept) ? now : kept;
    }

    private Instant told() {
        return read(SERVER_TIME);
    }

    private Instant read(String name) {
        return store.settings().get(name).map(Instant::parse).orElse(Instant.EPOCH);
    }
}
