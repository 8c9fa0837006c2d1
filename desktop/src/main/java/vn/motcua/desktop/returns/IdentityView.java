// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The content of block 2: dossier and card field by field, and the tick of the clerk who compared by eye.
final class IdentityView extends VBox {

    /// Widths of field, dossier, sign, card and verdict, in percent.
    private static final double[] COLUMNS = {17, 30, 5, 28, 20};

    private final Words words;
    private final GridPane rows = new GridPane();
    private final Node hint;
    private final CheckBox byHand;

    IdentityView(ReturnsViewModel returns, Words words) {
        super(10);
        this.words = words;
        rows.setHgap(6);
        rows.setVgap(7);
        for (var percent : COLUMNS) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            rows.getColumnConstraints().add(column);
        }
        hint = Texts.wrapped(words.get("returns.card.hint"), "muted-m");
        byHand = new CheckBox(words.get("returns.by_hand"));
        byHand.setMinWidth(USE_PREF_SIZE);
        byHand.setOnAction(_ -> returns.handover().byHand(byHand.isSelected()));
        rows.getColumnConstraints().getLast().setHalignment(HPos.RIGHT);
        rows.managedProperty().bind(rows.visibleProperty());
        hint.managedProperty().bind(hint.visibleProperty());
        getChildren().addAll(rows, hint, Boxes.row(8, byHand, new Keycap("Alt 5")));
    }

    void ask() {
        byHand.requestFocus();
    }

    void show(Handover now) {
        var compared = now.compared();
        rows.getChildren().clear();
        compared.forEach(this::row);
        rows.setVisible(!compared.isEmpty());
        hint.setVisible(compared.isEmpty());
        byHand.setSelected(now.byHand());
        byHand.setDisable(now.blockers().contains(Blocker.MISMATCH));
    }

    private void row(Compared field) {
        var same = field.agreement() == Compared.Agreement.SAME;
        var look =
                switch (field.agreement()) {
                    case SAME -> "ready";
                    case BY_EYE -> "text-warn";
                    case DIFFERENT -> "blocker";
                };
        var icon =
                switch (field.agreement()) {
                    case SAME -> "check";
                    case BY_EYE -> "eye-outline";
                    case DIFFERENT -> "close";
                };
        var verdict = Texts.line(words.get("returns.agreement." + field.agreement()), look);
        verdict.setGraphic(Icon.of(icon, "icon-s"));
        var shown = Texts.wrapped(field.shown());
        if (!same) {
            shown.getStyleClass().add(look);
        }
        rows.addRow(
                rows.getRowCount(),
                Texts.line(words.get("returns.part." + field.part()), "fact-name"),
                Texts.wrapped(field.kept()),
                Texts.line(same ? "=" : "≠", "muted-m"),
                shown,
                verdict);
    }
}
