// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.procedure.Label;
import vn.motcua.model.procedure.RequestField;

/// The request's fields: labels above, required ones starred, unsure ones amber with their reason.
final class FieldsView extends VBox {

    private static final int COLUMNS = 6;
    private static final List<Label> SEXES =
            Stream.of(Sex.values()).map(s -> new Label(s.word(), "")).toList();

    private final DraftViewModel draft;
    private final Words words;
    private final GridPane grid = new GridPane();
    private final javafx.scene.control.Label filled = Texts.line("", "muted-s");

    FieldsView(DraftViewModel draft, Words words) {
        super(12);
        getStyleClass().add("card");
        this.draft = draft;
        this.words = words;
        grid.setHgap(14);
        grid.setVgap(12);
        for (var i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        getChildren().addAll(Boxes.row(8, Texts.line(words.get("counter.fields"), "h2"), Boxes.space(), filled), grid);
        visibleProperty().bind(Bindings.isNotEmpty(draft.fields()));
        managedProperty().bind(visibleProperty());
        grid.disableProperty().bind(draft.closed());
        draft.fields().subscribe(this::build);
        build();
    }

    void focus(String key, Consumer<Node> reveal) {
        var control = grid.lookup("#" + id(key));
        if (control != null) {
            reveal.accept(control);
            control.requestFocus();
        }
    }

    private String count() {
        var all = draft.fields().size();
        var done =
                draft.fields().stream().filter(f -> !f.value().get().isBlank()).count();
        return words.get("counter.fields.filled", done, all);
    }

    private void build() {
        grid.getChildren().clear();
        var column = 0;
        var row = 0;
        for (var field : draft.fields()) {
            var span = span(field.field());
            if (column + span > COLUMNS) {
                column = 0;
                row++;
            }
            grid.add(box(field), column, row, span, 1);
            column += span;
        }
        filled.textProperty()
                .bind(Bindings.createStringBinding(
                        this::count,
                        draft.fields().stream().map(FieldViewModel::value).toArray(Observable[]::new)));
    }

    private static int span(RequestField field) {
        return switch (field.type()) {
            case TEXT -> field.key().endsWith("thnicity") || field.key().endsWith("ationality") ? 2 : 3;
            case CHOICE -> 3;
            case DATE, TIME, NUMBER, SEX, CITIZEN_NUMBER, PHONE -> 2;
        };
    }

    private Node box(FieldViewModel field) {
        var control =
                switch (field.field().type()) {
                    case SEX -> choice(field, SEXES);
                    case CHOICE -> choice(field, field.field().choices());
                    case TEXT, DATE, TIME, NUMBER, CITIZEN_NUMBER, PHONE -> text(field);
                };
        control.setId(id(field.field().key()));
        var box = new FormField(field.label(), field.field().required(), control);
        ObservableValue<String> error = field.error()
                .flatMap(e -> field.state()
                        .map(s -> s == FieldViewModel.State.UNSURE ? words.get("counter.fields.unsure") : e));
        box.setMinWidth(0);
        box.error().bind(error);
        field.state().subscribe(s -> {
            control.getStyleClass().remove("low-confidence");
            if (s == FieldViewModel.State.UNSURE) {
                control.getStyleClass().add("low-confidence");
            }
        });
        return box;
    }

    private static Node text(FieldViewModel field) {
        var text = new TextField();
        text.textProperty().bindBidirectional(field.value());
        text.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                field.leave();
            }
        });
        return text;
    }

    /// Keeps the Vietnamese text, shows that of the screen's language.
    private Node choice(FieldViewModel field, List<Label> choices) {
        var box = new ComboBox<String>();
        box.getItems().setAll(choices.stream().map(Label::vi).toList());
        box.setConverter(new ChoiceText(choices, words.locale()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(field.value());
        return box;
    }

    private static final class ChoiceText extends StringConverter<String> {

        private final List<Label> choices;
        private final Locale locale;

        ChoiceText(List<Label> choices, Locale locale) {
            this.choices = choices;
            this.locale = locale;
        }

        @Override
        public String toString(@Nullable String kept) {
            return choices.stream()
                    .filter(c -> c.vi().equals(kept))
                    .findFirst()
                    .map(c -> c.in(locale))
                    .orElse(kept == null ? "" : kept);
        }

        @Override
        public String fromString(String shown) {
            return choices.stream()
                    .filter(c -> c.in(locale).equals(shown))
                    .findFirst()
                    .map(Label::vi)
                    .orElse(shown);
        }
    }

    private static String id(String key) {
        return "field-" + key.replace('.', '-');
    }
}
