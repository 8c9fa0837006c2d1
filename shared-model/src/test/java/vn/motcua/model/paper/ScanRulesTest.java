// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.ProblemCode;

class ScanRulesTest {

    private static List<ProblemCode> broken(int pages, ScannedSide... images) {
        return ScanRules.broken(pages, List.of(images)).stream()
                .map(p -> p.code())
                .toList();
    }

    private static ScannedSide[] pages(int... pages) {
        return java.util.Arrays.stream(pages).mapToObj(ScannedSide::of).toArray(ScannedSide[]::new);
    }

    @Test
    void asManyImagesAsPagesInTheSameOrderIsRight() {
        assertEquals(List.of(), broken(3, pages(1, 2, 3)));
    }

    @Test
    void aPageThatIsMissingIsNamed() {
        assertEquals(List.of(PaperProblem.PAGE_MISSING), broken(3, pages(1, 3)));
        assertEquals(
                "[2, 3]",
                ScanRules.broken(3, List.of(pages(1, 3))).getFirst().args().toString());
    }

    @Test
    void anImageTooManyAndAPageTwiceAreNamed() {
        assertEquals(List.of(PaperProblem.PAGE_TOO_MANY), broken(2, pages(1, 2, 3)));
        assertEquals(List.of(PaperProblem.PAGE_TWICE), broken(2, pages(1, 1, 2)));
    }

    @Test
    void pagesOutOfOrderAreNamed() {
        assertEquals(List.of(PaperProblem.PAGE_OUT_OF_ORDER), broken(3, pages(1, 3, 2)));
    }

    @Test
    void aPageWithAStickyNoteWantsTwoImages() {
        var with = ScannedSide.noted(2, true);
        var without = ScannedSide.noted(2, false);
        var first = ScannedSide.of(1);
        assertEquals(List.of(), broken(2, first, with, without));
        assertEquals(List.of(PaperProblem.NOTE_ONCE), broken(2, first, with));
        assertEquals(List.of(PaperProblem.NOTE_ONCE), broken(2, first, without));
        assertEquals(
                List.of(PaperProblem.PAGE_TWICE),
                broken(2, Stream.of(first, with, with, without).toArray(ScannedSide[]::new)));
    }
}
