// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Hero;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// What waits, why, and who must act: the lists on the left, the chosen thing on the right. Up and Down go through
/// the lists, Enter goes into the sheet, Esc comes back.
public final class SyncView extends StackPane implements Desk {

    private final Words words;
    private final SyncViewModel model;
    private final SheetView sheet;
    private final QueueListView list;
    private final VBox alerts = Boxes.column(8);
    private final HBox work;
    private final Hero empty;
    private final List<ActionButton> tools;
    private boolean inSheet;

    /// @param copied told when a sheet was copied
    public SyncView(SyncViewModel model, Words words, Runnable copied) {
        this.model = model;
        this.words = words;
        sheet = new SheetView(words, model.sheet(), copied);
        list = new QueueListView(model, words.get("sync.title"));
        work = new HBox(14, list, Boxes.wide(sheet));
        empty = new Hero("cloud-check-outline", words.get("sync.empty"), words.get("sync.empty.line"));
        tools = tools();
        var top = Boxes.row(10, Texts.line(words.get("sync.title"), "h1"), Boxes.space());
        top.getChildren().addAll(tools);
        var head = Boxes.column(2, top, Texts.wrapped(model.below(), "muted-s"));
        var errand = Texts.wrapped(model.errand(), "strong");
        errand.managedProperty().bind(errand.textProperty().isNotEmpty());
        var body = Boxes.tall(new StackPane(work, empty));
        getChildren().setAll(Boxes.styled(new VBox(12, head, errand, alerts, body), "page"));
        getStyleClass().add("sync");
        model.alerts().subscribe(this::showAlerts);
        model.rows().addListener((InvalidationListener) _ -> showEmpty());
        model.chosen().subscribe(_ -> leaveSheetOfNothing());
        showEmpty();
    }

    private List<ActionButton> tools() {
        var all = new ArrayList<ActionButton>();
        tool(
                all,
                "sync.close_day",
                "calendar-check-outline",
                "Shortcut+D",
                model.errands().closeDay());
        tool(
                all,
                "sync.take_over",
                "tray-arrow-down",
                "Shortcut+I",
                model.errands().takeOver());
        tool(
                all,
                "sync.export",
                "usb-flash-drive-outline",
                "Shortcut+E",
                model.errands().export());
        all.add(new ActionButton(words.get("sync.send_now"), "refresh", "F5", model::sendNow));
        return List.copyOf(all);
    }

    private void tool(List<ActionButton> all, String word, String icon, String keys, @Nullable Errand errand) {
        if (errand != null) {
            all.add(new ActionButton(words.get(word), icon, keys, () -> model.run(errand)));
        }
    }

    private void showAlerts(List<Overview.Alert> now) {
        alerts.getChildren()
                .setAll(now.stream()
                        .map(a -> new Note(
                                a.tone(),
                                a.icon(),
                                Texts.wrapped(a.what(), "strong"),
                                Texts.wrapped(a.todo(), "muted-m")))
                        .toList());
        alerts.setManaged(!now.isEmpty());
    }

    private void showEmpty() {
        var none = model.rows().isEmpty();
        empty.setVisible(none);
        work.setVisible(!none);
    }

    private void leaveSheetOfNothing() {
        if (inSheet && model.chosen().get() == null) {
            toList();
        }
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (event.isAltDown()) {
            return chose(event.getCode());
        }
        if (event.isShortcutDown() || model.rows().isEmpty()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            var was = inSheet;
            toList();
            return was;
        }
        var writing = getScene().getFocusOwner() instanceof TextInputControl;
        if (event.getCode() == KeyCode.TAB && inSheet) {
            return writing ? toSheet() : sheet.askReason() || toSheet();
        }
        return !writing && (inSheet ? inSheet(event.getCode()) : inList(event));
    }

    private boolean chose(KeyCode code) {
        switch (code) {
            case DIGIT1, NUMPAD1 -> model.sheet().choose(Choice.MINE);
            case DIGIT2, NUMPAD2 -> model.sheet().choose(Choice.CENTRE);
            case DIGIT3, NUMPAD3 -> model.sheet().choose(Choice.BASE);
            default -> {
                return false;
            }
        }
        inSheet = true;
        return true;
    }

    private boolean inList(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case TAB -> model.moveList(event.isShiftDown() ? -1 : 1);
            case ENTER -> {
                return toSheet();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean inSheet(KeyCode code) {
        switch (code) {
            case UP -> model.sheet().move(-1);
            case DOWN -> model.sheet().move(1);
            case LEFT -> model.sheet().turn(-1);
            case RIGHT -> model.sheet().turn(1);
            case ENTER -> sheet.main();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean toSheet() {
        inSheet = true;
        var now = model.sheet().sheet().get();
        if (now == null || !now.fields().isEmpty() || getScene().getFocusOwner() instanceof TextInputControl) {
            sheet.requestFocus();
        } else if (now.main() != null && !now.main().needsReason() || !sheet.askReason()) {
            sheet.requestFocus();
        }
        return true;
    }

    private void toList() {
        inSheet = false;
        list.requestFocus();
    }

    @Override
    public Node body() {
        return this;
    }

    @Override
    public List<ActionButton> buttons() {
        var all = new ArrayList<>(tools);
        all.addAll(sheet.buttons());
        return all;
    }

    @Override
    public void entered() {
        model.opened();
        toList();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return model.needsYou();
    }
}
