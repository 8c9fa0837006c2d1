// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.store.Arrived;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.UnsignedScans;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSignature;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// Papers between real counters and the real centre, with a bad cable between them.
class PapersIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final OfficerId HA = new OfficerId("ha.tran");
    private static final String PASSWORD = "một mật khẩu dài";
    private static final int PIECE = 1 << 20;

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private int port;
    private SyncServer server;
    private Cable cable;
    private SignIn desk;
    private Session session;
    private SyncLoop loop;

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        startServer();
        new DemoData(server.database(), server.signInDesk(), CLOCK, new java.security.SecureRandom()).fill(PASSWORD);
        cable = new Cable(port);
        desk = new SignIn(folder.resolve("q03"), CLOCK);
        session = enrolled(desk, "Q03");
        loop = loop(desk, session);
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
        cable.close();
        server.close();
    }

    @Test
    void fiftyMegabytesCutNearTheEndCostAtMostOnePieceMore() {
        var bytes = bytes(50 << 20);
        var dossier = receive(bytes);
        cable.tearAfter(46 << 20);
        assertEquals(SyncState.Kind.OFFLINE, loop.once().kind());
        assertEquals(new Arrived(0, 1), session.store().shelf().arrived(dossier.id()));
        var before = cable.carried();
        cable.plug();
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        assertTrue(session.store().shelf().arrived(dossier.id()).all());
        var left = (50L << 20) - (46L << 20);
        assertTrue(cable.carried() - before < left + 2 * PIECE, "carried " + (cable.carried() - before));
        assertEquals(0, loop.state().waiting());
    }

    @Test
    void aDownloadCutOffGoesOnAtTheByteAndIsCheckedAsAWhole() throws IOException {
        var bytes = bytes(20 << 20);
        var paper = receive(bytes).scans().getFirst();
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        try (var other = new SignIn(folder.resolve("q04"), CLOCK)) {
            var there = enrolled(other, "Q04");
            var fetch = new FetchPaper(there.store(), there.centre());
            cable.tearAfter(18 << 20);
            assertThrows(Problem.class, () -> fetch.open(paper, "scan", null));
            assertFalse(there.store().shelf().has(paper));
            var before = cable.carried();
            cable.plug();
            try (var in = fetch.open(paper, "scan", null)) {
                assertArrayEquals(bytes, in.readAllBytes());
            }
            assertTrue(cable.carried() - before < 4 * PIECE, "carried " + (cable.carried() - before));
            assertEquals(List.of(), there.store().shelf().orphans());
        }
    }

    @Test
    void thePapersOfAnotherCounterCountAsArrivedOnEveryScreenOfTheOffice() {
        var dossier = receive(bytes(1_000), bytes(700_000));
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        try (var other = new SignIn(folder.resolve("q04"), CLOCK)) {
            var there = enrolled(other, "Q04");
            assertEquals(SyncState.Kind.SYNCED, loop(other, there).once().kind());
            assertEquals(new Arrived(2, 2), there.store().shelf().arrived(dossier.id()));
            assertEquals(List.of(), there.store().shelf().missing());
        }
    }

    @Test
    void aScanWaitsForItsSignatureAndOnlyTheSignedFileTravels() {
        var store = session.store();
        store.settings().put(UnsignedScans.HOURS, "4");
        var dossier = receive(bytes(1_000));
        var unsigned = dossier.scans().getFirst();
        store.shelf().unsigned().add(unsigned, session.officer().id());
        loop.once();
        assertTrue(store.outbox().all().stream().allMatch(p -> p.state() == Pending.State.ACCEPTED), "it is received");
        assertEquals(new Arrived(0, 1), store.shelf().arrived(dossier.id()), "the scan waits here");

        var signed = store.shelf().keep(new ByteArrayInputStream(bytes(1_500)), "scan", dossier.id());
        var by = new ScanSignature(ScanSlot.CLERK, session.officer().name(), Sample.NOW, "");
        var act = new Act.SignScans(dossier.id(), List.of(new SignedScan(unsigned, signed, by)));
        store.perform(act, session.officer());
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        assertTrue(store.shelf().arrived(dossier.id()).all());
        assertEquals(0, loop.state().waiting());
        assertThrows(Problem.class, () -> session.centre().paper(unsigned).close());
        try (var other = new SignIn(folder.resolve("q04"), CLOCK)) {
            var there = enrolled(other, "Q04");
            assertEquals(SyncState.Kind.SYNCED, loop(other, there).once().kind());
            assertEquals(
                    List.of(signed),
                    there.store().dossiers().find(dossier.id()).orElseThrow().scans());
        }
    }

    @Test
    void theSamePaperInTwoDossiersTravelsOnce() {
        var bytes = bytes(3 << 20);
        var first = receive(bytes);
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        var before = cable.carried();
        var second = receive(bytes);
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertTrue(cable.carried() - before < PIECE);
        assertTrue(session.store().shelf().arrived(first.id()).all());
        assertTrue(session.store().shelf().arrived(second.id()).all());
    }

    @Test
    void aPaperTheCentreLostIsMissedAndSentOnceMore() throws Exception {
        var dossier = receive(bytes(100_000));
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        server.close();
        try (var files = Files.walk(folder.resolve("centre").resolve("papers"))) {
            var mine = files.filter(Files::isRegularFile)
                    .max(java.util.Comparator.comparing(f -> f.toFile().lastModified()));
            Files.delete(mine.orElseThrow());
        }
        startServer();
        waitUntilChecked();
        session.store().settings().put("papers.checked", "hôm qua");
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        assertEquals(1, session.store().shelf().missing().size(), "it is noticed");
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertTrue(session.store().shelf().arrived(dossier.id()).all());
        assertEquals(List.of(), missingAtTheCentre());
    }

    @Test
    void aFileDamagedOnTheShelfIsToldAndDoesNotStopTheOthers() throws IOException {
        var good = receive(bytes(5_000));
        var bad = receive(bytes(100_000));
        var paper = bad.scans().getFirst();
        try (var files = Files.walk(folder.resolve("q03").resolve("papers"))) {
            for (var file : files.filter(f -> f.toFile().length() > 100_000).toList()) {
                Files.write(file, new byte[] {1}, StandardOpenOption.WRITE);
            }
        }
        var state = loop.once();
        assertEquals(SyncState.Kind.BLOCKED, state.kind());
        assertTrue(session.store().shelf().arrived(good.id()).all());
        assertEquals(List.of(paper), session.store().shelf().notAtCentre());
    }

    @Test
    void whatWasScannedAndTakenBackIsNeverAskedFor() {
        session.store().shelf().keep(new ByteArrayInputStream(bytes(9_000)), "scan", null);
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertEquals(0, loop.state().waiting());
        assertEquals(1, session.store().shelf().orphans().size());
        assertFalse(loop.papers().isUnderWay());
    }

    private List<?> missingAtTheCentre() {
        return server.database().inTransaction(tx -> tx.papers().missing(DemoData.OFFICE.code())).stream()
                .filter(m -> m.named().desk().equals("Q03"))
                .toList();
    }

    private void waitUntilChecked() throws InterruptedException {
        while (missingAtTheCentre().isEmpty()) {
            Thread.sleep(20);
        }
    }

    private Dossier receive(byte[]... papers) {
        var store = session.store();
        var draft = Dossier.open(Sample.dossierId(), session.office().code(), Sample.BIRTH, Sample.citizen());
        for (var row : draft.papers()) {
            draft = draft.withPaper(row.required().no(), new Source.Shown());
        }
        var kept = new ArrayList<PaperId>();
        for (var bytes : papers) {
            kept.add(store.shelf().keep(new ByteArrayInputStream(bytes), "scan", draft.id()));
        }
        for (var i = 0; i < papers.length; i++) {
            draft = draft.withPaper(draft.papers().get(i).required().no(), new Source.Scanned(kept.get(i), 1));
        }
        var code = store.codes().next(session.office().code(), session.desk(), LocalDate.now(CLOCK.withZone(VIETNAM)));
        var sample = Sample.receipt(1);
        var receipt = new Receipt(code, CLOCK.instant(), session.officer().id(), sample.due(), 0);
        return store.perform(new Act.ReceiveDossier(draft.receive(receipt)), session.officer());
    }

    private byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private Session enrolled(SignIn at, String name) {
        var text = server.enrolmentText(DemoData.OFFICE.code()).replace(":" + port + " ", ":" + cable.port() + " ");
        at.enrol(text, name);
        return at.signIn(HA, PASSWORD);
    }

    private static SyncLoop loop(SignIn at, Session of) {
        return new SyncLoop(of.store(), of.centre(), of.office().code(), at::reconnect, CLOCK);
    }

    private void startServer() {
        server = SyncServer.start(
                Configuration.from(
                        List.of("--home", folder.resolve("centre").toString(), "--port", Integer.toString(port)),
                        java.util.Map.of()),
                CLOCK);
    }
}
