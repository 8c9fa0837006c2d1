// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The chosen thing: what happened, who must act, what can be done. The field for the reason is one and the same
/// node for as long as the desk stands, so that nothing that happens meanwhile takes a word out of it.
final class SheetView extends VBox {

    private final Words words;
    private final SheetViewModel model;
    private final Label title = Texts.wrapped("", "h2");
    private final Label below = Texts.wrapped("", "muted-s");
    private final Pill state = new Pill(Pill.Kind.MUTED, "timer-sand", "");
    private final VBox content = Boxes.column(14);
    private final ScrollPane scroll = new ScrollPane(content);
    private final ColumnsView columns;
    private final VBox willSend = Boxes.styled(Boxes.column(6), "note");
    private final Label asks = Texts.wrapped("", "field-label");
    private final TextField reason = new TextField();
    private final VBox reasonBox = Boxes.column(4, asks, reason);
    private final Label missing = Texts.wrapped("", "blocker");
    private final Label hint = Texts.clipped("", "muted-s");
    private final HBox deeds = Boxes.row(10);
    private final ActionButton copy;
    private List<ActionButton> buttons = List.of();

    SheetView(Words words, SheetViewModel model, Runnable copied) {
        super(10);
        this.words = words;
        this.model = model;
        columns = new ColumnsView(words, model);
        copy = new ActionButton(words.get("sync.copy"), "content-copy", "F7", () -> copy(copied)).quiet();
        getStyleClass().add("card");
        setFocusTraversable(false);
        reason.textProperty().bindBidirectional(model.reason());
        asks.setLabelFor(reason);
        content.getStyleClass().add("beside-bar");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        missing.managedProperty().bind(missing.textProperty().isNotEmpty());
        var top = Boxes.row(10, Boxes.wide(title), state);
        top.setAlignment(Pos.TOP_LEFT);
        var head = Boxes.column(2, top, Boxes.row(10, Boxes.wide(below), copy));
        var foot = Boxes.row(10, Boxes.wide(hint), deeds);
        getChildren().setAll(head, Boxes.tall(scroll), reasonBox, missing, foot);
        setStyle("-fx-min-width: 26em; -fx-pref-width: 46em;");
        model.sheet().subscribe(this::show);
        model.choices().subscribe(_ -> showChoices());
        model.field().subscribe(_ -> {
            showChoices();
            Boxes.reveal(scroll, columns.current());
        });
        model.reason().subscribe(_ -> missing.setText(""));
    }

    private void show(@Nullable Sheet now) {
        setVisible(now != null);
        missing.setText("");
        if (now == null) {
            buttons = List.of();
            return;
        }
        title.setText(now.title());
        below.setText(now.below());
        asks.setText(now.asks());
        reason.setAccessibleText(now.asks());
        showReason(wantsReason(now));
        hint.setText(words.get(hint(now)));
        content.getChildren().setAll(parts(now));
        offer(now);
        showChoices();
    }

    /// At once where the main act needs it; else once it is asked for, or was begun.
    private boolean wantsReason(Sheet now) {
        var main = now.main();
        return !now.asks().isEmpty()
                && (main == null || main.needsReason() || !model.reason().get().isBlank());
    }

    private void showReason(boolean wanted) {
        reasonBox.setVisible(wanted);
        reasonBox.setManaged(wanted);
    }

    private static String hint(Sheet now) {
        if (!now.fields().isEmpty()) {
            return "sync.hint.fields";
        }
        if (now.main() == null && now.second() == null) {
            return "sync.hint.list";
        }
        return now.main() != null && now.second() != null
                ? "sync.hint.sheet"
                : now.main() == null ? "sync.hint.second" : "sync.hint.main";
    }

    private List<Node> parts(Sheet now) {
        var parts = new ArrayList<Node>();
        var bad = now.tone() == Pill.Kind.BAD;
        parts.add(new Note(
                bad ? Pill.Kind.BAD : Pill.Kind.INFO,
                bad ? "alert-circle-outline" : "information-outline",
                Texts.wrapped(words.get("sync.happened"), "strong"),
                Texts.wrapped(now.happened(), "muted-m"),
                Texts.wrapped(words.get("sync.todo"), "strong"),
                Texts.wrapped(now.todo(), "muted-m")));
        if (!now.facts().isEmpty()) {
            parts.add(facts(now.facts()));
        }
        if (!now.fields().isEmpty()) {
            parts.add(columns);
        }
        if (!now.merged().isEmpty()) {
            parts.add(list("source-merge", "sync.merged", "check", now.merged()));
        }
        if (!now.followers().isEmpty()) {
            parts.add(list("timer-sand", "sync.followers", "subdirectory-arrow-right", now.followers()));
        }
        if (!now.fields().isEmpty()) {
            parts.add(willSend);
        }
        return parts;
    }

    private static GridPane facts(List<Sheet.Fact> facts) {
        var grid = new GridPane(16, 6);
        for (var i = 0; i < facts.size(); i++) {
            grid.add(Texts.line(facts.get(i).name(), "fact-name"), 0, i);
            grid.add(Texts.wrapped(facts.get(i).value()), 1, i);
        }
        return grid;
    }

    private VBox list(String icon, String name, String bullet, List<String> lines) {
        var list = Boxes.column(
                6,
                Boxes.row(
                        8,
                        Icon.of(icon, "icon-s", "muted-icon"),
                        Boxes.wide(Texts.wrapped(words.get(name), "section-title"))));
        lines.forEach(line -> list.getChildren()
                .add(Boxes.row(
                        8, Icon.of(bullet, "icon-s", "muted-icon"), Boxes.wide(Texts.wrapped(line, "muted-m")))));
        return list;
    }

    private void offer(Sheet now) {
        var offered = new ArrayList<ActionButton>();
        var second = now.second();
        if (second != null) {
            offered.add(button(second, "F8"));
        }
        var main = now.main();
        if (main != null) {
            offered.add(button(main, "F9")
                    .accent()
                    .muted(Bindings.createBooleanBinding(
                            () -> lacks(now), model.choices(), model.reason(), model.busy())));
        }
        deeds.getChildren().setAll(offered);
        buttons = List.copyOf(offered);
    }

    private ActionButton button(Deed deed, String keys) {
        return new ActionButton(words.get(deed.word()), deed.icon(), keys, () -> carryOut(deed)).big();
    }

    private boolean lacks(Sheet now) {
        var main = now.main();
        return main != null
                && (model.busy().get()
                        || main == Deed.APPLY
                                && model.chosenFields() < now.fields().size()
                        || main.needsReason() && model.reason().get().isBlank());
    }

    private void carryOut(Deed deed) {
        var now = model.sheet().get();
        switch (model.carryOut(deed)) {
            case NOTHING -> {}
            case CHOICE ->
                missing.setText(words.get(
                        "sync.missing.choice", (now == null ? 0 : now.fields().size()) - model.chosenFields()));
            case REASON -> {
                askReason();
                missing.setText(words.get("sync.missing.reason"));
            }
        }
    }

    /// Presses F9.
    void main() {
        var now = model.sheet().get();
        if (now != null && now.main() != null) {
            carryOut(now.main());
        }
    }

    /// @return whether there is a field to write in
    boolean askReason() {
        var now = model.sheet().get();
        if (now == null || now.asks().isEmpty()) {
            return false;
        }
        showReason(true);
        reason.requestFocus();
        reason.end();
        return true;
    }

    private void showChoices() {
        var now = model.sheet().get();
        if (now == null) {
            return;
        }
        if (now.fields().isEmpty()) {
            state.show(now.tone(), now.icon(), now.state());
            return;
        }
        missing.setText("");
        var chosen = model.chosenFields();
        var all = chosen == now.fields().size();
        state.show(
                all ? Pill.Kind.OK : Pill.Kind.WARN,
                all ? "check-circle" : now.icon(),
                words.get("sync.chosen", chosen, now.fields().size()));
        columns.show(now, model.choices().get(), model.field().get());
        showWillSend(now, model.choices().get());
    }

    private void showWillSend(Sheet now, Map<String, Choice> choices) {
        willSend.getChildren().setAll(Texts.wrapped(words.get("sync.will_send"), "strong"));
        var grid = new GridPane(16, 4);
        for (var i = 0; i < now.fields().size(); i++) {
            var field = now.fields().get(i);
            var choice = choices.get(field.key());
            grid.add(Texts.wrapped(field.name(), "fact-name"), 0, i);
            grid.add(
                    Texts.wrapped(
                            choice == null
                                    ? words.get("sync.not_chosen")
                                    : words.get(
                                            "sync.chosen.from", field.value(choice), words.get("sync.cell." + choice))),
                    1,
                    i);
        }
        willSend.getChildren().add(grid);
    }

    private void copy(Runnable copied) {
        var now = model.sheet().get();
        if (now != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, now.text()));
            copied.run();
        }
    }

    List<ActionButton> buttons() {
        var all = new ArrayList<>(buttons);
        all.add(copy);
        return all;
    }
}
