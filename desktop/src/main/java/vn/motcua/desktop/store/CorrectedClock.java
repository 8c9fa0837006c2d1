// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// The counter's time: the centre's, as last heard, and what has passed since by a measure that nobody can set. Where
/// the centre was not heard since the program started, this machine's clock as far as it was wrong when last compared,
/// and never before the latest moment known. Setting the machine's clock changes nothing while the program runs.
public final class CorrectedClock extends Clock {

    /// This machine's clock is wrong by so much that people should know.
    public static final Duration WRONG = Duration.ofMinutes(1);

    /// Set back by so much, it can date nothing any more before the centre was heard.
    public static final Duration JUMP = Duration.ofMinutes(15);

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final String OFFSET = "clock.offset";
    private static final String LATEST = "clock.latest";
    private static final int SAMPLES = 5;

    private final Clock machine;
    private final LongSupplier nanos;
    private final Settings settings;
    private final Deque<Duration> samples = new ArrayDeque<>();
    private volatile Duration ahead;
    private volatile Duration back;
    private volatile Instant kept;

    /// @param machine this machine's clock, which anybody may set
    /// @param nanos passes evenly, from anywhere
    CorrectedClock(Clock machine, LongSupplier nanos, Settings settings) {
        this.machine = machine;
        this.nanos = nanos;
        this.settings = settings;
        var now =
                machine.instant().plus(settings.get(OFFSET).map(Duration::parse).orElse(Duration.ZERO));
        this.kept = settings.get(LATEST).map(Instant::parse).orElse(Instant.EPOCH);
        this.back = kept.isAfter(now) ? Duration.between(now, kept) : Duration.ZERO;
        this.ahead = Duration.between(passed(), kept.isAfter(now) ? kept : now);
    }

    /// Passes as evenly as a clock that is never set.
    public static LongSupplier evenly(Clock clock) {
        return () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }

    private Instant passed() {
        return Instant.EPOCH.plusNanos(nanos.getAsLong());
    }

    @Override
    public Instant instant() {
        return passed().plus(ahead);
    }

    /// The centre told its time; of the last five tellings the middle one counts.
    ///
    /// @param underway how long the question and its answer took together
    public synchronized void heard(Instant centre, Duration underway) {
        samples.addLast(Duration.between(passed(), centre.plus(underway.dividedBy(2))));
        if (samples.size() > SAMPLES) {
            samples.removeFirst();
        }
        ahead = samples.stream().sorted().skip(samples.size() / 2).findFirst().orElse(ahead);
        back = Duration.ZERO;
        keep(true);
    }

    /// Writes the latest moment down, now and then.
    public synchronized void keep() {
        keep(false);
    }

    private void keep(boolean told) {
        var now = instant();
        var offset = Duration.between(machine.instant(), now);
        var moved = Duration.between(kept, now);
        if (moved.compareTo(STEP) > 0 || told && moved.isNegative()) {
            settings.put(LATEST, now.toString());
            kept = now;
            if (told) {
                settings.put(OFFSET, offset.toString());
            }
        }
    }

    /// How far this machine's clock is from the counter's time; negative if it is behind.
    public Duration machineIsOff() {
        return Duration.between(instant(), machine.instant());
    }

    /// How far this machine's clock was set back while the program was not running, until the centre is heard again.
    public Duration setBack() {
        return back;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var all = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return all.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return all.withZone(other);
            }
        };
    }
}
