// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.ProblemCode;

/// As many images as pages, in the same order, a page with a sticky note twice (TT 01/2023/TT-VPCP art 8(2)): asked
/// about where pages go to their row.
class WholePaperTest extends AtSheet {

    private static final String LONG = "Tôi xin cam đoan những lời khai trên đây là đúng sự thật và chịu trách nhiệm"
            + " trước pháp luật về nội dung cam đoan của mình trong tờ khai này";

    @Test
    void pagesInTheirOrderGoToTheirRowUnasked() {
        scan("1/3", "2/3", "3/3");
        scan.assign(2);
        assertEquals(List.of(2, 2, 2), rows());
        assertNull(scan.assigning().doubt().get());
    }

    @Test
    void aMissingPageIsAskedAboutAndGoesOnOnceThePaperIsSaidToBeLikeThat() {
        scan("1/3", "3/3");
        scan.assign(2);
        assertEquals(List.of(PaperProblem.PAGE_MISSING), doubted());
        assertEquals(List.of(0, 0), rows());
        assertFalse(doubt().maybeNotes());
        scan.assigning().asIs();
        assertEquals(List.of(2, 2), rows());
        assertNull(scan.assigning().doubt().get());
    }

    @Test
    void theMissingPagePutInItsPlaceEndsTheQuestion() {
        scan("Trang 1", "Trang 3");
        scan.assign(2);
        assertEquals(List.of(PaperProblem.PAGE_MISSING), doubted());
        sheet.selectAt(0, false);
        bench.lines.clear();
        bench.lines.add("Trang 2");
        scan.insert();
        scan.assign(2);
        assertEquals(List.of(2, 2, 2), rows());
    }

    @Test
    void pagesOutOfOrderAreAskedAbout() {
        scan("- 1 -", "- 3 -", "- 2 -");
        scan.assign(2);
        assertEquals(List.of(PaperProblem.PAGE_OUT_OF_ORDER), doubted());
        sheet.place(2, 1);
        scan.assign(2);
        assertEquals(List.of(2, 2, 2), rows());
    }

    @Test
    void aPageThatCameTwiceIsRightIfItBearsAStickyNote() {
        scan(LONG, LONG);
        scan.assign(2);
        assertEquals(List.of(PaperProblem.PAGE_TWICE), doubted());
        assertTrue(doubt().maybeNotes());
        scan.assigning().notes();
        assertEquals(List.of(2, 2), rows());
    }

    @Test
    void aPageThatCameThreeTimesIsNotExplainedByANote() {
        scan(LONG, LONG, LONG);
        scan.assign(2);
        scan.assigning().notes();
        assertEquals(List.of(PaperProblem.PAGE_TWICE), doubted());
        assertEquals(List.of(0, 0, 0), rows());
    }

    @Test
    void aFirstPageNeedsNoNumberAndSeveralPapersMayLieInOneRow() {
        scan("Giấy chứng sinh", "2", "1/2", "2/2");
        scan.assign(2);
        assertEquals(List.of(2, 2, 2, 2), rows());
    }

    @Test
    void oneNumberAloneAndPagesBehindTheLastProveNothing() {
        scan("Số nhà", "7", "Phụ lục");
        scan.assign(2);
        assertEquals(List.of(2, 2, 2), rows());
    }

    @Test
    void aPaperWithoutPageNumbersThatSaysHowManyPagesItHasIsMissedOne() {
        var contract = "Hợp đồng này được lập thành 03 bản chính (mỗi bản chính gồm 02 (hai) tờ, 03 (ba) trang)";
        scan("HỢP ĐỒNG TẶNG CHO", contract);
        scan.assign(2);
        assertEquals(List.of(PaperProblem.PAGES_FEWER), doubted());
        bench.lines.clear();
        bench.lines.add("Điều 3");
        scan.insert();
        scan.assign(2);
        assertEquals(List.of(2, 2, 2), rows());
    }

    @Test
    void howManyPagesSomethingElseHasProvesNothing() {
        scan("Kèm theo bản vẽ gồm 12 trang", "Giấy này có giá trị. Hồ sơ có 5 trang");
        scan.assign(2);
        assertEquals(List.of(2, 2), rows());
    }

    @Test
    void whatWasChangedMeanwhileIsLookedAtAgain() {
        scan("1/3", "3/3");
        scan.assign(2);
        sheet.selectAt(1, false);
        sheet.drop();
        scan.assigning().asIs();
        assertEquals(List.of(PaperProblem.PAGE_MISSING, PaperProblem.PAGE_MISSING), doubted());
    }

    private Doubt doubt() {
        return Objects.requireNonNull(scan.assigning().doubt().get());
    }

    private List<ProblemCode> doubted() {
        return doubt().broken().stream().map(p -> p.code()).toList();
    }

    /// Pages with this line at their head each.
    private void scan(String... heads) {
        bench.paper.add(Bench.written());
        Arrays.stream(heads).forEach(head -> {
            bench.lines.clear();
            bench.lines.add(head);
            scan.scan();
        });
    }
}
