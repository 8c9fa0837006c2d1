// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.swap.SwapProblem;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// The queue of a counter that cannot send it any more reaches the centre by another one, exactly once.
class CounterSwapIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final OfficerId HA = new OfficerId("ha.tran");
    private static final OfficerId VINH = new OfficerId("vinh.phan");
    private static final String PASSWORD = "một mật khẩu dài";

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private final List<Dossier> received = new ArrayList<>();
    private SyncServer server;
    private SignIn old;
    private Session cutOff;

    @BeforeEach
    void aCounterHasReceivedWhileItWasCutOff() throws IOException {
        server = SyncServer.start(Configuration.of(folder.resolve("centre")), CLOCK);
        new DemoData(server.database(), server.signInDesk(), CLOCK, new SecureRandom()).fill(PASSWORD);
        old = new SignIn(folder.resolve("q03"), CLOCK);
        cutOff = enrolled(old, "Q03", HA);
        loop(old, cutOff).once();
        for (var i = 0; i < 5; i++) {
            received.add(receive(cutOff));
        }
        Files.createDirectories(folder.resolve("stick"));
    }

    @AfterEach
    void stop() {
        old.close();
        server.close();
    }

    @Test
    void whatACutOffCounterPromisedArrivesByAnotherOneAndIsNotDoubledWhenItComesBack() {
        var stick = new CounterSwap(cutOff, CLOCK).exportTo(folder.resolve("stick"));
        assertEquals(5, stick.commands());
        assertEquals(25, stick.papers());
        assertEquals(5, cutOff.store().outbox().size(), "nothing leaves the old counter by an export");
        takeOver(stick.file());
        takeOver(stick.file());
        loop(old, cutOff).once();
        assertEquals(List.of(), cutOff.store().outbox().all());
        allOnceAtTheCentre();
    }

    @Test
    void theDiskOfADeadCounterIsEnough() throws IOException {
        old.close();
        takeOver(folder.resolve("q03"));
        allOnceAtTheCentre();
    }

    @Test
    void aClerkAloneOpensNoQueue() {
        var stick = new CounterSwap(cutOff, CLOCK).exportTo(folder.resolve("stick"));
        try (var desk = new SignIn(folder.resolve("q05"), CLOCK)) {
            var session = enrolled(desk, "Q05", HA);
            refused(SwapProblem.SUPERVISOR_ONLY, () -> new CounterSwap(session, CLOCK).takeOver(stick.file()));
        }
    }

    @Test
    void aDamagedStickIsRefusedAndChangesNothing() throws IOException {
        var stick = new CounterSwap(cutOff, CLOCK).exportTo(folder.resolve("stick"));
        var bytes = Files.readAllBytes(stick.file());
        try (var desk = new SignIn(folder.resolve("q05"), CLOCK)) {
            var session = enrolled(desk, "Q05", VINH);
            var swap = new CounterSwap(session, CLOCK);
            for (var length : List.of(0, 10, bytes.length / 2, bytes.length - 1)) {
                Files.write(stick.file(), java.util.Arrays.copyOf(bytes, length));
                refused(SwapProblem.NOT_OURS, () -> swap.takeOver(stick.file()));
            }
            var manifest = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("manifest") + 60;
            bytes[manifest] ^= 1;
            Files.write(stick.file(), bytes);
            refused(SwapProblem.DAMAGED, () -> swap.takeOver(stick.file()));
            assertTrue(session.store().dossiers().find(received.getFirst().id()).isEmpty());
        }
    }

    @Test
    void theOwnQueueAndThatOfAnotherOfficeAreNotTaken() {
        var swap = new CounterSwap(cutOff, CLOCK);
        var stick = swap.exportTo(folder.resolve("stick"));
        refused(SwapProblem.OWN, () -> swap.takeOver(stick.file()));
        try (var desk = new SignIn(folder.resolve("agent"), CLOCK)) {
            desk.enrol(server.enrolmentText(DemoData.AGENT_OFFICE.code()), "B01");
            var agent = desk.signIn(new OfficerId("agent1"), PASSWORD);
            refused(SwapProblem.OTHER_OFFICE, () -> new CounterSwap(agent, CLOCK).takeOver(stick.file()));
        }
    }

    @Test
    void aCounterWithNothingToSendSaysSo() {
        loop(old, cutOff).once();
        refused(SwapProblem.NOTHING, () -> new CounterSwap(cutOff, CLOCK).exportTo(folder.resolve("stick")));
    }

    private void takeOver(Path stick) {
        try (var desk = new SignIn(folder.resolve("q05"), CLOCK)) {
            var session = desk.isEnrolled() ? desk.signIn(VINH, PASSWORD) : enrolled(desk, "Q05", VINH);
            var taken = new CounterSwap(session, CLOCK).takeOver(stick);
            assertEquals("Q03", taken.desk());
            assertEquals(5, taken.done());
            assertEquals(0, taken.needSomeone());
            var loop = loop(desk, session);
            loop.once(); // learns of the dossiers
            loop.once(); // sends their papers
            assertEquals(List.of(), session.store().shelf().notAtCentre());
        }
    }

    private void allOnceAtTheCentre() {
        try (var desk = new SignIn(folder.resolve("witness"), CLOCK)) {
            var session = enrolled(desk, "Q09", HA);
            loop(desk, session).once();
            var codes = new HashSet<String>();
            for (var dossier : received) {
                var there = session.store().dossiers().find(dossier.id()).orElseThrow();
                assertEquals(1, there.version());
                assertTrue(codes.add(there.receipt().orElseThrow().code().value()));
                for (var scan : there.scans()) {
                    assertEquals(scan, paper(session, scan));
                }
            }
        }
    }

    private static PaperId paper(Session session, PaperId scan) {
        try (var in = session.centre().paper(scan)) {
            return PaperId.of(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Session enrolled(SignIn desk, String name, OfficerId officer) {
        desk.enrol(server.enrolmentText(office()), name);
        return desk.signIn(officer, PASSWORD);
    }

    private static OfficeCode office() {
        return DemoData.OFFICE.code();
    }

    private static SyncLoop loop(SignIn desk, Session session) {
        return new SyncLoop(session.store(), session.centre(), office(), desk::reconnect, CLOCK);
    }

    private Dossier receive(Session session) {
        var draft = Sample.compared(Dossier.open(Sample.dossierId(), office(), Sample.BIRTH, Sample.citizen()));
        for (DossierPaper paper : Sample.toScan(draft)) {
            var bytes = new byte[1_200_000 / (1 + random.nextInt(20))];
            random.nextBytes(bytes);
            var id = session.store().shelf().keep(new ByteArrayInputStream(bytes), "scan", draft.id());
            draft = draft.withPaper(paper.required().no(), new Source.Scanned(id, 1));
        }
        var day = LocalDate.now(CLOCK.withZone(Edges.ZONE));
        var code = session.store().codes().next(office(), session.desk(), day);
        var receipt = new Receipt(code, CLOCK.instant(), HA, day.plusDays(3).atTime(17, 0), 0);
        return session.store().perform(new Act.ReceiveDossier(draft.receive(receipt)), session.officer());
    }

    private static void refused(SwapProblem code, Runnable work) {
        assertEquals(code, assertThrows(Problem.class, work::run).code());
    }
}
