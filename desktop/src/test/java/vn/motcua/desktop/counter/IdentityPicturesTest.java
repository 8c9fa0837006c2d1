// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.wire.Messages.View;

/// Pages of identity papers that lie before the clerk at intake: thumbnails under the scanner and the pictures of the
/// review are views too (NĐ 356/2025 art 4), one a sitting and paper.
class IdentityPicturesTest extends AtBench {

    private static final int IDENTITY = 7;

    /// A row that is handed in, not only shown.
    private static final RequiredPaper PASSPORT = new RequiredPaper(
            IDENTITY, "Bản sao giấy tờ xuất nhập cảnh", RequiredPaper.Kind.COMPONENT, 0, 1, false, false, true);

    private int told() {
        return bench.store.access().untold(100).size();
    }

    private Dossier inHand() {
        return counter.draft().draft().orElseThrow();
    }

    private static String scan(Dossier dossier) {
        return ((Source.Scanned) dossier.papers().get(IDENTITY - 1).source())
                .paper()
                .sha256();
    }

    private void begin() {
        counter.card(Bench.card());
        counter.choose(Sample.BIRTH);
        counter.draft().change(now -> {
            var rows = new ArrayList<>(now.papers());
            rows.add(new DossierPaper(PASSPORT, new Source.Missing()));
            return now.withPapers(rows);
        });
        bench.paper.add(Bench.written());
    }

    @Test
    void thumbnailsOfAnIdentityPaperAreToldOnceASittingHoweverOftenTheyAreShown() {
        begin();
        bench.scanInto(2);
        assertEquals(0, told(), "another paper is nobody's secret");
        bench.scanInto(IDENTITY);
        assertEquals(1, told());
        counter.sheet().set(Sheet.NONE);
        counter.draft().openScan();
        counter.draft().scanNow();
        var paper = scan(inHand());
        counter.draft().scan().sheet().edits().turn(1);
        assertEquals(1, told());
        View view = bench.store.access().untold(1).getFirst();
        assertEquals(paper, view.subject());
        assertEquals("intake", view.purpose());
        assertEquals(Sample.clerk().id(), view.officer());
        assertEquals(inHand().id().value(), view.about());
    }

    @Test
    void thePicturesOfTheReviewAreToldInTheSittingTheyAreLookedAt() {
        begin();
        bench.scanInto(IDENTITY);
        counter.draft().openReview();
        assertEquals(1, told(), "the same sitting");
        var draft = inHand();
        counter.hold();
        counter.resume(draft);
        assertEquals(1, told(), "nothing was looked at yet");
        counter.draft().openReview();
        counter.sheet().set(Sheet.NONE);
        counter.draft().openReview();
        counter.draft().openScan();
        assertEquals(2, told());
    }

    @Test
    void anIdentityPaperScannedAnewIsAnotherPaper() {
        begin();
        bench.scanInto(IDENTITY);
        var first = scan(inHand());
        bench.paper.clear();
        bench.paper.add(Bench.page(g -> g.fillRect(50, 50, 10, 10)));
        bench.scanInto(IDENTITY);
        assertNotEquals(first, scan(inHand()));
        assertEquals(2, told());
    }

    @Test
    void thumbnailsOfAPaperWhoseViewCannotBeWrittenDownAreNotShown() {
        begin();
        bench.scanInto(IDENTITY);
        var draft = inHand();
        counter.hold();
        counter.resume(draft);
        bench.store.close();
        counter.draft().openScan();
        assertEquals(Sheet.NONE, counter.sheet().get());
    }
}
