// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

class ShelfTest {

    @TempDir
    Path profile;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(profile, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 500_000})
    void aPaperComesBackByteForByte(int size) throws IOException {
        var bytes = bytes(size);
        var paper = keep(bytes);
        assertEquals(PaperId.of(bytes), paper);
        assertTrue(store.shelf().has(paper));
        assertEquals(size, store.shelf().size(paper));
        try (var in = store.shelf().open(paper)) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
    }

    @Test
    void theSamePaperTwiceIsKeptOnce() throws IOException {
        assertEquals(keep(bytes(100)), keep(bytes(100)));
        assertEquals(1, files().size());
        assertEquals(1, store.shelf().orphans().size());
    }

    @Test
    void aPaperChangedOnTheDiskIsNotGivenOut() throws IOException {
        var paper = keep(bytes(200_000));
        var file = files().getFirst();
        var sealed = Files.readAllBytes(file);
        for (var at : List.of(2, 10, 30, 70_000, sealed.length - 1)) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertDamaged(paper);
        }
        var chunk = 65_536 + 16;
        Files.write(file, java.util.Arrays.copyOf(sealed, 20 + chunk));
        assertDamaged(paper);
        var swapped = sealed.clone();
        System.arraycopy(sealed, 20, swapped, 20 + chunk, chunk);
        System.arraycopy(sealed, 20 + chunk, swapped, 20, chunk);
        Files.write(file, swapped);
        assertDamaged(paper);
        Files.write(file, new byte[0]);
        assertDamaged(paper);
    }

    @Test
    void aPaperThatWasNeverKeptIsSaidToBeMissing() {
        var unknown = PaperId.of(new byte[] {9});
        assertFalse(store.shelf().has(unknown));
        assertEquals(
                StoreProblem.NO_PAPER,
                assertThrows(Problem.class, () -> store.shelf().open(unknown)).code());
    }

    @Test
    void aScannerThatFailsHalfWayLeavesNothing() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("jam");
            }
        };
        assertThrows(Problem.class, () -> store.shelf().keep(broken, "scan", null));
        assertEquals(List.of(), files());
    }

    @Test
    void papersOfTheSmallestReceivedDossierAreSentFirstAndThoseOfDraftsNotAtAll() {
        var large = withPapers(bytes(10), bytes(9_000));
        var small = withPapers(bytes(5_000));
        store.drafts().keep(withPapers(bytes(7)));
        receive(large, 1);
        receive(small, 2);
        var s1 = small.scans().getFirst();
        assertEquals(
                List.of(s1, large.scans().get(0), large.scans().get(1)),
                store.shelf().notAtCentre());
        store.shelf().atCentre(s1);
        assertEquals(large.scans(), store.shelf().notAtCentre());
    }

    @Test
    void aPaperIsSentOnlyOnceTheCentreKnowsItsName() {
        receive(withPapers(bytes(10)), 1);
        assertEquals(1, store.shelf().notAtCentre().size());
        assertEquals(List.of(), store.shelf().toSend());
        accept();
        assertEquals(1, store.shelf().toSend().size());
    }

    @Test
    void aCommandLeavesTheOutboxNoSoonerThanItsPapersAreAtTheCentre() {
        var draft = withPapers(bytes(10), bytes(20));
        receive(draft, 1);
        accept();
        assertEquals(new Arrived(0, 2), store.shelf().arrived(draft.id()));
        store.shelf().atCentre(draft.scans().getFirst());
        assertEquals(new Arrived(1, 2), store.shelf().arrived(draft.id()));
        assertEquals(1, store.outbox().all().size());
        store.shelf().atCentre(draft.scans().getLast());
        assertTrue(store.shelf().arrived(draft.id()).all());
        assertEquals(List.of(), store.outbox().all());
    }

    @Test
    void aPaperThatAnotherCounterSentCountsAsArrivedHereToo() {
        var draft = withPapers(bytes(10));
        receive(draft, 1);
        var arrived = new Event(
                Scope.of(Sample.OFFICE),
                1,
                null,
                new Event.PaperArrived(draft.scans().getFirst()));
        store.confirmed().apply(List.of(Wire.line(arrived)));
        assertTrue(store.shelf().arrived(draft.id()).all());
        assertEquals(List.of(), store.shelf().notAtCentre());
    }

    @Test
    void aPaperBroughtFromAnotherCounterIsSentAlthoughItsDossierWasToldOfBefore() {
        var other = PaperId.of(bytes(12));
        var dossier = withPapers(bytes(10));
        var named = dossier.withPaper(dossier.papers().getFirst().required().no(), new Source.Scanned(other, 1));
        var entry = new HistoryEntry(named.id(), 1, Sample.NOW, Sample.clerk().id(), "ReceiveDossier", "");
        var told = new Event(Scope.of(Sample.OFFICE), 1, null, new Event.DossierChanged(named, entry));
        store.confirmed().apply(List.of(Wire.line(told)));
        assertEquals(other, store.shelf().keep(new ByteArrayInputStream(bytes(12)), "scan", named.id()));
        store.shelf().brought();
        assertEquals(List.of(other), store.shelf().toSend());
    }

    @Test
    void aCentrePutBackIsAskedAgainForWhatItHad() {
        var draft = withPapers(bytes(10));
        receive(draft, 1);
        accept();
        store.shelf().atCentre(draft.scans().getFirst());
        store.shelf().doubt();
        assertEquals(new Arrived(0, 1), store.shelf().arrived(draft.id()));
    }

    @Test
    void aScanTakenBackIsAnOrphanAndNeitherSentNorWaitedFor() {
        var draft = withPapers(bytes(10));
        var takenBack = store.shelf().keep(new ByteArrayInputStream(bytes(11)), "scan", draft.id());
        store.drafts().keep(draft);
        assertEquals(List.of(), store.shelf().orphans(), "the draft may still want it");
        receive(draft, 1);
        assertEquals(List.of(takenBack), orphans());
        assertEquals(draft.scans(), store.shelf().notAtCentre());
        assertEquals(StoreProblem.PAPER_NAMED, code(() -> drop(draft.scans().getFirst())));
        drop(takenBack);
        assertEquals(List.of(), orphans());
        assertFalse(store.shelf().has(takenBack));
    }

    @Test
    void papersOfARefusedDossierAreNeitherSentNorLetGoWhileSomebodyMaySendItAgain() {
        receive(withPapers(bytes(10)), 1);
        var reason = Refusal.of(new Problem(StoreProblem.GAP));
        store.outbox().settle(new Answer.Refused(command().id(), command().op(), reason));
        assertEquals(List.of(), store.shelf().notAtCentre());
        assertEquals(List.of(), orphans());
    }

    @Test
    void anOrphanLeavesByItselfAfterAMonthUnlessADraftNamesIt() {
        var alone = keep(bytes(10));
        var drafted = withPapers(bytes(11));
        store.drafts().keep(drafted);
        store.shelf().sweep(Sample.NOW.plus(Duration.ofDays(29)));
        assertTrue(store.shelf().has(alone));
        store.shelf().sweep(Sample.NOW.plus(Duration.ofDays(31)));
        assertFalse(store.shelf().has(alone));
        assertTrue(store.shelf().has(drafted.scans().getFirst()));
    }

    private Dossier withPapers(byte[]... papers) {
        var draft = Sample.draft();
        for (var row : draft.papers()) {
            draft = draft.withPaper(row.required().no(), new Source.Shown());
        }
        for (var i = 0; i < papers.length; i++) {
            var paper = store.shelf().keep(new ByteArrayInputStream(papers[i]), "scan", draft.id());
            draft = draft.withPaper(draft.papers().get(i).required().no(), new Source.Scanned(paper, 1));
        }
        return draft;
    }

    private void receive(Dossier draft, int serial) {
        var unused = store.perform(new Act.ReceiveDossier(draft.receive(Sample.receipt(serial))), Sample.clerk());
    }

    private Command command() {
        return store.outbox().all().getLast().command();
    }

    private void accept() {
        store.outbox().settle(new Answer.Accepted(command().id(), command().op(), 1, List.of()));
    }

    private List<PaperId> orphans() {
        return store.shelf().orphans().stream().map(Orphan::paper).toList();
    }

    private void drop(PaperId paper) {
        store.shelf().drop(paper, "quét nhầm", Sample.clerk());
    }

    private static Object code(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Problem.class, work).code();
    }

    @Test
    void pagesKeepTheirOrderUntilTheyAreLetGo() throws IOException {
        var dossier = Sample.dossierId();
        var other = Sample.dossierId();
        var pages = List.of(
                new PageImage(bytes(70_000), 300, 10, 20),
                new PageImage(bytes(3), 200, 5, 6),
                new PageImage(bytes(70_000), 300, 10, 20));
        pages.forEach(p -> store.shelf().keepPage(dossier, p));
        store.shelf().keepPage(other, pages.get(1));
        assertEquals(pages, store.shelf().pages(dossier));
        store.shelf().dropPages(dossier);
        assertEquals(List.of(), store.shelf().pages(dossier));
        assertEquals(List.of(pages.get(1)), store.shelf().pages(other), "the same page of another dossier stays");
        assertEquals(1, files().size());
    }

    private PaperId keep(byte[] bytes) {
        return store.shelf().keep(new ByteArrayInputStream(bytes), "scan", null);
    }

    private void assertDamaged(PaperId paper) {
        var problem = assertThrows(Problem.class, () -> {
            try (var in = store.shelf().open(paper)) {
                in.readAllBytes();
            }
        });
        assertEquals(StoreProblem.PAPER_DAMAGED, problem.code());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(profile.resolve("papers"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
