// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.model.paper.PageEdits;

/// On pages of seeds that nothing was tuned on.
class LookTest {

    private static final Color LID = new Color(18, 18, 20);
    private static final Color WHITE = new Color(248, 248, 247);

    @Test
    void aPageThatLiesAskewByUpToFifteenDegreesIsSetLevelWithinAFifthOfADegree() {
        for (var seed = 9001; seed <= 9006; seed++) {
            var degrees = -15 + 30 * dice(seed).nextDouble();
            var page = DrawnPage.askew(DrawnPage.of(seed), degrees, WHITE, 20);
            var proposed = look(page).proposed();
            assertEquals(-degrees, proposed.degrees(), 0.2, "page " + seed);
        }
    }

    @Test
    void aPageThatLiesOnItsSideOrHeadIsTurnedUpright() {
        for (var seed = 9101; seed <= 9106; seed++) {
            var turn = seed % 4;
            var page = Edited.picture(DrawnPage.of(seed), PageEdits.NONE.turned(turn), 1);
            assertEquals(Math.floorMod(-turn, 4), look(page).proposed().quarterTurns(), "page " + seed);
        }
    }

    @Test
    void onADarkLidThePageIsCroppedToItsPaperWithinAMillimetre() {
        for (var seed = 9201; seed <= 9202; seed++) {
            var paper = DrawnPage.of(seed);
            var page = DrawnPage.askew(paper, -5 + 10 * dice(seed).nextDouble(), LID, 60);
            var seen = look(page);
            var crop = seen.proposed().crop();
            assertTrue(crop != null, "page " + seed);
            assertEquals(paper.getWidth(), crop.width(), 16);
            assertEquals(paper.getHeight(), crop.height(), 16);
            assertEquals(List.of(), seen.faults());
        }
    }

    @Test
    void aPageThatFillsThePictureIsNotCropped() {
        for (var seed = 9301; seed <= 9303; seed++) {
            assertEquals(PageEdits.NONE, look(DrawnPage.of(seed)).proposed(), "page " + seed);
        }
    }

    @Test
    void goodPagesRaiseNoFalseAlarm() {
        for (var seed = 9401; seed <= 9406; seed++) {
            var soft =
                    DrawnPage.blurred(DrawnPage.of(seed), 0.7 + 0.4 * dice(seed).nextDouble());
            var page = seed % 2 == 0 ? DrawnPage.grainy(soft, seed, 10) : soft;
            assertEquals(List.of(), look(page).faults(), "page " + seed);
        }
    }

    @Test
    void aPageThatCannotBeKeptSaysWhy() {
        var page = DrawnPage.of(9500);
        assertEquals(
                List.of(new Fault(Fault.Kind.LOW_DPI, 150)), Look.at(page, 150).faults());
        assertEquals(kinds(Fault.Kind.BLURRED), faults(DrawnPage.blurred(page, 3)));
        assertEquals(kinds(Fault.Kind.TOO_PALE), faults(DrawnPage.toned(page, 0.12, 215)));
        assertEquals(kinds(Fault.Kind.TOO_DARK), faults(DrawnPage.toned(page, 0.3, 0)));
        var cut = page.getSubimage(0, 0, page.getWidth() - DrawnPage.px(60), page.getHeight());
        assertEquals(kinds(Fault.Kind.CUT_RIGHT), faults(copy(cut)));
    }

    @Test
    void aDarkRimThatNoCropTakesAwayIsNamed() {
        var page = DrawnPage.of(9501);
        var g = page.createGraphics();
        g.setColor(LID);
        g.fillRect(0, 0, DrawnPage.px(4), page.getHeight());
        g.fillRect(DrawnPage.px(40), page.getHeight() - DrawnPage.px(5), page.getWidth(), DrawnPage.px(5));
        g.dispose();
        var seen = look(page);
        assertTrue(seen.proposed().crop() != null || !seen.faults().isEmpty());
    }

    @Test
    void anAllBlackPageIsTooDarkAndStaysAsItCame() {
        var seen = look(new BufferedImage(1240, 1754, BufferedImage.TYPE_3BYTE_BGR));
        assertEquals(PageEdits.NONE, seen.proposed());
        assertEquals(
                List.of(Fault.Kind.TOO_DARK),
                seen.faults().stream().map(Fault::kind).toList());
    }

    @Test
    void anEmptyPageIsNeitherTurnedNorFaulty() {
        var page = DrawnPage.grainy(DrawnPage.empty(), 7, 8);
        assertEquals(PageEdits.NONE, look(page).proposed());
        assertEquals(List.of(), look(page).faults());
    }

    private static Look look(BufferedImage page) {
        return Look.at(page, DrawnPage.DPI);
    }

    private static List<Fault.Kind> faults(BufferedImage page) {
        return new ArrayList<>(look(page).faults()).stream().map(Fault::kind).toList();
    }

    private static List<Fault.Kind> kinds(Fault.Kind... kinds) {
        return Stream.of(kinds).toList();
    }

    private static BufferedImage copy(BufferedImage part) {
        return Edited.picture(part, PageEdits.NONE, 1);
    }

    private static Random dice(long seed) {
        var dice = new Random(seed * 1_000_003 + 17);
        dice.nextInt();
        return dice;
    }
}
