// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.AwaitedBackground;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Theme;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.sheet.Worksheets;
import vn.motcua.desktop.shell.Area;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.desktop.shell.MainWindow;
import vn.motcua.desktop.shell.OneDesk;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.result.Result;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// A worksheet of five old results, by keyboard alone, into the warehouse of a real centre; one row is wrong.
class DigitiseIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PASSWORD = "một mật khẩu dài";

    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private final AwaitedBackground background = new AwaitedBackground();
    private SyncServer server;
    private SignIn signIn;
    private Session session;
    private SyncLoop loop;
    private @Nullable Stage stage;

    @BeforeEach
    void aCentreAndACounter() {
        server = SyncServer.start(Configuration.of(folder.resolve("centre")), CLOCK);
        new DemoData(server.database(), server.signInDesk(), CLOCK, new SecureRandom()).fill(PASSWORD);
        var office = DemoData.OFFICE.code();
        signIn = new SignIn(folder.resolve("profile"), CLOCK);
        signIn.enrol(server.enrolmentText(office), "Q03");
        session = signIn.signIn(new OfficerId("ha.tran"), PASSWORD);
        loop = new SyncLoop(session.store(), session.centre(), office, signIn::reconnect, CLOCK);
        syncs();
    }

    private void syncs() {
        for (var i = 0; i < 3; i++) {
            loop.once();
        }
    }

    @AfterEach
    void stop() {
        Hands.onScreen(() -> {
            if (stage != null) {
                stage.close();
            }
        });
        background.await();
        loop.close();
        signIn.close();
        server.close();
    }

    @Test
    void fourOfFiveOldResultsReachTheWarehouseAndTheReportHasTheFifth() throws IOException {
        var papers = new OldPapers(Files.createDirectories(folder.resolve("papers")));
        var rows = List.of(papers.row(1), papers.row(2), papers.row(3), papers.row(4));
        var sheet = papers.sheet(
                rows.get(0),
                rows.get(1),
                OldPapers.row("so-5.png", "48198000515", "5/1998", "31/06/1998"),
                rows.get(2),
                rows.get(3));
        var work = new DigitiseWork(
                session.store(),
                session.office(),
                session.officer(),
                Sample.CATALOGUE,
                new OldPapers.BlindOcr(),
                papers.tokens(CLOCK.instant()),
                new SecureRandom(),
                OldPapers.WORDS);
        var bench = Hands.onScreen(() -> new DigitiseViewModel(work, background));
        show(bench, sheet);

        hands.press(KeyCode.CONTROL, KeyCode.I);
        Hands.waitFor(() -> bench.lines().all().size() == 5 && !bench.busy().get());
        assertEquals(2, bench.lines().chosen().get(), "what is wrong is shown first");
        hands.press(KeyCode.F9);
        hands.type(OldPapers.PIN);
        hands.press(KeyCode.ENTER);
        Hands.waitFor(() ->
                bench.lines().count(OldResult::isDone) == 4 && !bench.busy().get());
        hands.press(KeyCode.CONTROL, KeyCode.R);
        Hands.waitFor(() -> bench.written().get() != null);
        var report = Worksheets.read(bench.written().get());
        assertEquals(2, report.size(), "the headings and the wrong row");
        assertEquals("5/1998", report.get(1).cell(Column.NOTATION.ordinal()).text());

        syncs();
        for (var no = 1; no <= 4; no++) {
            atTheCentre(no);
        }
        assertEquals(0, session.store().outbox().size(), "each paper is whole at the centre");
        Hands.waitFor(() -> bench.lines().count(l -> l.state() == OldResult.State.AT_CENTRE) == 4);
    }

    private void atTheCentre(int no) {
        var owner = new CitizenNumber("0481980005" + (10 + no));
        var results = server.database().inTransaction(tx -> tx.results().of(owner));
        assertEquals(
                List.of(no + "/1998"), results.stream().map(Result::notation).toList());
        var paper = results.getFirst().paper();
        var row = server.database().inTransaction(tx -> tx.papers().find(DemoData.OFFICE.code(), paper));
        assertTrue(row.orElseThrow().whole());
        assertTrue(
                server.database().inTransaction(tx -> tx.citizens().find(owner)).isPresent());
    }

    private void show(DigitiseViewModel bench, Path sheet) {
        Hands.onScreen(() -> {
            var words = OldPapers.WORDS;
            var toasts = new ToastLayer(words);
            MainWindow window = OneDesk.window(
                    words,
                    background,
                    Area.DIGITISE,
                    () -> new DigitiseView(
                            bench,
                            words,
                            new Problems(words, toasts),
                            toasts::say,
                            new Chosen(sheet),
                            () -> {},
                            () -> {}));
            stage = new Stage();
            var scene = new Scene(window, 1366, 768);
            new Theme().dress(scene);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            window.attach(scene);
        });
        hands.into(Objects.requireNonNull(stage));
    }

    private record Chosen(Path sheet) implements FileChoice {

        @Override
        public List<Path> scans() {
            return List.of();
        }

        @Override
        public Path save(String name) {
            return sheet.resolveSibling(name);
        }
    }
}
