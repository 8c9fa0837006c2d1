// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The sheet of an act, at the side: what it asks, one below the other, and what will be.
final class ActSheetView extends Scrolled {

    private static final int LINES = 3;

    private final Words words;
    private final DossiersViewModel model;
    private final VBox content = Boxes.styled(Boxes.column(14), "right-pane");
    private final Map<String, Supplier<String>> answers = new LinkedHashMap<>();
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Map<String, Node> controls = new LinkedHashMap<>();

    ActSheetView(Words words, DossiersViewModel model) {
        this.words = words;
        this.model = model;
        setContent(content);
        Boxes.width(this, DrawerView.WIDTH);
        model.sheet().subscribe(this::show);
    }

    private void show(@Nullable ActSheet now) {
        content.getChildren().clear();
        answers.clear();
        fields.clear();
        controls.clear();
        if (now == null) {
            return;
        }
        var about = now.subjects().size() == 1
                ? words.get(
                        "dossiers.about",
                        FormFacts.code(now.dossier()),
                        now.dossier().procedureName())
                : words.get("dossiers.about.batch", now.subjects().size());
        content.getChildren()
                .addAll(
                        Boxes.column(
                                3,
                                Texts.wrapped(words.get("dossiers.task." + now.task()), "h2"),
                                Texts.wrapped(about, "muted-s")),
                        new Note(Pill.Kind.INFO, "information-outline", Texts.wrapped(now.hint(), "muted-m")));
        now.asks().forEach(ask -> content.getChildren().add(field(ask)));
        setVvalue(0);
    }

    /// Ready to type.
    void enter() {
        controls.values().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /// Presses F9.
    void confirm() {
        fields.values().forEach(f -> f.error().set(""));
        var given = new LinkedHashMap<String, String>();
        answers.forEach((key, answer) -> given.put(key, answer.get()));
        model.confirm(given).ifPresent(ask -> {
            var field = fields.get(ask.key());
            var control = controls.get(ask.key());
            if (field != null && control != null) {
                field.error().set(words.get("dossiers.missing"));
                control.requestFocus();
                Boxes.reveal(this, field);
            }
        });
    }

    private Node field(Ask ask) {
        var control =
                switch (ask.kind()) {
                    case LINE -> line(ask);
                    case TEXT -> text(ask);
                    case CHOICE -> choice(ask);
                    case CHECKS -> checks(ask);
                };
        var field = new FormField(words.get("dossiers.ask." + ask.key()), ask.required(), control);
        fields.put(ask.key(), field);
        return field;
    }

    private Node line(Ask ask) {
        var line = new TextField(ask.initial());
        answers.put(ask.key(), line::getText);
        controls.put(ask.key(), line);
        return line;
    }

    private Node text(Ask ask) {
        var text = new TextArea(ask.initial());
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
                text.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
        answers.put(ask.key(), text::getText);
        controls.put(ask.key(), text);
        return text;
    }

    private Node choice(Ask ask) {
        var group = new ToggleGroup();
        var box = Boxes.column(7);
        for (var option : ask.options()) {
            var radio = new RadioButton(option.label());
            radio.setWrapText(true);
            radio.setUserData(option.id());
            radio.setToggleGroup(group);
            box.getChildren().add(radio);
            controls.putIfAbsent(ask.key(), radio);
        }
        answers.put(ask.key(), () -> {
            var on = group.getSelectedToggle();
            return on == null ? "" : String.valueOf(on.getUserData());
        });
        return box;
    }

    private Node checks(Ask ask) {
        var ticked = Arrays.asList(ask.initial().split("\n"));
        List<CheckBox> boxes = ask.options().stream()
                .map(option -> {
                    var box = new CheckBox(option.label());
                    box.setWrapText(true);
                    box.setMinHeight(USE_PREF_SIZE);
                    box.setUserData(option.id());
                    box.setSelected(ticked.contains(option.id()));
                    return box;
                })
                .toList();
        boxes.stream().findFirst().ifPresent(first -> controls.put(ask.key(), first));
        answers.put(
                ask.key(),
                () -> boxes.stream()
                        .filter(CheckBox::isSelected)
                        .map(b -> String.valueOf(b.getUserData()))
                        .collect(Collectors.joining("\n")));
        return Boxes.column(7, boxes.toArray(Node[]::new));
    }
}
