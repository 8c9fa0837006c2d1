// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The true time of a world, which passes only as told, and clocks that show it more or less.
final class WorldTime {

    private Instant now;

    WorldTime(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /// A clock that may be set wrong.
    final class Face extends Clock {
        private Duration off = Duration.ZERO;

        /// @param wrong how far from the true time
        void set(Duration wrong) {
            off = wrong;
        }

        @Override
        public Instant instant() {
            return now.plus(off);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            var self = this;
            return new Clock() {
                @Override
                public Instant instant() {
                    return self.instant();
                }

                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return self.withZone(other);
                }
            };
        }
    }
}
