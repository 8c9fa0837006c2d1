// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.access.Caller;
import vn.motcua.server.access.Right;

/// Keeps the centre answering when too many come at once. Each device, each office and the whole have a budget; when
/// more calls are under way than the database can serve, papers wait first, then reading, and last of all the
/// commands, which may hold a citizen's receipt.
public final class Door {

    /// @param most calls of all kinds under way beyond which one of this kind is sent away
    enum Kind {
        PUSH(5, 100, 400),
        PULL(10, 200, 160),
        PAPERS(50, 500, 96),
        OTHER(10, 200, 200);

        private final double aSecond;
        private final double atOnce;
        private final int most;

        Kind(double aSecond, double atOnce, int most) {
            this.aSecond = aSecond;
            this.atOnce = atOnce;
            this.most = most;
        }

        static Kind of(Right right) {
            return switch (right) {
                case PUSH, TAKE_OVER -> PUSH;
                case HELLO, PULL -> PULL;
                case SEND_PAPERS, READ_PAPERS -> PAPERS;
                default -> OTHER;
            };
        }
    }

    /// After an outage all counters come at once: each is told its own second of these two minutes.
    private static final int SPREAD = 120;

    private static final double OFFICE_A_SECOND = 1_000;
    private static final double ALL_A_SECOND = 3_000;

    /// Whoever is not known, all together: they take nothing from the counters.
    private static final double STRANGERS_A_SECOND = 20;

    private static final Object STRANGERS = new Object();

    private record Key(Object whose, Kind kind) {}

    private final Map<Key, Budget> budgets = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Budget all;
    private final LongSupplier nanos;
    private final double pace;

    /// @param pace by how much every budget is wider than usual, 1 for none
    public Door(LongSupplier nanos, double pace) {
        this.nanos = nanos;
        this.pace = pace;
        this.all = new Budget(ALL_A_SECOND * pace, 5 * ALL_A_SECOND * pace, nanos.getAsLong());
    }

    /// A call begins; close what is returned when it ends.
    ///
    /// @param device as the call says, `null` if it says nothing
    /// @throws Problem BUSY
    Passage enter(Kind kind, @Nullable String device) {
        if (underWay.incrementAndGet() > kind.most) {
            underWay.decrementAndGet();
            throw new Problem(HttpProblem.BUSY, spread(device));
        }
        return underWay::decrementAndGet;
    }

    /// A caller who is known now spends from the budgets of the device, its office and the whole.
    ///
    /// @throws Problem TOO_MANY
    void pay(Caller caller, Right right) {
        var kind = Kind.of(right);
        var wait = budget(new Key(caller.device().id(), kind), kind.aSecond, kind.atOnce)
                .spend(nanos.getAsLong());
        if (wait == 0) {
            wait = budget(new Key(caller.office(), kind), OFFICE_A_SECOND, 5 * OFFICE_A_SECOND)
                    .spend(nanos.getAsLong());
        }
        if (wait == 0) {
            wait = all.spend(nanos.getAsLong());
        }
        must(wait);
    }

    /// Somebody who is not known spends from the budget of all strangers.
    ///
    /// @throws Problem TOO_MANY
    void payAsStranger() {
        must(budget(new Key(STRANGERS, Kind.OTHER), STRANGERS_A_SECOND, 10 * STRANGERS_A_SECOND)
                .spend(nanos.getAsLong()));
    }

    /// @param wait in seconds
    private static void must(double wait) {
        if (wait > 0) {
            throw new Problem(
                    HttpProblem.TOO_MANY,
                    (int) Math.ceil(wait) + ThreadLocalRandom.current().nextInt(2));
        }
    }

    private Budget budget(Key key, double aSecond, double atOnce) {
        return budgets.computeIfAbsent(key, _ -> new Budget(aSecond * pace, atOnce * pace, nanos.getAsLong()));
    }

    private static int spread(@Nullable String device) {
        var hash = device == null ? ThreadLocalRandom.current().nextInt() : device.hashCode();
        return 1 + Math.floorMod(hash * 0x9E3779B9, SPREAD);
    }

    /// The way through the door.
    interface Passage extends AutoCloseable {
        @Override
        void close();
    }
}
