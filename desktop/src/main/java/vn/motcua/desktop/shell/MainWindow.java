// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Filters;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.TelexGuard;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.sync.SyncState;

/// The window of a signed-in officer. It shows the open desk, presses the keys of its buttons, and gives it what is
/// scanned; above all lie the palette, the cover (F12) and the toasts.
public final class MainWindow extends StackPane {

    static final KeyCombination LOCK = KeyCombination.keyCombination("Shortcut+L");
    private static final KeyCombination PALETTE = KeyCombination.keyCombination("Shortcut+K");
    private static final KeyCombination SHEET = KeyCombination.keyCombination("Shortcut+Slash");
    private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");
    private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+Shift+C");

    private final Words words;
    private final Background background;
    private final Navigation navigation;
    private final ToastLayer toasts;
    private final Problems problems;
    private final Palette palette;
    private final TopBar.Acts acts;
    private final ScanRouter router;
    private final BorderPane centre = new BorderPane();
    private final StackPane cover;
    private Function<List<Path>, List<String>> codes = _ -> List.of();

    /// What the window is made of.
    ///
    /// @param toasts lies above the desks; `problems` speaks through it
    /// @param more searches procedures and dossiers for the palette, away from the screen
    public record Parts(
            Words words,
            Background background,
            ToastLayer toasts,
            Problems problems,
            Place place,
            Navigation navigation,
            ObservableValue<SyncState> sync,
            ObservableValue<List<DeviceState>> devices,
            PaletteSource more,
            Runnable lock,
            Runnable signOut) {}

    public MainWindow(Parts parts) {
        words = parts.words();
        background = parts.background();
        navigation = parts.navigation();
        toasts = parts.toasts();
        problems = parts.problems();
        router = new ScanRouter(this::scanned);
        acts = new TopBar.Acts(
                () -> palette(""), () -> navigation.go(Area.SYNC), this::toggleCover, parts.lock(), parts.signOut());
        var commands = Commands.of(words, navigation, acts, parts.more());
        palette = new Palette(words, parts.background(), commands::matching);
        cover = Boxes.styled(
                new StackPane(Boxes.styled(
                        Boxes.row(
                                12,
                                Icon.of("eye-off-outline", "icon-xl"),
                                Texts.line(words.get("shell.covered"), "h2")),
                        "covered")),
                "cover");
        ((javafx.scene.layout.HBox) cover.getChildren().getFirst()).setAlignment(javafx.geometry.Pos.CENTER);
        cover.setVisible(false);
        getChildren().setAll(frame(parts), palette, cover, toasts);
        getStyleClass().add("screen");
        navigation.area().subscribe(_ -> showDesk());
        navigation.desk().entered();
    }

    private BorderPane frame(Parts parts) {
        var frame = new BorderPane(centre);
        frame.setMinWidth(0); // a desk too wide for its window does not push the top bar out of it
        var needsYou = navigation.waiting(Area.SYNC).orElse(new SimpleIntegerProperty());
        frame.setTop(new TopBar(words, parts.place(), parts.sync(), needsYou, parts.devices(), acts));
        frame.setLeft(new Rail(words, navigation));
        centre.setTop(new Banners(words, parts.place(), parts.sync(), () -> navigation.go(Area.SYNC)));
        return frame;
    }

    /// Hears the keys and the readers of the window it is shown in; call once, with the scene whose root this is.
    ///
    /// @return ends it: a scene outlives the officers who sign in and out, and no scan may reach one who left
    public Subscription attach(Scene scene) {
        var held = HeldKeys.watch(scene);
        var readers = router.watch(scene);
        var guard = TelexGuard.watch(scene);
        var keys = Filters.on(scene, KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && getScene() == scene && pressed(event)) {
                event.consume();
            }
        });
        return Subscription.combine(held, readers, guard, keys);
    }

    /// Where serial, image and demo readers hand in what they read.
    public Consumer<String> reader() {
        return router::route;
    }

    /// Files that no desk wants are looked through for codes.
    ///
    /// @param in reads the codes of pictures and PDFs, away from the screen
    public void readCodes(Function<List<Path>, List<String>> in) {
        codes = in;
        FilesDropped.on(this, this::read);
    }

    private void read(List<Path> files) {
        background.run(() -> codes.apply(files)).then(this::found).orElse(problems::show);
    }

    /// One code is taken as from a reader; of several the officer chooses.
    void found(List<String> texts) {
        var scans = CodeChoice.usable(texts);
        if (scans.size() > 1) {
            palette.offer(CodeChoice.items(scans, words, this::scanned));
        } else if (scans.isEmpty()) {
            toasts.say(words.get("shell.codes.none"));
        } else {
            scanned(scans.getFirst());
        }
    }

    private void scanned(Scan scan) {
        if (palette.isVisible()) {
            palette.close();
        }
        if (!navigation.scanned(scan)) {
            toasts.say(words.get("shell.scan.unknown"));
        }
    }

    private boolean pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F12) {
            toggleCover();
            return true;
        }
        if (cover.isVisible()) {
            return true;
        }
        if (palette.isVisible()) {
            return palette.pressed(event);
        }
        return ofWindow(event) || ofArea(event) || ofDesk(event) || FilesDropped.pasted(event, this, this::read);
    }

    private boolean ofWindow(KeyEvent event) {
        if (PALETTE.match(event)) {
            palette("");
        } else if (SHEET.match(event)) {
            palette(">");
        } else if (LOCK.match(event)) {
            acts.lock().run();
        } else if (COPY.match(event)) {
            problems.copy();
        } else if (UNDO.match(event)) {
            return !(getScene().getFocusOwner() instanceof TextInputControl) && toasts.undo();
        } else {
            return event.getCode() == KeyCode.ESCAPE && problems.close();
        }
        return true;
    }

    private boolean ofArea(KeyEvent event) {
        return navigation.areas().stream().anyMatch(a -> a.keys().match(event) && navigation.go(a));
    }

    private boolean ofDesk(KeyEvent event) {
        var desk = navigation.desk();
        return desk.buttons().stream().anyMatch(b -> b.press(event)) || desk.pressed(event);
    }

    Area area() {
        return navigation.area().get();
    }

    void palette(String text) {
        palette.open(text);
    }

    private void toggleCover() {
        cover.setVisible(!cover.isVisible());
    }

    private void showDesk() {
        var desk = navigation.desk();
        centre.setCenter(desk.body());
        centre.setBottom(desk.actions());
    }
}
