// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.bench.KindPapers;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.bench.SamplePaper;
import vn.motcua.desktop.bench.Wear;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.procedure.ProcedureCode;

/// Thirty pages of a building application as they come out of one envelope, through the scanner and the real OCR.
class MixedStackTest {

    private static final long SEED = 20261122;
    private static final int DPI = 200;

    @TempDir
    Path folder;

    private final List<PageImage> stack = new ArrayList<>();

    /// The row each page belongs to; 0 for blank pages and for a paper that nobody asked for.
    private final List<Integer> rows = new ArrayList<>();

    @Test
    void aStackOfThirtyPagesLandsOnTheRightRowsWithAtMostOneCorrection() {
        stack();
        assertEquals(30, stack.size());
        try (var ocr = TesseractOcr.open(folder.resolve("ocr"))) {
            var machines = new Devices(
                    (_, pages) -> stack.forEach(pages::page), "test", _ -> (_, _) -> {}, ocr, (_, _) -> {}, "printer");
            try (var bench = new Bench(
                    folder.resolve("p"), true, Words.of(Words.VIETNAMESE), Sample.NOW, machines, Background.direct())) {
                bench.counter.card(Bench.card());
                bench.counter.choose(Sample.CATALOGUE.procedure(new ProcedureCode("1.013225"), Sample.TODAY));
                bench.counter.draft().openScan();
                bench.counter.draft().scan().scan();
                sortAndAccept(bench.counter.draft());
            }
        }
    }

    private void sortAndAccept(DraftViewModel draft) {
        var corrections = 0;
        for (var i = 0; i < stack.size(); i++) {
            var page = draft.scan().pages().get(i);
            var proposed =
                    draft.sorting().place(page).map(StackOrder.Place::row).orElse(0);
            if (!proposed.equals(rows.get(i))) {
                corrections++;
                draft.scan().selected().set(i);
                draft.sorting().correct(rows.get(i));
            }
        }
        assertTrue(corrections <= 1, corrections + " corrections");
        draft.sorting().accept(() -> {});
        assertEquals(rows, draft.scan().pages().stream().map(ScannedPage::row).toList());
        for (var row : draft.rows()) {
            assertEquals(
                    rows.contains(row.paper().no()), row.isDone(), row.paper().name());
        }
    }

    private void stack() {
        paper(1, "building-application", 2);
        blank();
        paper(2, "land-certificate", 3);
        blank();
        for (var i = 0; i < 9; i++) {
            add(3, new KindPapers(SEED + i).paper("drawing"));
        }
        paper(4, "commitment", 2);
        paper(0, "birth-certificate", 1);
        for (var i = 10; i < 15; i++) {
            add(3, new KindPapers(SEED + i).paper("drawing"));
        }
        blank();
        paper(4, "commitment", 0);
    }

    private void paper(int row, String kind, int more) {
        var papers = new KindPapers(SEED + stack.size());
        add(row, papers.paper(kind));
        for (var page = 2; page < more + 2; page++) {
            add(row, papers.further(page));
        }
    }

    private void add(int row, SamplePaper paper) {
        var seed = SEED + stack.size();
        stack.add(SamplePages.page(SamplePages.paper(paper, Wear.CLEAN, seed, DPI)));
        rows.add(row);
    }

    private void blank() {
        stack.add(Bench.page(_ -> {}));
        rows.add(0);
    }
}
