// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;

/// Work on scanned pages at the counter.
class ScanSheetTest extends AtSheet {

    @Test
    void everyEditIsTakenBackAndDoneAgain() {
        scan(3);
        sheet.selectAt(1, false);
        sheet.edits().turn(1);
        sheet.drop();
        sheet.place(0, 1);
        assertEquals(List.of(3, 1), pages());
        sheet.undo();
        assertEquals(List.of(1, 3), pages());
        sheet.undo();
        assertEquals(List.of(1, 2, 3), pages());
        assertEquals(1, sheet.pages().get(1).edits().quarterTurns());
        sheet.undo();
        assertEquals(0, sheet.pages().get(1).edits().quarterTurns());
        assertFalse(sheet.undoable().get());
        for (var i = 0; i < 3; i++) {
            sheet.redo();
        }
        assertEquals(List.of(3, 1), pages());
        assertFalse(sheet.redoable().get());
    }

    @Test
    void aPageThatCameAfterAnEditIsNotLostWhenTheEditIsTakenBack() {
        scan(2);
        sheet.drop();
        scan(1);
        assertEquals(List.of(1, 3), pages());
        sheet.undo();
        assertEquals(List.of(1, 2, 3), pages());
    }

    @Test
    void originalsAreKeptWhateverIsDoneToTheirPages() {
        scan(1);
        var original = shelf().getFirst();
        sheet.edits().turn(1);
        sheet.edits().crop(new CropBox(10, 20, 300, 400));
        assertArrayEquals(original.bytes(), shelf().getFirst().bytes());
        var made = sheet.pages().getFirst().image();
        assertEquals(400, made.width());
        assertEquals(300, made.height());
        sheet.drop();
        assertEquals(1, shelf().size());
    }

    @Test
    void orderAndEditsOutliveTheProgram() {
        scan(3);
        sheet.edits().turn(1);
        sheet.place(2, 0);
        sheet.selectAt(1, false);
        sheet.drop();
        var edits = sheet.pages().getFirst().edits();
        bench.store.shelf().scanned().keep(draft().id(), page(9)); // came when the power failed, before the sheet knew
        restart();
        assertEquals(List.of(3, 2, 4), pages());
        assertEquals(edits, sheet.pages().getFirst().edits());
    }

    @Test
    void aPageScannedAgainTakesThePlaceOfTheSelectedOneAndOthersFollowIt() {
        scan(3);
        sheet.selectAt(1, false);
        stack(2);
        scan.rescan();
        assertEquals(List.of(1, 4, 5, 3), pages());
        sheet.undo();
        assertEquals(2, pages().get(1));
    }

    @Test
    void aPageScannedForInsertionGoesBehindTheSelectedOne() {
        scan(2);
        sheet.selectAt(0, false);
        stack(2);
        scan.insert();
        assertEquals(List.of(1, 3, 4, 2), pages());
    }

    @Test
    void severalPagesAreMarkedAndCarriedTogether() {
        scan(4);
        sheet.selectAt(0, false);
        sheet.select(1, true);
        sheet.carry(1);
        assertEquals(List.of(3, 1, 2, 4), pages());
        sheet.carry(1);
        assertEquals(List.of(3, 4, 1, 2), pages());
        sheet.carry(1);
        assertEquals(List.of(3, 4, 1, 2), pages());
    }

    @Test
    void aPaperWhosePagesAreChangedGivesItsRowBackAndTakingItBackFillsItAgain() {
        scan(2);
        scan.assign(2);
        var made = source();
        assertInstanceOf(Source.Scanned.class, made);
        sheet.edits().turn(1);
        assertInstanceOf(Source.Missing.class, source());
        assertTrue(sheet.pages().stream().allMatch(p -> p.row() == 0));
        sheet.undo();
        assertEquals(made, source());
        sheet.undo();
        assertInstanceOf(Source.Missing.class, source());
        sheet.redo();
        assertEquals(made, source());
    }

    @Test
    void pagesMarkedTogetherGoToTheirRowAlone() {
        scan(3);
        sheet.selectAt(0, false);
        sheet.select(1, true);
        scan.assign(2);
        assertEquals(
                List.of(2, 2, 0), sheet.pages().stream().map(ScannedPage::row).toList());
    }

    @Test
    void frontsAndBacksOfATurnedStackArePutInTurn() {
        scan(1);
        scan.duplex().toggle();
        scan(3);
        assertEquals(DuplexViewModel.Step.TURN, scan.duplex().step().get());
        scan(3);
        assertEquals(DuplexViewModel.Step.OFF, scan.duplex().step().get());
        assertEquals(List.of(1, 2, 7, 3, 6, 4, 5), pages());
    }

    @Test
    void unequalFrontsAndBacksWaitForADecision() {
        scan.duplex().toggle();
        scan(3);
        scan(2);
        assertEquals(DuplexViewModel.Step.UNEQUAL, scan.duplex().step().get());
        assertEquals(List.of(1, 2, 3, 4, 5), pages());
        scan.duplex().backsAgain();
        assertEquals(List.of(1, 2, 3), pages());
        scan(3);
        assertEquals(List.of(1, 8, 2, 7, 3, 6), pages());
    }

    @Test
    void bothSidesOfACardLieOnOneA4PageInTheirTrueSize() {
        scan(2);
        sheet.selectAt(0, false);
        sheet.edits().crop(new CropBox(50, 60, 253, 159));
        sheet.selectAt(1, false);
        sheet.edits().crop(new CropBox(20, 30, 253, 159));
        sheet.selectAt(0, false);
        assertTrue(sheet.card());
        assertEquals(List.of(1), pages());
        var made = sheet.pages().getFirst().image();
        assertEquals(210, made.width() * 25.4 / made.dpi(), 0.2);
        assertEquals(297, made.height() * 25.4 / made.dpi(), 0.2);
        sheet.undo();
        assertEquals(List.of(1, 2), pages());
    }

    @Test
    void aBlankPageIsFlaggedUntilAPersonKeepsIt() {
        bench.paper.add(Bench.page(_ -> {}));
        scan.scan();
        assertTrue(sheet.pages().getFirst().blank());
        sheet.edits().keep();
        assertFalse(sheet.pages().getFirst().blank());
        sheet.undo();
        assertTrue(sheet.pages().getFirst().blank());
    }

    @Test
    void asScannedTakesEveryEditAway() {
        scan(1);
        sheet.edits().turn(2);
        sheet.edits().asScanned();
        assertEquals(PageEdits.NONE, sheet.pages().getFirst().edits());
    }

    @Test
    void thePageInHandStaysInHandWhileOthersCome() {
        scan(2);
        scan.take((_, sink) -> {
            sink.page(page(2));
            assertEquals(2, sheet.selected().get(), "the newest, while nobody works on another");
            sheet.selectAt(1, false);
            sink.page(page(3));
            var others = turns();
            sheet.edits().turn(1);
            others.set(1, others.get(1) + 1);
            assertEquals(others, turns());
            sink.page(page(4));
        });
        assertEquals(1, sheet.selected().get());
    }

    private List<Integer> turns() {
        return new ArrayList<>(
                sheet.pages().stream().map(p -> p.edits().quarterTurns()).toList());
    }

    @Test
    void aPageThatComesWhileAnotherIsCroppedIsNotCroppedInItsStead() {
        scan.take((_, sink) -> {
            sink.page(page(0));
            sheet.edits().cropping(_ -> {
                sink.page(page(1));
                sheet.edits().crop(new CropBox(10, 20, 300, 400));
            });
        });
        assertEquals(400, sheet.pages().get(0).image().height());
        assertNotEquals(
                sheet.pages().get(0).edits().crop(),
                sheet.pages().get(1).edits().crop());
    }

    private void scan(int count) {
        stack(count);
        scan.scan();
    }

    private void stack(int count) {
        bench.paper.clear();
        var first = shelf().size();
        IntStream.range(0, count).forEach(i -> bench.paper.add(page(first + i)));
    }

    private static PageImage page(int no) {
        return Bench.page(g -> g.fillRect(80 + no * 20, 100, 200, 150));
    }

    private List<PageImage> shelf() {
        return bench.store.shelf().scanned().of(draft().id());
    }
}
