// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Three columns: yours, the centre's, the one both began from; a line a field.
final class ColumnsView extends GridPane {

    private static final List<String> ICONS = List.of("account", "cloud-outline", "source-commit");
    private static final double NAMES_PERCENT = 19;
    private static final double COLUMN_PERCENT = 27;

    private final Words words;
    private final SheetViewModel model;
    private Node current = this;

    ColumnsView(Words words, SheetViewModel model) {
        this.words = words;
        this.model = model;
        setHgap(10);
        setVgap(10);
        getColumnConstraints().add(percent(NAMES_PERCENT));
        for (var unused : Choice.values()) {
            getColumnConstraints().add(percent(COLUMN_PERCENT));
        }
    }

    /// What stands for the current field.
    Node current() {
        return current;
    }

    private static ColumnConstraints percent(double of) {
        var column = new ColumnConstraints();
        column.setPercentWidth(of);
        return column;
    }

    void show(Sheet sheet, Map<String, Choice> choices, int current) {
        getChildren().clear();
        for (var c = 0; c < sheet.columns().size(); c++) {
            var column = sheet.columns().get(c);
            var name = Boxes.row(
                    6,
                    Icon.of(ICONS.get(c), "icon-s", "muted-icon"),
                    Boxes.wide(Texts.wrapped(column.name(), "strong")));
            add(Boxes.column(2, name, Texts.wrapped(column.by(), "muted-s")), c + 1, 0);
        }
        for (var i = 0; i < sheet.fields().size(); i++) {
            var field = sheet.fields().get(i);
            var number = words.get("sync.field.no", i + 1, sheet.fields().size());
            var name = Boxes.styled(
                    Boxes.column(2, Texts.wrapped(field.name(), "strong"), Texts.line(number, "muted-s")),
                    "sync-field");
            if (i == current) {
                name.getStyleClass().add("sync-field-on");
                this.current = name;
            }
            name.setAlignment(Pos.CENTER_LEFT);
            add(name, 0, i + 1);
            for (var choice : Choice.values()) {
                add(
                        cell(i, field, choice, choices.get(field.key()) == choice, i == current),
                        1 + choice.ordinal(),
                        i + 1);
            }
        }
    }

    private Node cell(int index, Sheet.Field field, Choice choice, boolean chosen, boolean current) {
        var value = Boxes.row(
                8,
                Icon.of(chosen ? "radiobox-marked" : "radiobox-blank", "icon-s"),
                Boxes.wide(Texts.wrapped(field.value(choice), chosen ? "strong" : "sync-value")));
        var foot = Texts.wrapped(
                words.get(chosen ? "sync.picked" : "sync.cell." + choice), chosen ? "text-info" : "muted-s");
        foot.getStyleClass().add("muted-size");
        var below = Boxes.row(6, Boxes.wide(foot));
        if (current) {
            below.getChildren().add(new Keycap("Alt " + (choice.ordinal() + 1)));
        }
        VBox cell = Boxes.styled(Boxes.column(4, value, below), "item", "sync-cell");
        if (chosen) {
            cell.getStyleClass().add("item-used");
        }
        cell.setOnMouseClicked(_ -> {
            model.at(index);
            model.choose(choice);
        });
        cell.setAccessibleText(field.name() + ": " + field.value(choice));
        return cell;
    }
}
