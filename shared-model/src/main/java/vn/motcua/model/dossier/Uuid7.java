// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Ids made at the counter: UUIDv7 (RFC 9562 §5.7). The time part is a hint for reading logs; nothing is ordered by
/// it.
public final class Uuid7 {

    private Uuid7() {}

    /// @param random a cryptographically strong source
    public static UUID next(Clock clock, RandomGenerator random) {
        var high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = 0x8000000000000000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
