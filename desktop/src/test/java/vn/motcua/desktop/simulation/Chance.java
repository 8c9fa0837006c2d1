// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.security.SecureRandom;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// All chance of a simulated world. Each party has a stream of its own, so that one more throw here changes nothing
/// there.
final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    Chance fork() {
        return new Chance(random.split());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Both included.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    RandomGenerator generator() {
        return random;
    }

    /// For parts that ask for a secure one.
    SecureRandom secure() {
        return new Seeded(random.split());
    }

    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final transient SplittableRandom source;

        Seeded(SplittableRandom source) {
            this.source = source;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            source.nextBytes(bytes);
        }

        @Override
        public long nextLong() {
            return source.nextLong();
        }

        @Override
        public String getAlgorithm() {
            return "seeded";
        }
    }
}
