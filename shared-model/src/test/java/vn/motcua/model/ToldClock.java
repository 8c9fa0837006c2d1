// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// A clock that says what the test tells it.
public final class ToldClock extends Clock {

    private final ZoneId zone;
    private final Supplier<Instant> now;

    public ToldClock(ZoneId zone, Supplier<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ToldClock(other, now);
    }
}
