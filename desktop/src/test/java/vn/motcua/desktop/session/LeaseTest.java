// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

class LeaseTest {

    private static final Instant CENTRE = Sample.NOW;

    @TempDir
    Path profile;

    private Instant now = Sample.NOW;
    private Store store;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @BeforeEach
    void open() {
        store = Store.open(profile, StoreKey.random(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// Three days from the centre's moment.
    private Known signedIn() {
        var known = new Known(Sample.clerk(), Sample.office(), CENTRE.plus(Duration.ofDays(3)), CENTRE, now);
        new Lease(store, clock).heard(CENTRE);
        return known;
    }

    @Test
    void workGoesOnForThreeDaysAndNoLonger() {
        var known = signedIn();
        now = now.plus(Duration.ofHours(71));
        assertDoesNotThrow(() -> new Lease(store, clock).check(known));
        now = now.plus(Duration.ofHours(2));
        assertEquals(SessionProblem.LEASE_ENDED, refused(known));
        var again = signedIn();
        assertDoesNotThrow(() -> new Lease(store, clock).check(again), "the centre was reached");
    }

    @Test
    void aClockSetBackDoesNotStretchIt() {
        var known = signedIn();
        now = now.plus(Duration.ofHours(73));
        assertEquals(SessionProblem.LEASE_ENDED, refused(known));
        now = now.minus(Duration.ofHours(72));
        assertEquals(SessionProblem.LEASE_ENDED, refused(known), "it was later once");
    }

    @Test
    void aClockBehindTheCentreIsSaidSoBeforeItDatesAReceipt() {
        var known = signedIn();
        now = now.minus(Duration.ofMinutes(14));
        assertDoesNotThrow(() -> new Lease(store, clock).check(known));
        now = now.minus(Duration.ofMinutes(2));
        assertEquals(SessionProblem.CLOCK_BACK, refused(known));
        now = CENTRE;
        assertDoesNotThrow(() -> new Lease(store, clock).check(known));
    }

    @Test
    void aClockThatRanAheadAllTheTimeDoesNotShortenIt() {
        now = now.plus(Duration.ofDays(30));
        var known = signedIn();
        assertFalse(new Lease(store, clock).isOver(known));
        now = now.plus(Duration.ofHours(71));
        assertDoesNotThrow(() -> new Lease(store, clock).check(known));
        now = now.plus(Duration.ofHours(2));
        assertEquals(SessionProblem.LEASE_ENDED, refused(known));
    }

    private Object refused(Known known) {
        return assertThrows(Problem.class, () -> new Lease(store, clock).check(known))
                .code();
    }
}
