// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import vn.motcua.desktop.board.BoardViewModel;
import vn.motcua.desktop.board.BoardWork;
import vn.motcua.desktop.dossiers.DossierActs;
import vn.motcua.desktop.dossiers.DossiersViewModel;
import vn.motcua.desktop.dossiers.Seat;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.Drawer;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.money.Till;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.print.FilePrinter;
import vn.motcua.desktop.returns.ReturnsViewModel;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;

/// The desks of a counter that keeps 100,000 dossiers and 300,000 citizens in its encrypted store, through the view
/// models that the screens are bound to: the first page of each list, what a search finds, a dossier that is opened,
/// the board.
final class ListsBench {

    static final int DOSSIERS = 100_000;
    static final int CITIZENS = 300_000;

    private static final int PAGE_MS = 150;
    private static final int SEARCH_MS = 200;
    private static final int OPEN_MS = 100;
    private static final int BOARD_MS = 2_000;
    private static final int TILE_MS = 300;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 40;
    /// Of the citizens and dossiers; what is looked for has seeds of its own.
    private static final long SEED = 20_261_122;

    private final int dossiers;
    private final int citizens;
    private final Stopwatch watch = new Stopwatch();

    ListsBench(int dossiers, int citizens) {
        this.dossiers = dossiers;
        this.citizens = citizens;
    }

    List<Figure> run() throws IOException {
        var now = Instant.now();
        var office = new InventedOffice(dossiers, citizens, SEED, now);
        try (var bench = new BenchStore()) {
            office.fill(bench.store);
            bench.reopen();
            return measured(bench, office, now.toEpochMilli(), ROUNDS);
        }
    }

    /// @param seed of what is looked for
    List<Figure> measured(BenchStore bench, InventedOffice office, long seed, int rounds) {
        bench.store.citizens().warm();
        var desks = new Desks(bench, office.today());
        rounds(desks, office, WARM_UP, new Random(1));
        watch.reset();
        rounds(desks, office, rounds, new Random(seed));
        return watch.figures("lists");
    }

    private void rounds(Desks desks, InventedOffice office, int rounds, Random random) {
        for (var i = 0; i < rounds; i++) {
            lists(desks);
            search(desks, office.dossier(random.nextInt(dossiers)).now());
            open(desks, office.dossier(random.nextInt(dossiers)).now());
            handOver(desks, ready(office, random));
            watch.time("board: tiles, queue, load, month", BOARD_MS, desks.board::load);
            for (var tile : BoardViewModel.Tile.values()) {
                watch.time(
                        "board: tile pressed", TILE_MS, () -> desks.board.tile().set(tile));
            }
            desks.board.tile().set(BoardViewModel.Tile.ALL);
            var owner = office.dossier(random.nextInt(dossiers)).now().applicant();
            watch.time("board: filter", SEARCH_MS, () -> desks.board.filter().set(owner.name()));
            desks.board.filter().set("");
        }
    }

    private void lists(Desks desks) {
        var list = desks.model.list();
        for (var group : DossierGroup.values()) {
            list.group().set(group == DossierGroup.ALL ? DossierGroup.FILED : DossierGroup.ALL);
            watch.time("dossiers: first page", PAGE_MS, () -> list.group().set(group));
        }
        watch.time("returns: first page", PAGE_MS, desks.returns::load);
    }

    private void search(Desks desks, Dossier wanted) {
        var owner = wanted.applicant();
        var name = NameKey.of(owner.name()).value();
        find(desks, "name", name);
        find(desks, "part of a name", name.substring(name.indexOf(' ') + 1, name.length() - 1));
        find(desks, "name of nobody", "khong co ai nhu the");
        find(desks, "phone", owner.phone());
        find(desks, "number", owner.number().value());
        var code = wanted.code().map(DossierCode::value).orElseThrow();
        find(desks, "code", code);
        find(desks, "end of a code", code.substring(code.length() - 5).toLowerCase(Locale.ROOT));
        var citizens = desks.bench.store.citizens();
        watch.time("citizens: search by name", SEARCH_MS, () -> citizens.search(name, 20));
        watch.time("citizens: search by phone", SEARCH_MS, () -> citizens.search(owner.phone(), 20));
    }

    private void find(Desks desks, String what, String text) {
        var list = desks.model.list();
        watch.time("dossiers: search by " + what, SEARCH_MS, () -> list.text().set(text));
        list.text().set("");
    }

    private void open(Desks desks, Dossier wanted) {
        watch.time("a dossier opened, with what is due for it", OPEN_MS, () -> {
            desks.model.open(wanted.id());
            desks.fees.due(wanted);
        });
        desks.model.back();
    }

    private Dossier ready(InventedOffice office, Random random) {
        while (true) {
            var dossier = office.dossier(random.nextInt(dossiers)).now();
            if (dossier.stage() instanceof Stage.ResultReady) {
                return dossier;
            }
        }
    }

    private void handOver(Desks desks, Dossier wanted) {
        var code = wanted.code().map(DossierCode::value).orElseThrow();
        watch.time(
                "a receipt at the desk of hand-over",
                OPEN_MS,
                () -> desks.returns.scanned(new Scan(Scan.Kind.DOSSIER, code)));
    }

    /// The view models, as the program puts them together; what they ask is answered on the calling thread.
    private static final class Desks {

        private final BenchStore bench;
        private final DossiersViewModel model;
        private final ReturnsViewModel returns;
        private final BoardViewModel board;
        private final TakeFee fees;

        Desks(BenchStore bench, LocalDate today) {
            this.bench = bench;
            var store = bench.store;
            var clock = Clock.system(InventedOffice.ZONE);
            var catalogue = Catalogue.shipped();
            var words = Words.of(Locale.of("vi"));
            var office = new Office(InventedOffice.CODE, "Phường", "", "Đà Nẵng", today.minusYears(1), null);
            var roles = Set.of(Role.CLERK, Role.SPECIALIST, Role.SUPERVISOR);
            var officer = new Officer(new OfficerId("officer.1"), "", "", InventedOffice.CODE, roles);
            var printer = new FilePrinter(bench.profile.resolve("print"));
            var seat = new Seat(office, officer, "Q01", true);
            var background = Background.direct();
            var till = new Till(office, "Q01", officer, true);
            fees = new TakeFee(new Drawer(store, catalogue, Forms.shipped(), printer, till, clock));
            model = new DossiersViewModel(
                    new DossierActs(store, printer, catalogue, seat, clock),
                    new OpenPaper((paper, _, _) -> store.shelf().open(paper), store, officer, "bench"),
                    words,
                    background,
                    Desks::fault,
                    _ -> {});
            returns = new ReturnsViewModel(store, fees, officer, background, clock, Desks::fault);
            var work = new BoardWork(
                    store, office, officer, true, catalogue, printer, clock, words, bench.profile.resolve("exports"));
            board = new BoardViewModel(work, background, Desks::fault);
        }

        private static void fault(Problem problem) {
            throw problem;
        }
    }
}
