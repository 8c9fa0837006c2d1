// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.counter.ReviewField.Reason;
import vn.motcua.desktop.ocr.Box;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.desktop.ocr.FieldReading.Mending;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;

class BeliefTest {

    private static final Optional<Dossier> DRAFT = Optional.of(Sample.draft());
    private static final String NAME = DRAFT.orElseThrow().applicant().name();

    private static FieldReading read(String value, double confidence, Mending mending) {
        return new FieldReading("mother.name", value, confidence, 0, new Box(0, 0, 100, 20), value, mending);
    }

    private static double weighed(String value, double confidence, Mending mending) {
        return Belief.weighed(read(value, confidence, mending), DRAFT).confidence();
    }

    @Test
    void whatWasReadSurelyAndStandsOnTheCardIsSure() {
        assertTrue(weighed(NAME, 0.88, Mending.NONE) >= 0.95);
    }

    @Test
    void whatWasReadUnsurelyStaysForTheEyeThoughTheCardSaysTheSame() {
        assertTrue(weighed(NAME, 0.5, Mending.NONE) < Unsure.THRESHOLD);
    }

    @Test
    void whatAListMendedUntilItFitsTheCardStaysForTheEye() {
        for (var mending : new Mending[] {Mending.NAME, Mending.WARD, Mending.DIGITS}) {
            assertTrue(weighed(NAME, 0.97, mending) < Unsure.THRESHOLD, mending.name());
        }
    }

    @Test
    void whatItsOwnPictureSaysAgainAndTheCardTooIsSure() {
        assertTrue(weighed(NAME, 0.5, Mending.REGION) >= 0.95);
    }

    @Test
    void aNameThatDiffersFromTheCardInItsMarksIsLookedAtHoweverClearlyItWasRead() {
        var other = "Nguyễn Thị Thúy Linh";
        assertEquals(Reason.DIFFERS_FROM_CARD, Belief.of(read(other, 0.99, Mending.NONE), DRAFT));
        assertTrue(weighed(other, 0.99, Mending.NONE) < Unsure.THRESHOLD);
        assertTrue(weighed(other, 0.99, Mending.REGION) < Unsure.THRESHOLD);
    }

    @Test
    void whoIsNotAtTheDeskIsNoConcernOfTheCard() {
        assertEquals(0.9, weighed("Trần Văn Nam", 0.9, Mending.NONE));
        assertEquals(Reason.NONE, Belief.of(read("Trần Văn Nam", 0.9, Mending.NONE), DRAFT));
    }
}
