// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;

/// What a supervisor does at the board, over a real store.
class SteerTest {

    private static final Officer BOSS = new Officer(
            new OfficerId("lan.do"), "Đỗ Thị Lan", "Giám đốc", Sample.OFFICE, Set.of(Role.SUPERVISOR, Role.CLERK));
    private static final Officer MAI =
            new Officer(new OfficerId("mai.le"), "Lê Thị Mai", "Chuyên viên", Sample.OFFICE, Set.of(Role.SPECIALIST));

    @TempDir
    Path folder;

    private final List<String> printed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Store store;
    private BoardWork work;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(Sample.NOW, Period.VIETNAM);
        store = Store.open(folder.resolve("profile"), StoreKey.random(), clock);
        store.colleagues().put(List.of(BOSS, MAI, Sample.clerk()));
        work = new BoardWork(
                store,
                Sample.office(),
                BOSS,
                true,
                Sample.CATALOGUE,
                (_, job) -> printed.add(job.title()),
                clock,
                Words.of(Words.VIETNAMESE),
                folder.resolve("exports"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Dossier received(int serial) {
        return store.perform(new Act.ReceiveDossier(Sample.received(serial)), Sample.clerk());
    }

    private Dossier seen(Dossier dossier) {
        return store.dossiers().find(dossier.id()).orElseThrow();
    }

    @Test
    void aReassignedDossierCountsWithWhoHasItAndComesBackWithItsReason() {
        var dossier = received(1);
        received(2);
        var steer = new Steer(work);
        steer.reassign(List.of(dossier), MAI.id(), "Chuyên môn hộ tịch");
        assertEquals(Optional.of(MAI.id()), seen(dossier).assignee());
        var board = BoardNow.read(store, Sample.OFFICE, work.now());
        assertEquals(
                Set.of("Lê Thị Mai 1", Sample.clerk().name() + " 1"),
                Set.copyOf(board.load().stream()
                        .map(l -> l.officer() + " " + l.count())
                        .toList()));
        steer.sendBack(List.of(dossier), "Thiếu tờ khai");
        assertEquals(Optional.of(Sample.clerk().id()), seen(dossier).assignee());
        var last = store.dossiers().history(dossier.id()).getLast();
        assertEquals("SendBack", last.what());
        assertEquals("Thiếu tờ khai", last.note());
        var again = assertThrows(Problem.class, () -> steer.sendBack(List.of(dossier), "Nhầm"));
        assertEquals(DossierProblem.NO_DESK_BEFORE.key(), again.code().key());
    }

    @Test
    void theBoardIsFilteredByTheNameOfWhoHasIt() {
        var dossier = received(1);
        received(2);
        new Steer(work).reassign(List.of(dossier), MAI.id(), "Chuyên môn");
        var model = new BoardViewModel(work, Background.direct(), problems::add);
        model.load();
        model.filter().set("le thi mai");
        assertEquals(
                List.of(dossier.id()),
                model.shown().stream().map(r -> r.dossier()).toList());
    }

    @Test
    void anApologyLeavesFormFourOnPaper() {
        var dossier = received(1);
        var extended = new Steer(work).apologise(dossier, "OUTSIDE", "Chờ xác minh");
        assertEquals(1, extended.progress().extensions().size());
        assertEquals(List.of("04-" + dossier.code().orElseThrow()), printed);
    }

    @Test
    void theReportAndTheRegisterArePrintedAndTakenOut() throws IOException {
        received(1);
        var model = new BoardViewModel(work, Background.direct(), problems::add).books();
        model.span().set(Books.Span.MONTH);
        model.printReport();
        model.saveReport();
        model.openData();
        model.printRegister();
        model.exportRegister();
        assertEquals(List.of(), problems);
        assertEquals(2, printed.size());
        try (var files = Files.list(folder.resolve("exports"))) {
            var names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertEquals(3, names.size());
            assertTrue(names.getLast().startsWith("report-") && names.getLast().endsWith(".pdf"), names::toString);
        }
    }

    @Test
    void aReportsWeekBeginsOnMondayAndEndsToday() {
        var friday = java.time.LocalDate.of(2026, 11, 20);
        assertEquals(new Period(friday.minusDays(4), friday), Books.period(Books.Span.WEEK, friday));
        assertEquals(Period.day(friday), Books.period(Books.Span.DAY, friday));
    }
}
