// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.result.ResultId;

/// What is said of the chosen line, field by field, with what is wrong below each. A number is masked while nobody
/// writes it.
final class MetadataView extends VBox {

    private final LinesViewModel lines;
    private final Words words;
    private final Map<Column, FormField> fields = new EnumMap<>(Column.class);
    private final Map<Column, Runnable> refills = new EnumMap<>(Column.class);
    private final Map<Column, TextField> texts = new EnumMap<>(Column.class);
    private @Nullable ResultId shown;
    private boolean filling;

    /// @param confirm says that the officer compared it with the paper
    /// @param more what else can be done with the line
    MetadataView(LinesViewModel lines, Words words, ActionButton confirm, List<ActionButton> more) {
        super(10);
        this.lines = lines;
        this.words = words;
        getStyleClass().add("right-pane");
        getChildren().add(Texts.line(words.get("digitise.metadata"), "h2"));
        getChildren().add(Texts.wrapped(words.get("digitise.issuer", lines.issuer()), "muted-s"));
        for (var column : Column.fields()) {
            var field = new FormField(words.get(column.word()), column.isRequired(), control(column));
            fields.put(column, field);
            getChildren().add(field);
        }
        getChildren().add(Texts.wrapped(words.get("digitise.confirm_text"), "muted-s"));
        var acts = new FlowPane(8, 8, confirm);
        acts.getChildren().addAll(more);
        getChildren().add(acts);
        var none = Bindings.createBooleanBinding(() -> lines.line().isEmpty(), lines.chosen(), lines.all());
        visibleProperty().bind(none.not());
        lines.chosen().subscribe(_ -> fill());
        lines.all().subscribe(this::fill);
        fill();
    }

    private Control control(Column column) {
        return column == Column.KIND ? kinds() : text(column);
    }

    private Control text(Column column) {
        var field = new TextField();
        if (column == Column.ISSUED || column == Column.UNTIL) {
            field.setPromptText(words.get("digitise.day"));
        }
        texts.put(column, field);
        field.setOnAction(_ -> keep(column, field));
        field.focusedProperty().subscribe((was, _) -> {
            if (was) {
                keep(column, field);
            }
            show(field, column);
        });
        refills.put(column, () -> {
            if (!field.isFocused()) {
                show(field, column);
            }
        });
        return field;
    }

    /// What was typed is of the line it was typed for.
    private void keep(Column column, TextField field) {
        if (shown != null && field.isEditable()) {
            lines.say(shown, column, field.getText());
        }
    }

    private void show(TextField field, Column column) {
        var said = lines.line().map(l -> l.said().get(column)).orElse("");
        var hidden = column == Column.NUMBER && !field.isFocused() && !said.isEmpty();
        field.setText(hidden ? Mask.number(OwnerNumber.digits(said)) : said);
        field.setEditable(lines.line().map(l -> !l.isDone()).orElse(false));
    }

    private Control kinds() {
        var box = new ComboBox<String>();
        box.getItems().setAll(lines.kinds().names().keySet());
        box.setConverter(new KindText(lines.kinds()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.valueProperty().subscribe(kind -> {
            if (!filling && kind != null) {
                lines.say(Column.KIND, kind);
                var empty = lines.line()
                        .map(l -> l.said().get(Column.NAME).isEmpty())
                        .orElse(false);
                if (empty) {
                    lines.say(Column.NAME, lines.kinds().name(kind).orElse(""));
                }
            }
        });
        refills.put(
                Column.KIND,
                () -> box.setValue(
                        lines.line().map(l -> l.said().get(Column.KIND)).orElse("")));
        return box;
    }

    private void fill() {
        filling = true;
        var now = lines.line().map(OldResult::id).orElse(null);
        if (!Objects.equals(now, shown)) {
            texts.forEach((column, field) -> {
                if (field.isFocused()) {
                    keep(column, field);
                }
            });
            shown = now;
            texts.forEach((column, field) -> show(field, column));
        }
        refills.values().forEach(Runnable::run);
        filling = false;
        fields.values().forEach(f -> f.error().set(""));
        lines.line()
                .ifPresent(line -> line.faults().forEach(fault -> {
                    var field = fields.get(fault.column());
                    if (field != null) {
                        field.error().set(words.what(fault.problem()));
                    }
                }));
    }

    /// `Giấy khai sinh · KQ.G15.000031`
    private static final class KindText extends StringConverter<String> {

        private final Kinds kinds;

        KindText(Kinds kinds) {
            this.kinds = kinds;
        }

        @Override
        public String toString(String kind) {
            return kind == null
                    ? ""
                    : kinds.name(kind).map(n -> n + " · " + kind).orElse(kind);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
