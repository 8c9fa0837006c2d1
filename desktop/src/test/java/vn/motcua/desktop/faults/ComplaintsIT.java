// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.session.SessionProblem;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.store.Arrived;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.store.StoreProblem;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// What users of other programs lost, doubled or could not send, by the number of their complaint: none of it may be
/// possible here. Two more that are decided at the counter are in `counter.ComplaintsTest`, migrations in
/// [MigrationIT].
class ComplaintsIT {

    private static final String HA = "ha.tran";
    private static final int SMALL = 3_000;
    private static final int CHUNK = 1 << 20;

    @TempDir
    Path folder;

    private Ward ward;
    private Ward.Desk desk;

    @BeforeEach
    void open() {
        ward = new Ward(folder);
        desk = ward.desk("Q03", HA);
    }

    @AfterEach
    void close() throws IOException {
        ward.close();
    }

    @Test
    void odoo125037WhatWasConfirmedIsOnTheDiskItself() throws Exception {
        var file = folder.resolve("done.jfr");
        try (var recording = new Recording()) {
            for (var event : List.of("jdk.FileWrite", "jdk.FileForce")) {
                recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace();
            }
            recording.start();
            Ward.receive(desk, SMALL);
            recording.stop();
            recording.dump(file);
        }
        var events = RecordingFile.readAllEvents(file).stream()
                .filter(e -> String.valueOf(e.getString("path")).endsWith("counter.mv.db"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
        assertFalse(events.isEmpty(), "nothing was written");
        assertEquals("jdk.FileForce", events.getLast().getEventType().getName());
    }

    @Test
    void odoo152259ASecondWindowOpensNothingAndTwoRoundsAtOnceSendOnce() throws Exception {
        var second =
                assertThrows(Problem.class, () -> Store.open(desk.profile(), new StoreKey(new byte[32]), Ward.CLOCK));
        assertEquals(StoreProblem.IN_USE, second.code());
        var received = Ward.receive(desk, SMALL);
        desk.relay().play(Relay.Trick.TWICE, 100);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.<Callable<SyncState>>of(desk.sync()::once, desk.sync()::once));
        }
        desk.relay().mend();
        desk.drain();
        assertEquals(1, ward.lines(received.id()));
        assertEquals(1, desk.sees(received.id()).version());
    }

    @Test
    void odoo288974APullLeavesWhatWaitsHereInPlace() throws Exception {
        var other = ward.desk("Q04", HA);
        var dossier = Ward.receive(desk, SMALL);
        desk.drain();
        other.drain();
        other.perform(new Act.EditFields(dossier.id(), Map.of("father.name", new FieldEdit("", "Trần Văn Nam"))));
        other.drain();
        var mine = Map.of("child.name", new FieldEdit("", "Trần Gia Huy"));
        desk.relay().during("/v1/sync/pull", () -> desk.perform(new Act.EditFields(dossier.id(), mine)));
        desk.sync().once();
        assertEquals("Trần Gia Huy", desk.sees(dossier.id()).fields().get("child.name"));
        assertEquals("Trần Văn Nam", desk.sees(dossier.id()).fields().get("father.name"));
        assertEquals(1, desk.session().store().outbox().size(), "it waits on");
        desk.drain();
        other.drain();
        for (var each : List.of(desk, other)) {
            assertEquals("Trần Gia Huy", each.sees(dossier.id()).fields().get("child.name"));
            assertEquals("Trần Văn Nam", each.sees(dossier.id()).fields().get("father.name"));
        }
    }

    @Test
    void odoo203431WhatSticksIsStillThereWhenWhatCameLaterHasGone() throws Exception {
        var other = ward.desk("Q04", HA);
        var dossier = Ward.receive(desk, SMALL);
        desk.drain();
        other.drain();
        other.perform(new Act.CancelReceipt(dossier.id(), "trùng hồ sơ"));
        other.drain();
        desk.perform(new Act.EditFields(dossier.id(), Map.of("child.name", new FieldEdit("", "Huy"))));
        var later = Ward.receive(desk, SMALL);
        desk.drain();
        assertEquals(1, ward.lines(later.id()));
        var left = desk.session().store().outbox().all();
        assertEquals(1, left.size());
        assertEquals(dossier.id(), left.getFirst().command().act().subject().orElseThrow());
        assertEquals(left, desk.session().store().outbox().needingSomeone(), "it waits for a person, with the reason");
    }

    @Test
    void erpnext11000OneBadRecordStopsNoOther() throws Exception {
        var good = new ArrayList<>(List.of(Ward.receive(desk, SMALL)));
        var whole = Ward.complete(desk, Sample.citizen(), SMALL);
        var day = whole.receipt().orElseThrow().due().toLocalDate().plusYears(1); // leased to nobody
        var bad = desk.perform(new Act.ReceiveDossier(whole.under(DossierCode.official(whole.office(), day, 9))));
        good.add(Ward.receive(desk, SMALL));
        desk.drain();
        for (var dossier : good) {
            assertEquals(1, ward.lines(dossier.id()));
        }
        var left = desk.session().store().outbox().all();
        assertEquals(
                List.of(bad.id()),
                left.stream()
                        .map(p -> p.command().act().subject().orElseThrow())
                        .toList());
        assertEquals(left, desk.session().store().outbox().needingSomeone());
    }

    @Test
    void erpnext12971SentTwiceIsThereOnce() throws Exception {
        desk.relay().play(Relay.Trick.TWICE, 100);
        var received = Ward.receive(desk, SMALL);
        assertThrows(Problem.class, () -> desk.perform(new Act.ReceiveDossier(received)));
        desk.drain();
        assertTrue(desk.relay().tricks() > 0);
        assertEquals(1, ward.lines(received.id()));
    }

    @Test
    void opencrvs7477ALostAnswerAndAFreshStartDoubleNothing() throws Exception {
        var received = Ward.receive(desk, SMALL);
        desk.relay().play(Relay.Trick.LOSE_ANSWER, 100);
        desk.sync().once();
        desk.fall();
        desk.relay().mend();
        desk = ward.again(desk);
        desk.drain();
        assertEquals(1, ward.lines(received.id()));
        assertEquals(0, desk.session().store().outbox().all().size());
    }

    @Test
    void opencrvs5313ADossierArrivesThoughItsPapersCannot() throws Exception {
        desk.relay().refuse("PATCH ");
        var received = Ward.receive(desk, SMALL);
        desk.sync().once();
        var next = Ward.receive(desk, SMALL);
        desk.sync().once();
        assertEquals(1, ward.lines(received.id()));
        assertEquals(1, ward.lines(next.id()));
        desk.relay().mend();
        desk.drain();
        assertTrue(desk.session().store().shelf().arrived(received.id()).all());
    }

    @Test
    void kobocat432AMissingPaperIsNoticedAtEveryCounter() throws Exception {
        var other = ward.desk("Q04", HA);
        desk.relay().refuse("PATCH ");
        var received = Ward.receive(desk, SMALL);
        desk.sync().once();
        desk.sync().once();
        other.drain();
        var papers = received.scans().size();
        assertEquals(papers, desk.session().store().shelf().notAtCentre().size());
        var shelf = other.session().store().shelf();
        assertEquals(new Arrived(0, papers), shelf.arrived(received.id()));
        assertEquals(
                papers,
                shelf.missing().stream()
                        .filter(m -> m.dossier().equals(received.id()))
                        .count());
        assertFalse(desk.sync().state().waiting() == 0, "not everything is sent, and it says so");
        desk.relay().mend();
        desk.drain();
        other.drain();
        for (var each : List.of(desk, other)) {
            assertTrue(each.session().store().shelf().arrived(received.id()).all());
        }
    }

    @Test
    void collect7356AfterACutNoMoreThanOneChunkIsSentAgain() throws Exception {
        var size = 50L << 20;
        var dossier = Ward.complete(desk, Sample.citizen(), SMALL);
        var big = desk.session()
                .store()
                .shelf()
                .keep(new ByteArrayInputStream(Ward.random((int) size)), "scan", dossier.id());
        desk.perform(new Act.ReceiveDossier(withPaper(dossier, big)));
        desk.relay().tearAt(desk.relay().bytesSent() + size * 9 / 10);
        var before = desk.relay().bytesSent();
        desk.sync().once();
        desk.relay().mend();
        desk.drain();
        assertTrue(desk.session().store().shelf().arrived(dossier.id()).all());
        var sent = desk.relay().bytesSent() - before;
        assertTrue(sent >= size, "a random paper does not shrink: " + sent);
        assertTrue(sent < size + 2L * CHUNK, sent - size + " bytes more than the paper has");
    }

    /// The first paper of the dossier is another one.
    private static Dossier withPaper(Dossier dossier, PaperId paper) {
        var receipt = dossier.receipt().orElseThrow();
        var draft = Dossier.open(dossier.id(), dossier.office(), Sample.BIRTH, dossier.applicant());
        for (var row : dossier.papers()) {
            var first = row.required().no()
                    == dossier.papers().getFirst().required().no();
            draft = draft.withPaper(row.required().no(), first ? new Source.Scanned(paper, 1) : row.source());
        }
        return draft.receive(receipt);
    }

    @Test
    void collect6475NothingThatIsDoneAndUnsentCanBeResetAway() throws Exception {
        desk.relay().refuse("/v1/");
        var received = Ward.receive(desk, SMALL);
        desk.session().store().drafts().drop(received.id());
        desk.session().store().outbox().renew();
        desk.fall();
        try (var signIn = new SignIn(desk.profile(), Ward.CLOCK)) {
            var again = assertThrows(Problem.class, () -> signIn.enrol("https://x.vn A B", "Q09"));
            assertEquals(SessionProblem.ALREADY_ENROLLED, again.code());
        }
        desk = ward.again(desk);
        assertEquals(
                List.of(Pending.State.WAITING),
                desk.session().store().outbox().all().stream()
                        .map(Pending::state)
                        .toList());
        desk.relay().mend();
        desk.drain();
        assertEquals(1, ward.lines(received.id()));
    }
}
