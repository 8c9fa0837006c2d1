// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.desktop.store.CorrectedClock;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;

/// How long a desk may work without the centre, by the counter's own time: setting the machine's clock stretches
/// nothing.
final class Lease {

    private static final String SERVER_TIME = "server.time";

    private final Store store;

    Lease(Store store) {
        this.store = store;
    }

    /// The centre was reached: its time counts from here on.
    void heard(Instant serverTime) {
        store.clock().heard(serverTime, Duration.ZERO);
        if (serverTime.isAfter(told())) {
            store.settings().put(SERVER_TIME, serverTime.toString());
        }
    }

    /// @throws Problem CLOCK_BACK, LEASE_ENDED
    void check(Known known) {
        if (store.clock().setBack().compareTo(CorrectedClock.JUMP) > 0) {
            throw new Problem(SessionProblem.CLOCK_BACK);
        }
        if (isOver(known)) {
            throw new Problem(SessionProblem.LEASE_ENDED);
        }
    }

    /// By the counter's time, or by the centre's as last heard.
    boolean isOver(Known known) {
        store.clock().keep();
        return store.clock().instant().isAfter(known.offlineUntil()) || told().isAfter(known.offlineUntil());
    }

    private Instant told() {
        return store.settings().get(SERVER_TIME).map(Instant::parse).orElse(Instant.EPOCH);
    }
}
