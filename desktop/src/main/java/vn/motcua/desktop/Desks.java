// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.board.BoardView;
import vn.motcua.desktop.board.BoardViewModel;
import vn.motcua.desktop.board.BoardWork;
import vn.motcua.desktop.counter.AskConsent;
import vn.motcua.desktop.counter.BringSupplement;
import vn.motcua.desktop.counter.CitizenDisplayView;
import vn.motcua.desktop.counter.CounterView;
import vn.motcua.desktop.counter.CounterViewModel;
import vn.motcua.desktop.counter.CounterWork;
import vn.motcua.desktop.counter.EndIntake;
import vn.motcua.desktop.counter.FileTextChannel;
import vn.motcua.desktop.counter.Intake;
import vn.motcua.desktop.counter.IntakeSheets;
import vn.motcua.desktop.counter.OneTimeCode;
import vn.motcua.desktop.counter.Terms;
import vn.motcua.desktop.counter.Welcome;
import vn.motcua.desktop.counter.Workplace;
import vn.motcua.desktop.dossiers.DossierActs;
import vn.motcua.desktop.dossiers.DossiersView;
import vn.motcua.desktop.dossiers.DossiersViewModel;
import vn.motcua.desktop.dossiers.Seat;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.results.FindResults;
import vn.motcua.desktop.results.ResultsView;
import vn.motcua.desktop.results.ResultsViewModel;
import vn.motcua.desktop.returns.ReturnsView;
import vn.motcua.desktop.returns.ReturnsViewModel;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.shell.Area;
import vn.motcua.desktop.shell.Navigation;
import vn.motcua.desktop.signature.VerifierProcess;
import vn.motcua.desktop.sync.SyncView;
import vn.motcua.desktop.sync.SyncViewModel;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Catalogue;

/// Builds the desks that an officer may work at.
final class Desks {

    private final Edges edges;
    private final Session session;
    private final Words words;
    private final Background background;
    private final Problems problems;
    private final ToastLayer toasts;
    private final Catalogue catalogue;
    private final SyncViewModel sync;
    private final Consumer<Parent> citizens;
    private final SecureRandom random = new SecureRandom();
    private final VerifierProcess verifier = VerifierChild.line();
    private @Nullable Navigation navigation;
    private @Nullable CounterViewModel atCounter;

    /// @param citizens shows the citizen's display
    Desks(
            Edges edges,
            Session session,
            Words words,
            Background background,
            Problems problems,
            ToastLayer toasts,
            Catalogue catalogue,
            SyncViewModel sync,
            Consumer<Parent> citizens) {
        this.edges = edges;
        this.session = session;
        this.words = words;
        this.background = background;
        this.problems = problems;
        this.toasts = toasts;
        this.catalogue = catalogue;
        this.sync = sync;
        this.citizens = citizens;
    }

    Navigation navigation() {
        Map<Area, Supplier<Desk>> desks = new EnumMap<>(Area.class);
        Map<Area, ObservableValue<? extends Number>> waiting = new EnumMap<>(Area.class);
        waiting.put(Area.SYNC, sync.needsYou());
        var officer = session.officer();
        var post = new PostDesks(edges, session, words, background, catalogue);
        if (PostDesks.isAgent(officer)) {
            desks.putAll(post.ofAgent());
            desks.put(Area.SYNC, this::sync);
            return new Navigation(desks, waiting);
        }
        if (officer.may(Role.CLERK) || officer.may(Role.AGENT)) {
            desks.put(Area.COUNTER, this::counter);
        }
        if (Stream.of(Role.CLERK, Role.SPECIALIST, Role.SUPERVISOR, Role.SIGNER).anyMatch(officer::may)) {
            desks.put(Area.DOSSIERS, this::dossiers);
        }
        if (officer.may(Role.CLERK) || officer.may(Role.AGENT)) {
            desks.put(Area.RETURNS, this::returns);
        }
        if (officer.may(Role.SIGNER)) {
            desks.put(Area.SIGNING, this::signing);
        }
        if (Stream.of(Role.CLERK, Role.SPECIALIST, Role.SIGNER).anyMatch(officer::may)) {
            var digitise = new DigitiseDesk(edges, session, words, catalogue);
            var scans = digitise.scans(background);
            waiting.put(Area.DIGITISE, scans.waiting());
            desks.put(Area.DIGITISE, () -> digitise.desk(scans, background, problems, toasts));
        }
        if (officer.may(Role.SUPERVISOR)) {
            desks.put(Area.BOARD, this::board);
        }
        desks.put(Area.SYNC, this::sync);
        desks.put(Area.VERIFY, this::verify);
        if (officer.may(Role.SUPERVISOR) || officer.may(Role.SIGNER)) {
            desks.put(Area.RESULTS, this::results);
        }
        if (officer.may(Role.CLERK) || officer.may(Role.AGENT)) {
            desks.put(Area.TILL, () -> new MoneyDesk(edges, session, words, catalogue).desk(background, problems));
        }
        if (officer.may(Role.CLERK)) {
            desks.put(Area.BAGS, () -> post.bagsDesk(this::openDossier));
        }
        var machine = new SettingsDesks(edges, session, words);
        if (officer.may(Role.ADMIN)) {
            desks.put(Area.SETTINGS, () -> machine.settings(background, problems));
        }
        if (edges.devices().scanner() instanceof Scanners scanners) {
            desks.put(Area.DEVICES, () -> machine.devices(scanners, background, problems));
        }
        var built = new Navigation(desks, waiting);
        navigation = built;
        return built;
    }

    private void openDossier(DossierId dossier) {
        if (navigation != null && navigation.go(Area.DOSSIERS) && navigation.desk() instanceof DossiersView desk) {
            desk.open(dossier);
        }
    }

    private Desk sync() {
        return new SyncView(sync, words, () -> toasts.say(words.get("sync.copied")));
    }

    private Desk counter() {
        var place = new Workplace(session.office(), session.officer(), session.desk(), edges.demo());
        var store = session.store();
        var devices = edges.devices();
        var clock = store.clock();
        var terms = new Terms(catalogue, place, clock);
        var sheets = new IntakeSheets(Forms.shipped(), terms, place);
        var work = new CounterWork(
                new Welcome(store, session.centre(), session.officer()),
                new Intake(store, devices.ocr(), catalogue, place, clock, random),
                terms,
                sheets,
                new EndIntake(store, devices.printer(), terms, sheets, place, clock),
                new AskConsent(store, catalogue, terms, place),
                new OneTimeCode(new FileTextChannel(edges.profile().resolve("texts.txt")), clock, random),
                new MoneyDesk(edges, session, words, catalogue).takeFee(),
                openPaper("intake"),
                new BringSupplement(store, place, acts().completion()::complete));
        var model = new CounterViewModel(work, devices, catalogue, background, words);
        atCounter = model;
        citizens.accept(
                new CitizenDisplayView(model.citizen(), words, session.office().name(), session.desk()));
        return new CounterView(model, words, devices.printerName());
    }

    private Seat seat() {
        return new Seat(session.office(), session.officer(), session.desk(), edges.demo());
    }

    private Desk dossiers() {
        return new DossiersView(
                words,
                new DossiersViewModel(
                        acts(), openPaper("processing"), words, background, problems::show, this::bringSupplement));
    }

    /// @param purpose as the centre's log says it
    private OpenPaper openPaper(String purpose) {
        var fetch = new FetchPaper(session.store(), session.centre());
        return new OpenPaper(fetch::scan, session.store(), session.officer(), purpose, VerifierChild.pages(verifier));
    }

    private DossierActs acts() {
        var store = session.store();
        return new DossierActs(store, edges.devices().printer(), catalogue, seat(), store.clock());
    }

    private void bringSupplement(String code) {
        if (navigation != null && navigation.go(Area.COUNTER) && navigation.desk() instanceof CounterView desk) {
            desk.bring(code);
        }
    }

    private Desk returns() {
        var model = new ReturnsViewModel(
                session.store(),
                new MoneyDesk(edges, session, words, catalogue).takeFee(),
                session.officer(),
                background,
                session.store().clock(),
                problems::show);
        return new ReturnsView(model, words);
    }

    private Desk results() {
        var store = session.store();
        var find = new FindResults(store, session.officer(), store.clock());
        var copies = new CopyDesk(edges, session, words, random);
        return new ResultsView(
                new ResultsViewModel(store, session.officer(), find, copies, background, problems::show), words);
    }

    private Desk signing() {
        return new SigningDesk(edges, session, words, catalogue, random).desk(verifier, background, problems);
    }

    private Desk board() {
        var work = new BoardWork(
                session.store(),
                session.office(),
                session.officer(),
                edges.demo(),
                catalogue,
                edges.devices().printer(),
                session.store().clock(),
                words,
                edges.profile().resolve("exports"));
        var model = new BoardViewModel(work, background, problems::show);
        return new BoardView(words, model);
    }

    private Desk verify() {
        var ways = Objects.requireNonNull(navigation);
        var around = new VerifySurroundings(
                edges, session, () -> Optional.ofNullable(atCounter), () -> ways.go(Area.COUNTER), problems);
        return new VerifyDesk(edges, session, words, verifier, around).desk(background, problems, toasts::say);
    }
}
