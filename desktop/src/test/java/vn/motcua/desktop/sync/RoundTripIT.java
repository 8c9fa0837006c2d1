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
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SessionProblem;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// A real counter and the real centre, with a bad cable between them.
class RoundTripIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final OfficerId HA = new OfficerId("ha.tran");
    private static final OfficerId VINH = new OfficerId("vinh.phan");
    private static final String PASSWORD = "một mật khẩu dài";

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private final Map<PaperId, byte[]> papers = new HashMap<>();
    private int port;
    private SyncServer server;
    private Cable cable;

    @BeforeEach
    void startTheCentre() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        startServer();
        new DemoData(server.database(), server.signInDesk(), CLOCK, new java.security.SecureRandom()).fill(PASSWORD);
        cable = new Cable(port);
    }

    @AfterEach
    void stopTheCentre() throws IOException {
        cable.close();
        server.close();
    }

    @Test
    void threeDossiersWithTheirPapersArriveOnceOverABadCable() {
        try (var desk = new SignIn(folder.resolve("q03"), CLOCK)) {
            var session = enrolled(desk, "Q03");
            var loop = loop(desk, session);
            assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
            assertTrue(session.store().codes().left(DemoData.OFFICE.code(), today()) >= 50);
            assertTrue(session.store().settings().get(SyncLoop.TRUST_LIST).isPresent());
            assertFalse(session.store().dossiers().open(99).isEmpty(), "the demo's dossiers came by pull");

            var received = new ArrayList<Dossier>();
            for (var serial = 1; serial <= 3; serial++) {
                received.add(receive(session));
            }
            var tries = 0;
            for (var bytes = 2_000L; !arrived(loop, session); bytes = bytes * 3 / 2) {
                cable.tearAfter(bytes);
                loop.once();
                if (++tries == 5) {
                    server.close();
                    assertEquals(SyncState.Kind.OFFLINE, loop.once().kind());
                    startServer();
                }
                cable.plug();
            }
            assertTrue(tries > 5, "the cable was torn " + tries + " times");
            assertEquals(0, session.store().outbox().all().size());
            check(session, received);
        }
        atAnotherDesk();
    }

    @Test
    void aDeskWorksOnWithoutTheCentreAndCatchesUpByItself() {
        var profile = folder.resolve("q04");
        try (var desk = new SignIn(profile, CLOCK)) {
            var session = enrolled(desk, "Q04");
            assertEquals(SyncState.Kind.SYNCED, loop(desk, session).once().kind());
        }
        cable.pull();
        try (var desk = new SignIn(profile, CLOCK)) {
            assertEquals(SessionProblem.WRONG_PASSWORD, refusal(() -> desk.signIn(HA, "falsch")));
            assertEquals(SessionProblem.WRONG_PASSWORD, refusal(() -> desk.signIn(VINH, PASSWORD)));
            var session = desk.signIn(HA, PASSWORD);
            assertFalse(session.online());
            assertFalse(session.readOnly());
            var dossier = receive(session);
            var loop = loop(desk, session);
            assertEquals(SyncState.Kind.OFFLINE, loop.once().kind());
            assertTrue(loop.state().waiting() > 0);
            cable.plug();
            assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
            assertEquals(0, loop.state().waiting());
            check(session, List.of(dossier));
        }
    }

    @Test
    void anOfficerWhoIsNewAtTheDeskGetsItsKeyFromTheCentre() {
        var profile = folder.resolve("q05");
        try (var desk = new SignIn(profile, CLOCK)) {
            receive(enrolled(desk, "Q05"));
        }
        try (var desk = new SignIn(profile, CLOCK)) {
            assertEquals(SessionProblem.WRONG_PASSWORD, refusal(() -> desk.signIn(VINH, "falsch")));
            var session = desk.signIn(VINH, PASSWORD);
            assertTrue(session.online());
            assertEquals(1, session.store().outbox().size(), "it is the same store");
            var loop = loop(desk, session);
            assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        }
    }

    @Test
    void anEnrolmentCodeIsGoodOnceAndAStrangersCertificateNever() {
        var text = text();
        try (var desk = new SignIn(folder.resolve("a"), CLOCK)) {
            desk.enrol(text, "QA");
        }
        try (var desk = new SignIn(folder.resolve("b"), CLOCK)) {
            assertEquals(
                    "access.BAD_CODE", refusal(() -> desk.enrol(text, "QB")).key());
            var other = text.substring(0, text.length() - 64) + "0".repeat(64);
            assertEquals(
                    "centre.NOT_PINNED", refusal(() -> desk.enrol(other, "QB")).key());
            assertEquals(SessionProblem.NOT_ENROLLED, refusal(() -> desk.signIn(HA, PASSWORD)));
        }
    }

    private void atAnotherDesk() {
        try (var desk = new SignIn(folder.resolve("q06"), CLOCK)) {
            var session = enrolled(desk, "Q06");
            assertEquals(SyncState.Kind.SYNCED, loop(desk, session).once().kind());
            for (var paper : papers.keySet()) {
                assertEquals(
                        1,
                        session.store().dossiers().open(999).stream()
                                .filter(d -> d.scans().contains(paper))
                                .count(),
                        "each dossier is there once");
            }
        }
    }

    private boolean arrived(SyncLoop loop, Session session) {
        return loop.state().kind() == SyncState.Kind.SYNCED
                && session.store().outbox().all().isEmpty()
                && session.store().shelf().notAtCentre().isEmpty();
    }

    private void check(Session session, List<Dossier> received) {
        for (var dossier : received) {
            var known = session.store().dossiers().find(dossier.id()).orElseThrow();
            var line = Objects.requireNonNull(known.progress().register(), "its line in the register");
            assertEquals(dossier.registered(line), known);
            assertEquals(1, session.store().dossiers().history(dossier.id()).size());
            for (var paper : dossier.scans()) {
                try (var in = session.centre().paper(paper)) {
                    assertArrayEquals(papers.get(paper), in.readAllBytes());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private Dossier receive(Session session) {
        var store = session.store();
        var draft = Sample.compared(Dossier.open(
                new vn.motcua.model.dossier.DossierId(new java.util.UUID(random.nextLong(), random.nextLong())),
                session.office().code(),
                Sample.BIRTH,
                Sample.citizen()));
        for (DossierPaper paper : Sample.toScan(draft)) {
            var bytes = new byte[200_000 + random.nextInt(1_000_000)];
            random.nextBytes(bytes);
            var id = store.shelf().keep(new ByteArrayInputStream(bytes), "scan", draft.id());
            papers.put(id, bytes);
            draft = draft.withPaper(paper.required().no(), new Source.Scanned(id, 1));
        }
        var code = store.codes().next(session.office().code(), session.desk(), today());
        var receipt = new Receipt(
                code,
                CLOCK.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                HA,
                Sample.receipt(1).due(),
                0);
        return store.perform(new Act.ReceiveDossier(draft.receive(receipt)), session.officer());
    }

    private Session enrolled(SignIn desk, String name) {
        desk.enrol(text(), name);
        assertEquals(SessionProblem.WRONG_PASSWORD, refusal(() -> desk.signIn(HA, "falsch")));
        var session = desk.signIn(HA, PASSWORD);
        assertTrue(session.online());
        return session;
    }

    private static SyncLoop loop(SignIn desk, Session session) {
        return new SyncLoop(session.store(), session.centre(), session.office().code(), desk::reconnect, CLOCK);
    }

    /// As the centre gave it, by way of the cable.
    private String text() {
        return server.enrolmentText(DemoData.OFFICE.code()).replace(":" + port + " ", ":" + cable.port() + " ");
    }

    private void startServer() {
        var usual = Configuration.of(folder.resolve("centre"));
        server = SyncServer.start(
                new Configuration(usual.home(), usual.host(), port, "", "", "", false, "", 0, "", 1), CLOCK);
    }

    private static LocalDate today() {
        return LocalDate.now(CLOCK.withZone(VIETNAM));
    }

    private static vn.motcua.model.problem.ProblemCode refusal(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Problem.class, work).code();
    }
}
