// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class ScanProfilesTest {

    private static final ScanProfiles USUAL = ScanProfiles.usual();
    private static final ScanSettings CARD =
            new ScanSettings("airscan:e0:Office", 400, Colour.GREY, Source.FLATBED, PaperSize.CARD, 20);

    private static void refused(ScanProblem why, ScanProfile profile) {
        assertEquals(why, assertThrows(Problem.class, () -> USUAL.plus(profile)).code());
    }

    @Test
    void aProfileComesBackFromItsTextWithEveryChoice() {
        var kept = USUAL.plus(new ScanProfile("Thẻ căn cước", 5, CARD));
        assertEquals(kept, ScanProfiles.of(Optional.of(kept.text())));
    }

    @Test
    void aCounterWithoutProfilesOrWithUnreadableOnesHasTheFourUsualOnes() {
        assertEquals(USUAL, ScanProfiles.of(Optional.empty()));
        assertEquals(USUAL, ScanProfiles.of(Optional.of("{\"all\":[")));
        assertEquals(USUAL, ScanProfiles.of(Optional.of("{\"all\":[]}")));
    }

    @Test
    void aNameOrAKeyIsHadOnce() {
        refused(ScanProblem.PROFILE_NAME, new ScanProfile("  ", 0, CARD));
        refused(ScanProblem.PROFILE_NAME, new ScanProfile("x".repeat(41), 0, CARD));
        refused(ScanProblem.PROFILE_NAME, USUAL.all().getFirst());
        refused(ScanProblem.PROFILE_KEY, new ScanProfile("Thẻ", 1, CARD));
        refused(ScanProblem.PROFILE_KEY, new ScanProfile("Thẻ", 9, CARD));
        assertEquals(
                6,
                USUAL.plus(new ScanProfile("Thẻ", 0, CARD))
                        .plus(new ScanProfile("Thẻ 2", 0, CARD))
                        .all()
                        .size());
    }

    @Test
    void theLastProfileStays() {
        var one = USUAL.without(0).without(0).without(0);
        assertEquals(
                ScanProblem.NO_PROFILE,
                assertThrows(Problem.class, () -> one.without(0)).code());
    }

    @Test
    void aProfileWithoutADeviceScansOnTheCountersOwn() {
        assertEquals("pnm:0", USUAL.all().getFirst().on("pnm:0").device());
        assertEquals(
                "airscan:e0:Office", new ScanProfile("Thẻ", 0, CARD).on("pnm:0").device());
    }

    @Test
    void theFirstFreeKeyIsOffered() {
        assertEquals(5, USUAL.freeKey());
        assertEquals(2, USUAL.without(1).freeKey());
    }
}
