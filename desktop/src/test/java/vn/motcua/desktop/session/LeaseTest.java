// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;

class LeaseTest {

    private static final Instant CENTRE = Sample.NOW;

    @TempDir
    Path profile;

    /// What this machine shows: anybody may set it.
    private Instant shown = Sample.NOW;

    private long passed;
    private StoreKey key;
    private Store store;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return shown;
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
        key = StoreKey.random();
        store = Store.open(profile, key, clock, () -> passed);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() {
        store.close();
        passed = 7; // it counts from anywhere
        store = Store.open(profile, key, clock, () -> passed);
    }

    private void pass(Duration time) {
        passed += time.toNanos();
        shown = shown.plus(time);
    }

    /// Three days from the centre's moment.
    private Known signedIn() {
        var known = new Known(Sample.clerk(), Sample.office(), CENTRE.plus(Duration.ofDays(3)), CENTRE, shown);
        new Lease(store).heard(CENTRE);
        return known;
    }

    @Test
    void workGoesOnForThreeDaysAndNoLonger() {
        var known = signedIn();
        pass(Duration.ofHours(71));
        assertDoesNotThrow(() -> new Lease(store).check(known));
        pass(Duration.ofHours(2));
        assertEquals(SessionProblem.LEASE_ENDED, refused(known));
    }

    @Test
    void anAgentWorksSevenDaysWithoutTheCentreAndNotAnHourMore() {
        var agent = Sample.officer(new OfficeCode("H17.900"), Role.AGENT);
        var known = new Known(agent, Sample.office(), CENTRE.plus(Duration.ofDays(7)), CENTRE, shown);
        new Lease(store).heard(CENTRE);
        pass(Duration.ofDays(7).minusHours(1));
        assertDoesNotThrow(() -> new Lease(store).check(known));
        pass(Duration.ofHours(2));
        assertEquals(SessionProblem.LEASE_ENDED, refused(known));
    }

    @Test
    void settingTheClockWhileTheProgramRunsChangesNothing() {
        var known = signedIn();
        for (var day : new Duration[] {Duration.ofDays(-1), Duration.ofDays(1), Duration.ofDays(30)}) {
            var before = store.clock().instant();
            shown = shown.plus(day);
            assertEquals(before, store.clock().instant());
            assertDoesNotThrow(() -> new Lease(store).check(known));
        }
        passed += Duration.ofHours(73).toNanos();
        shown = CENTRE;
        assertEquals(SessionProblem.LEASE_ENDED, refused(known));
    }

    @Test
    void aClockSetBackBetweenTwoStartsStretchesNothingAndIsSaidBeforeItDatesAReceipt() {
        var known = signedIn();
        pass(Duration.ofHours(50));
        assertDoesNotThrow(() -> new Lease(store).check(known));
        shown = shown.minus(Duration.ofDays(1));
        restart();
        assertEquals(CENTRE.plus(Duration.ofHours(50)), store.clock().instant(), "never before the latest moment");
        assertEquals(SessionProblem.CLOCK_BACK, refused(known));
        pass(Duration.ofHours(23));
        assertTrue(new Lease(store).isOver(known));
        new Lease(store).heard(CENTRE.plus(Duration.ofHours(51)));
        assertDoesNotThrow(() -> new Lease(store).check(known), "the centre told the time");
    }

    @Test
    void aClockSetAheadBetweenTwoStartsUnlocksNothing() {
        var known = signedIn();
        pass(Duration.ofHours(60));
        shown = shown.plus(Duration.ofDays(1));
        restart();
        assertEquals(SessionProblem.LEASE_ENDED, refused(known));
        new Lease(store).heard(CENTRE.plus(Duration.ofHours(60)));
        assertDoesNotThrow(() -> new Lease(store).check(known));
    }

    @Test
    void aFewMinutesBackAreNoMatter() {
        var known = signedIn();
        pass(Duration.ofHours(1));
        new Lease(store).check(known);
        shown = shown.minus(Duration.ofMinutes(14));
        restart();
        assertDoesNotThrow(() -> new Lease(store).check(known));
        assertEquals(CENTRE.plus(Duration.ofHours(1)), store.clock().instant());
    }

    @Test
    void aClockThatRanAheadAllTheTimeIsCorrectedAlsoAfterARestart() {
        shown = shown.plus(Duration.ofDays(30));
        var known = signedIn();
        assertEquals(CENTRE, store.clock().instant());
        assertEquals(Duration.ofDays(30), store.clock().machineIsOff());
        pass(Duration.ofHours(71));
        restart();
        assertEquals(CENTRE.plus(Duration.ofHours(71)), store.clock().instant());
        assertDoesNotThrow(() -> new Lease(store).check(known));
        pass(Duration.ofHours(2));
        assertEquals(SessionProblem.LEASE_ENDED, refused(known));
    }

    @Test
    void ofFiveTellingsTheMiddleOneCounts() {
        for (var late : new int[] {0, 1, 900, -1, 2}) {
            store.clock().heard(CENTRE.plusSeconds(late), Duration.ZERO);
        }
        assertEquals(CENTRE.plusSeconds(1), store.clock().instant());
    }

    private Object refused(Known known) {
        return assertThrows(Problem.class, () -> new Lease(store).check(known)).code();
    }
}
