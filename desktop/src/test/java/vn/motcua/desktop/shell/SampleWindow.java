// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.board.BoardView;
import vn.motcua.desktop.board.BoardViewModel;
import vn.motcua.desktop.board.BoardWork;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.Entry;
import vn.motcua.desktop.session.SignInView;
import vn.motcua.desktop.session.SignInViewModel;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.desktop.verify.VerifyScreens;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

/// The window around a desk, as a clerk of the sample office sees it.
final class SampleWindow {

    private final Store store;
    private final Path exports;
    private @Nullable BoardView board;

    SampleWindow(Store store, Path exports) {
        this.store = store;
        this.exports = exports;
    }

    /// The board of the window that was made last.
    BoardView board() {
        return Objects.requireNonNull(board);
    }

    /// @param desk `null` for the board
    /// @param needs how many commands need the clerk
    MainWindow of(
            Words words,
            Area area,
            SyncState.Kind kind,
            ToastLayer toasts,
            Problems problems,
            @Nullable Supplier<Desk> desk,
            int needs) {
        var model = new BoardViewModel(
                new BoardWork(
                        store,
                        Sample.office(),
                        Sample.clerk(),
                        true,
                        Sample.CATALOGUE,
                        (_, _) -> {},
                        SampleScreens.CLOCK,
                        words,
                        exports),
                Background.direct(),
                problems::show);
        var desks = new EnumMap<Area, Supplier<Desk>>(Area.class);
        desks.put(Area.BOARD, () -> {
            var view = new BoardView(words, model);
            board = view;
            return view;
        });
        desks.put(Area.VERIFY, () -> VerifyScreens.desk(VerifyScreens.At.EMPTY, words));
        if (desk != null) {
            desks.put(area, desk);
        }
        var waiting = new SimpleIntegerProperty(needs);
        var navigation = new Navigation(desks, Map.of(Area.SYNC, waiting));
        var sync = new SyncState(kind, Sample.NOW, 3, 0, null);
        var parts = new MainWindow.Parts(
                words,
                Background.direct(),
                toasts,
                problems,
                new Place(
                        "Q03",
                        Sample.office().name(),
                        Sample.clerk(),
                        kind != SyncState.Kind.SYNCED,
                        kind == SyncState.Kind.SYNCING),
                navigation,
                new SimpleObjectProperty<>(sync),
                new SimpleObjectProperty<>(List.of(
                        new DeviceState("qrcode-scan", true, "QR"),
                        new DeviceState("scanner", true, "Scanner"),
                        new DeviceState("printer-outline", false, "Printer"))),
                (text, _) -> found(text),
                () -> {},
                () -> {});
        var window = new MainWindow(parts);
        navigation.go(area);
        return window;
    }

    private static List<PaletteItem> found(String text) {
        return text.startsWith("#")
                ? List.of()
                : Sample.CATALOGUE.procedures().stream()
                        .limit(8)
                        .map(p -> new PaletteItem(
                                "Thủ tục",
                                "file-document-outline",
                                p.name(),
                                p.code().value(),
                                "",
                                () -> {}))
                        .toList();
    }

    static Parent signIn(Words words, boolean enrolled, boolean reachable, String password) {
        var entry = new Entry<Object>(
                () -> enrolled,
                (_, _) -> {},
                (_, _) -> {
                    throw new Problem(vn.motcua.desktop.session.SessionProblem.WRONG_PASSWORD);
                },
                () -> reachable);
        var model = new SignInViewModel<>(entry, Background.direct(), words, _ -> {});
        model.officer().set("ha.tran");
        model.password().set(password);
        if (!password.isEmpty()) {
            model.signIn();
        }
        var machine = new SignInView.Machine(Sample.office().name(), "Q03", "0.1.0");
        return new SignInView(words, model, machine, SampleScreens.CLOCK, () -> {});
    }
}
