// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Segments;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signing.KeyChoiceView;
import vn.motcua.desktop.signing.PinView;
import vn.motcua.model.paper.ScanSlot;

/// The bench of scans: which signature is made and what waits for it, on the right the certificate and how the batch
/// goes on.
public final class ScansView implements Desk {

    private final ScansViewModel scans;
    private final Words words;
    private final StackPane body;
    private final PinView pin;
    private final KeyChoiceView keys;
    private final ActionBar actions;

    public ScansView(ScansViewModel scans, Words words, Problems problems) {
        this.scans = scans;
        this.words = words;
        this.pin = new PinView(words, this::back);
        this.keys = new KeyChoiceView(scans.key(), words, this::back);
        var another = new ActionButton(words.get("signing.key.another"), "key-change", "F8", this::another).quiet();
        var whose = new ActionButton(words.get("scans.whose"), "swap-horizontal", "F7", this::other).quiet();
        var columns = new HBox(Boxes.wide(left(whose)), beside(new ScanProgressView(scans, words, another)));
        this.body = new StackPane(columns, keys, pin);
        this.actions = bar().elsewhere(whose, another);
        scans.key().pinWanted().subscribe(wanted -> {
            if (wanted != null) {
                askPin("signing.pin_again", typed -> scans.key().pinGiven(Optional.of(typed)));
            }
        });
        scans.problem().subscribe(p -> {
            if (p != null) {
                problems.show(p);
            }
        });
    }

    private static Node beside(ScanProgressView progress) {
        var beside = new Scrolled(progress);
        beside.setStyle("-fx-min-width: 18em; -fx-pref-width: 26em;");
        return beside;
    }

    private VBox left(ActionButton whose) {
        var slots = Arrays.asList(ScanSlot.values());
        var segments = new Segments(
                slots.stream().map(s -> words.get("scans.slot." + s)).toList());
        segments.chosen().subscribe(at -> {
            if (!scans.busy().get()) {
                scans.slot().set(slots.get(at.intValue()));
            }
        });
        scans.slot().subscribe(now -> segments.chosen().set(slots.indexOf(now)));
        segments.disableProperty().bind(scans.busy());
        var why = Texts.wrapped("", "muted-m");
        why.textProperty().bind(scans.slot().map(s -> words.get("scans.why." + s)));
        var column = Boxes.column(
                12,
                Texts.wrapped(words.get("scans.title"), "h1"),
                Boxes.row(8, segments, Boxes.space(), whose),
                why,
                Boxes.tall(list()));
        column.setStyle("-fx-min-width: 22em;");
        return Boxes.styled(column, "page");
    }

    private ListView<UnsignedScan> list() {
        var list = new ListView<>(scans.items());
        list.setFocusTraversable(false);
        list.getStyleClass().add("edge-to-edge");
        list.setPlaceholder(Texts.wrapped(words.get("scans.none"), "muted-m"));
        list.setCellFactory(_ -> new Line());
        return list;
    }

    private final class Line extends ListCell<UnsignedScan> {

        Line() {
            setPrefWidth(0); // as wide as the list, never wider
            setStyle("-fx-background-color: transparent; -fx-padding: 0 0 6 0;");
        }

        @Override
        protected void updateItem(@Nullable UnsignedScan scan, boolean empty) {
            super.updateItem(scan, empty);
            setText(null);
            setGraphic(empty || scan == null ? null : row(scan));
        }
    }

    private Node row(UnsignedScan scan) {
        var about = words.get("scans.about", scan.code(), scan.procedure(), scan.pages());
        var box = Boxes.styled(
                Boxes.column(
                        4,
                        Boxes.row(8, Boxes.wide(Texts.clipped(scan.name(), "strong")), pill(scan.state())),
                        Texts.clipped(about, "muted-s")),
                "item");
        var why = scan.problem();
        if (why != null) {
            box.getChildren().add(Texts.wrapped(words.what(why) + " " + words.todo(why), "muted-s", "text-bad"));
        }
        return box;
    }

    private Pill pill(UnsignedScan.State state) {
        var text = words.get("scans.state." + state);
        return switch (state) {
            case WAITING -> new Pill(Pill.Kind.WARN, "clock-outline", text);
            case SIGNING -> new Pill(Pill.Kind.INFO, "draw", text);
            case SIGNED -> new Pill(Pill.Kind.OK, "check-circle", text);
            case FAILED -> new Pill(Pill.Kind.BAD, "alert-circle", text);
        };
    }

    private ActionBar bar() {
        var stop = new ActionButton(words.get("signing.stop"), "stop", "Esc", this::back);
        stop.disableProperty()
                .bind(scans.busy()
                        .or(pin.visibleProperty())
                        .or(keys.visibleProperty())
                        .not());
        var sign = new ActionButton(words.get("scans.sign"), "draw-pen", "F9", this::askPin).accent();
        sign.muted(Bindings.createBooleanBinding(
                () -> scans.eligible() == 0 || scans.busy().get(), scans.items(), scans.busy()));
        var said = Texts.clipped("", "muted-m");
        said.textProperty()
                .bind(Bindings.createStringBinding(() -> words.get("scans.eligible", scans.eligible()), scans.items()));
        var once = Texts.line(words.get("signing.pin_once"), "muted-m");
        return new ActionBar(List.of(once), List.of(stop, sign)).saying(said);
    }

    private void askPin() {
        if (!keys.isOpen() && scans.eligible() > 0 && !scans.busy().get()) {
            askPin("scans.pin_title", scans::sign, scans.eligible());
        }
    }

    private void askPin(String title, Consumer<char[]> use, Object... args) {
        var key = scans.key();
        if (key.chosen().get() == null && key.offers().size() > 1) {
            keys.open();
        } else {
            pin.open(words.get(title, args), key.chosen().get(), use);
        }
    }

    private void another() {
        if (!scans.busy().get()) {
            scans.key().load();
            keys.open();
        }
    }

    private void other() {
        if (!scans.busy().get()) {
            scans.slot().set(scans.slot().get() == ScanSlot.CLERK ? ScanSlot.AGENCY : ScanSlot.CLERK);
        }
    }

    private void back() {
        if (keys.close()) {
            return;
        }
        var asking = scans.key().pinWanted().get() != null;
        if (!pin.close() || asking) {
            scans.stop();
        }
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public ActionBar actions() {
        return actions;
    }

    @Override
    public boolean pressed(KeyEvent event) {
        return !pin.isOpen() && keys.isOpen() && keys.pressed(event.getCode());
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return scans.waiting();
    }

    @Override
    public void entered() {
        scans.entered();
    }

    @Override
    public void ended() {
        scans.ended();
    }
}
