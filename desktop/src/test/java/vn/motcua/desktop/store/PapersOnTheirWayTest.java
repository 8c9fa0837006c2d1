// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// Papers between this machine and the centre: which are sent, and which nobody wants any more.
class PapersOnTheirWayTest extends FilledShelf {

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
        store.shelf().brought(List.of());
        assertEquals(List.of(other), store.shelf().toSend());
    }

    @Test
    void aPaperOfACommandThatWasTakenOverIsSentAlthoughItsDossierIsNotKnownHere() {
        var paper = PaperId.of(bytes(13));
        var theirs = withPapers(bytes(10));
        theirs = theirs.withPaper(theirs.papers().getFirst().required().no(), new Source.Scanned(paper, 1));
        assertEquals(paper, store.shelf().keep(new ByteArrayInputStream(bytes(13)), "scan", null));
        store.shelf().brought(List.of());
        assertEquals(List.of(), store.shelf().toSend());
        var command = new Command(
                new CommandId(UUID.randomUUID()),
                1,
                1,
                Sample.clerk().id(),
                0,
                Sample.NOW,
                new Act.ReceiveDossier(theirs));
        store.shelf().brought(List.of(command));
        assertEquals(List.of(paper), store.shelf().toSend());
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
}
