// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Looking at the papers of a dossier, over a real store that keeps the log.
class PapersViewModelTest {

    private static final int IDENTITY = 5;

    @TempDir
    Path folder;

    private final Map<PaperId, byte[]> there = new HashMap<>();
    private final Dossier dossier = filedWithItsIdentityPaper();
    private Store store;
    private PapersViewModel papers;

    @BeforeEach
    void open() {
        store = Store.open(folder, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        papers = new PapersViewModel(
                new OpenPaper(this::bring, store, Sample.clerk(), "processing"), Background.direct());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private InputStream bring(PaperId paper, DossierId of, LongConsumer arrived) {
        arrived.accept(0);
        var bytes = there.get(paper);
        if (bytes == null) {
            throw new Problem(CentreProblem.UNREACHABLE);
        }
        return new ByteArrayInputStream(bytes);
    }

    /// Who files online sends a picture of the identity paper too.
    private static Dossier filedWithItsIdentityPaper() {
        var row = Sample.BIRTH.papers().get(IDENTITY);
        return Sample.complete().withPaper(row.no(), new Source.Scanned(PaperId.of(new byte[] {6}), 1));
    }

    private static byte[] pdf(int pages) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A6));
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private PaperId scan(int index) {
        return dossier.scans().get(index);
    }

    private int told() {
        return store.access().untold(100).size();
    }

    @Test
    void aPageIsTurnedWithinItsPaperAndTheNextPaperBeginsAtItsFirst() {
        there.put(scan(0), pdf(3));
        there.put(scan(1), pdf(1));
        assertTrue(papers.show(dossier));
        papers.turn(-1);
        papers.turn(1);
        papers.turn(1);
        papers.turn(1);
        var last = assertInstanceOf(Sight.Seen.class, papers.sight().get());
        assertEquals(List.of(3, 3), List.of(last.page(), last.pages()));
        papers.next();
        var next = assertInstanceOf(Sight.Seen.class, papers.sight().get());
        assertEquals(List.of(1, 1), List.of(next.page(), next.pages()));
        assertEquals(1, papers.at().get());
        papers.close();
        assertFalse(papers.isShown());
        assertInstanceOf(Sight.Nothing.class, papers.sight().get());
    }

    @Test
    void anIdentityPaperIsWrittenDownEachTimeItIsOpenedNotForEachPageAndAnotherPaperNever() {
        there.put(scan(0), pdf(1));
        there.put(scan(IDENTITY), pdf(2));
        papers.show(dossier);
        assertEquals(0, told());
        papers.choose(IDENTITY);
        papers.turn(1);
        papers.turn(-1);
        assertEquals(1, told());
        papers.choose(0);
        papers.choose(IDENTITY);
        assertEquals(2, told());
        var view = store.access().untold(1).getFirst();
        assertEquals(scan(IDENTITY).sha256(), view.subject());
        assertEquals("processing", view.purpose());
        assertEquals(Sample.clerk().id(), view.officer());
    }

    @Test
    void whoseViewCannotBeWrittenDownSeesNothing() {
        there.put(scan(0), pdf(1));
        there.put(scan(IDENTITY), pdf(1));
        papers.show(dossier);
        store.close();
        papers.choose(IDENTITY);
        assertInstanceOf(Sight.Away.class, papers.sight().get());
        papers.choose(0);
        assertInstanceOf(Sight.Seen.class, papers.sight().get());
    }

    @Test
    void whatIsAwayIsAskedForAgainAndWhatIsNoPdfSaysSo() {
        var seen = new ArrayList<Sight>();
        papers.sight().subscribe(now -> {
            seen.add(now);
        });
        papers.show(dossier);
        var away = assertInstanceOf(Sight.Away.class, papers.sight().get());
        assertEquals(CentreProblem.UNREACHABLE, away.why().code());
        assertTrue(seen.stream().anyMatch(Sight.Coming.class::isInstance), seen::toString);
        there.put(scan(0), new byte[] {1, 2, 3});
        papers.next(dossier);
        assertEquals(0, papers.at().get(), "the same once more");
        var broken = assertInstanceOf(Sight.Away.class, papers.sight().get());
        assertEquals(PapersProblem.UNREADABLE, broken.why().code());
        there.put(scan(0), pdf(1));
        papers.next(dossier);
        assertInstanceOf(Sight.Seen.class, papers.sight().get());
        papers.next(dossier);
        assertEquals(1, papers.at().get());
    }

    @Test
    void aDossierWithoutScansShowsNone() {
        assertFalse(papers.show(Sample.draft()));
        assertFalse(papers.isShown());
        assertEquals(-1, papers.at().get());
    }
}
