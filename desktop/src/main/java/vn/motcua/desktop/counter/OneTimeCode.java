// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// A code sent to a citizen's phone, which they tell the clerk: six digits, five minutes, three tries, once.
public final class OneTimeCode {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int TRIES = 3;
    private static final int BOUND = 1_000_000;

    private final TextChannel channel;
    private final Clock clock;
    private final RandomGenerator random;
    private String code = "";
    private Instant until = Instant.EPOCH;
    private int tries;

    public OneTimeCode(TextChannel channel, Clock clock, RandomGenerator random) {
        this.channel = channel;
        this.clock = clock;
        this.random = random;
    }

    /// @param text makes the message of the code
    public void send(String phone, UnaryOperator<String> text) {
        code = "%06d".formatted(random.nextInt(BOUND));
        until = clock.instant().plus(LIFE);
        tries = TRIES;
        channel.send(phone, text.apply(code));
    }

    /// Whether it is the code that was sent; it holds once.
    public boolean confirms(String typed) {
        if (code.isEmpty() || tries-- <= 0 || clock.instant().isAfter(until)) {
            return false;
        }
        var right = code.equals(typed.strip());
        if (right) {
            code = "";
        }
        return right;
    }
}
