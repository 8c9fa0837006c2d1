// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import vn.motcua.desktop.counter.CounterScreens;
import vn.motcua.desktop.counter.ScanScreens;
import vn.motcua.desktop.dossiers.DossiersScreens;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.KitProblem;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.post.PostScreens;
import vn.motcua.desktop.returns.ReturnsView;
import vn.motcua.desktop.returns.ReturnsViewModel;
import vn.motcua.desktop.returns.Who;
import vn.motcua.desktop.signing.SigningScreens;
import vn.motcua.desktop.signing.digitise.DigitiseScreens;
import vn.motcua.desktop.signing.scans.ScansScreens;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.sync.SyncScreens;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.desktop.verify.VerifyScreens;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.problem.Problem;

/// Every screen of these rooms, with sample data in it.
final class SampleScreens implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final int READY = 10;
    /// Not the owner's: every kind of row is then on the screen.
    private static final String CARD =
            "048198000555||Nguyễn Thị Thuỳ Loan|02071998|Nữ|phường Hải Châu, TP. Đà Nẵng|10052021";

    private final Store store;
    private final CounterScreens counter;
    private final ScanScreens scan;
    private final SigningScreens signing;
    private final DigitiseScreens digitise;
    private final ScansScreens scans;
    private final SyncScreens sync;
    private final PostScreens post;
    private final DossiersScreens dossiers;
    private int needsYou;
    private final SampleWindow window;

    private final Path files;

    SampleScreens(Path profile) {
        counter = new CounterScreens(folder(profile, "counter"));
        scan = new ScanScreens(folder(profile, "scan"));
        signing = new SigningScreens(folder(profile, "signing"));
        digitise = new DigitiseScreens(folder(profile, "digitise"));
        scans = new ScansScreens(folder(profile, "scans"));
        sync = new SyncScreens(folder(profile, "sync"));
        post = new PostScreens(folder(profile, "post"));
        files = folder(profile, "files");
        dossiers = new DossiersScreens(folder(profile, "dossiers"));
        store = Store.open(profile, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        window = new SampleWindow(store, profile.resolve("exports"));
        for (var serial = 1; serial <= 9; serial++) {
            store.perform(new Act.ReceiveDossier(Sample.received(serial)), Sample.clerk());
        }
        var ready = MoneyScreens.owing(READY, 16_000);
        store.perform(new Act.ReceiveDossier(ready), Sample.clerk());
        store.perform(new Act.ResolveDossier(ready.id(), Sample.result()), Sample.signer());
    }

    Map<String, Supplier<Parent>> all(Words words) {
        var screens = new LinkedHashMap<String, Supplier<Parent>>();
        screens.put("signin", () -> SampleWindow.signIn(words, true, true, ""));
        screens.put("signin-offline", () -> SampleWindow.signIn(words, true, false, ""));
        screens.put("signin-refused", () -> SampleWindow.signIn(words, true, true, "x"));
        screens.put("enrol", () -> SampleWindow.signIn(words, false, true, ""));
        screens.put("board", () -> window(words, Area.BOARD, SyncState.Kind.SYNCED));
        screens.put("board-offline", () -> window(words, Area.BOARD, SyncState.Kind.OFFLINE));
        screens.put("board-books", () -> books(words));
        for (var at : VerifyScreens.At.values()) {
            screens.put("verify-" + at, () -> desk(words, Area.VERIFY, () -> VerifyScreens.desk(at, words)));
        }
        screens.put("returns", () -> window(words, Area.RETURNS, SyncState.Kind.SYNCED));
        screens.put("till", () -> window(words, Area.TILL, SyncState.Kind.SYNCED));
        screens.put("till-empty", () -> window(words, Area.TILL, SyncState.Kind.OFFLINE));
        screens.put("returns-empty", () -> window(words, Area.RETURNS, SyncState.Kind.OFFLINE));
        for (var at : CounterScreens.At.values()) {
            screens.put("counter-" + at, () -> desk(words, Area.COUNTER, () -> counter.desk(at, words)));
        }
        for (var at : ScanScreens.At.values()) {
            screens.put("scan-" + at, () -> desk(words, Area.COUNTER, () -> scan.desk(at, words)));
        }
        for (var at : SigningScreens.At.values()) {
            screens.put("signing-" + at, () -> signing(words, at, SyncState.Kind.SYNCED));
        }
        for (var at : DigitiseScreens.At.values()) {
            screens.put("digitise-" + at, () -> digitise(words, at));
        }
        for (var at : ScansScreens.At.values()) {
            screens.put("scans-" + at, () -> scans(words, at));
        }
        for (var at : DossiersScreens.At.values()) {
            screens.put("dossiers-" + at, () -> dossiers(words, at));
        }
        for (var at : SyncScreens.At.values()) {
            var kind = at == SyncScreens.At.WAITING ? SyncState.Kind.OFFLINE : SyncState.Kind.SYNCED;
            screens.put("sync-" + at, () -> sync(words, kind, SyncScreens.needing(at), () -> sync.desk(at, words)));
        }
        Supplier<Desk> session = () -> counter.desk(CounterScreens.At.SESSION, words);
        screens.put("counter-offline", () -> desk(words, Area.COUNTER, SyncState.Kind.OFFLINE, session));
        for (var at : PostScreens.At.values()) {
            screens.put("post-" + at, () -> desk(words, at.area(), SyncState.Kind.SYNCED, () -> post.desk(at, words)));
        }
        for (var at : ResultsScreens.At.values()) {
            screens.put("results-" + at, () -> desk(words, Area.RESULTS, () -> results(words, at)));
        }
        screens.put("signing-read-only", () -> signing(words, SigningScreens.At.READY, SyncState.Kind.SYNCING));
        screens.put("settings", () -> desk(words, Area.SETTINGS, () -> settings(words, true)));
        screens.put("settings-empty", () -> desk(words, Area.SETTINGS, () -> settings(words, false)));
        screens.put("devices", () -> desk(words, Area.DEVICES, () -> DevicesScreens.desk(words, true)));
        screens.put("devices-empty", () -> desk(words, Area.DEVICES, () -> DevicesScreens.desk(words, false)));
        screens.put("palette", () -> palette(words, "chung"));
        screens.put("palette-nothing", () -> palette(words, "#"));
        screens.put("problem", () -> problem(words));
        return screens;
    }

    private Desk results(Words words, ResultsScreens.At at) {
        return ResultsScreens.desk(store, words, new Problems(words, new ToastLayer(words))::show, at);
    }

    private Desk settings(Words words, boolean full) {
        var problems = new Problems(words, new ToastLayer(words));
        return SettingsScreens.desk(store, words, problems::show, files, full);
    }

    MainWindow window(Words words, Area area, SyncState.Kind kind) {
        var toasts = new ToastLayer(words);
        var problems = new Problems(words, toasts);
        return window.of(
                words,
                area,
                kind,
                toasts,
                problems,
                switch (area) {
                    case RETURNS -> () -> returns(words, problems, kind == SyncState.Kind.SYNCED);
                    case TILL -> () -> MoneyScreens.desk(store, words, problems::show, kind == SyncState.Kind.SYNCED);
                    default -> null;
                },
                0);
    }

    private MainWindow desk(Words words, Area area, Supplier<Desk> desk) {
        return desk(words, area, SyncState.Kind.SYNCED, desk);
    }

    private MainWindow desk(Words words, Area area, SyncState.Kind kind, Supplier<Desk> desk) {
        var toasts = new ToastLayer(words);
        return window.of(
                words, area, kind, toasts, new Problems(words, toasts), desk, area == Area.SYNC ? needsYou : 0);
    }

    private MainWindow signing(Words words, SigningScreens.At at, SyncState.Kind kind) {
        var toasts = new ToastLayer(words);
        var problems = new Problems(words, toasts);
        return window.of(words, Area.SIGNING, kind, toasts, problems, () -> signing.desk(at, words, problems), 0);
    }

    private MainWindow digitise(Words words, DigitiseScreens.At at) {
        var toasts = new ToastLayer(words);
        var problems = new Problems(words, toasts);
        var desk = digitise.desk(at, words, problems);
        return window.of(words, Area.DIGITISE, SyncState.Kind.SYNCED, toasts, problems, () -> desk, 0);
    }

    private MainWindow scans(Words words, ScansScreens.At at) {
        var toasts = new ToastLayer(words);
        var problems = new Problems(words, toasts);
        var desk = scans.desk(at, words, problems);
        return window.of(words, Area.DIGITISE, SyncState.Kind.SYNCED, toasts, problems, () -> desk, 0);
    }

    private MainWindow dossiers(Words words, DossiersScreens.At at) {
        var toasts = new ToastLayer(words);
        var desk = dossiers.desk(at, words);
        return window.of(
                words, Area.DOSSIERS, SyncState.Kind.SYNCED, toasts, new Problems(words, toasts), () -> desk, 0);
    }

    private MainWindow sync(Words words, SyncState.Kind kind, int needing, Supplier<Desk> desk) {
        needsYou = needing;
        return desk(words, Area.SYNC, kind, desk);
    }

    /// The sync desk as a clerk works at it: it reads away from the screen.
    MainWindow sync(Words words, Background background) {
        return sync(words, SyncState.Kind.SYNCED, 0, () -> sync.desk(words, background));
    }

    /// The command that was made last at the sync desk.
    Pending newest() {
        return sync.newest();
    }

    private MainWindow books(Words words) {
        var shown = window(words, Area.BOARD, SyncState.Kind.SYNCED);
        window.board().openBooks();
        return shown;
    }

    private MainWindow palette(Words words, String text) {
        var window = window(words, Area.BOARD, SyncState.Kind.SYNCED);
        window.palette(text);
        return window;
    }

    private static Path folder(Path profile, String name) {
        try {
            return Files.createDirectory(profile.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Desk returns(Words words, Problems problems, boolean open) {
        var model = new ReturnsViewModel(
                store, MoneyScreens.fees(store), Sample.clerk(), Background.direct(), CLOCK, problems::show);
        var desk = new ReturnsView(model, words);
        if (open) {
            var code = Sample.receipt(READY).code().value();
            desk.scanned(new Scan(Scan.Kind.DOSSIER, code));
            model.handover().cameAs(Who.AUTHORISED);
            desk.scanned(new Scan(Scan.Kind.CARD, CARD));
            model.handover().cameAs(Who.WITHOUT_RECEIPT);
            model.handOver();
        }
        return desk;
    }

    private Parent problem(Words words) {
        var toasts = new ToastLayer(words);
        new Problems(words, toasts).show(new Problem(KitProblem.BUG, "7Q3KBC"));
        toasts.say("TRẦN GIA HUY · H17.242-261121-0042", () -> {});
        return toasts;
    }

    @Override
    public void close() {
        counter.close();
        scan.close();
        signing.close();
        digitise.close();
        scans.close();
        dossiers.close();
        sync.close();
        post.close();
        store.close();
    }
}
