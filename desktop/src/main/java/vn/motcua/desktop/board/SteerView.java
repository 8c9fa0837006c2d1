// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Named;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.office.Officer;

/// The card below the table: what is selected, the reason, and what can be done to it.
final class SteerView extends VBox {

    private final Words words;
    private final BoardViewModel model;
    private final BoardTableView table;
    private final TextField reason = new TextField();
    private final ComboBox<Officer> to = new ComboBox<>();
    private final ComboBox<Cause> cause = new ComboBox<>();
    private final Label chosen = Texts.clipped("", "strong");
    private final List<ActionButton> buttons;

    SteerView(Words words, BoardViewModel model, BoardTableView table) {
        super(10);
        getStyleClass().add("card");
        this.words = words;
        this.model = model;
        this.table = table;
        reason.setPromptText(words.get("board.reason"));
        to.setPromptText(words.get("board.to"));
        cause.setPromptText(words.get("board.cause"));
        cause.getItems().setAll(Cause.values());
        cause.setConverter(new Named<>(c -> words.get("board.cause." + c)));
        to.setConverter(new Named<>(Officer::name));
        model.now().subscribe(now -> offer(now.colleagues()));
        Boxes.width(to, 14);
        Boxes.width(cause, 13);
        var none =
                javafx.beans.binding.Bindings.isEmpty(table.getSelectionModel().getSelectedItems());
        var urge = new ActionButton(words.get("board.urge"), "bell-ring-outline", "F9", this::urge)
                .accent()
                .muted(none);
        buttons = List.of(
                new ActionButton(words.get("board.send_back"), "undo", "F8", this::sendBack).muted(none),
                new ActionButton(words.get("board.reassign"), "account-switch-outline", "F3", this::reassign)
                        .muted(none),
                new ActionButton(words.get("board.apologise"), "email-outline", "F7", this::apologise).muted(none),
                urge);
        var acts = new FlowPane(10, 8);
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.getChildren().setAll(buttons);
        getChildren().setAll(chosen, Boxes.row(10, Boxes.wide(reason), cause, to), acts);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<BoardRow>) _ -> tell());
        model.said().subscribe(this::said);
        tell();
    }

    List<ActionButton> buttons() {
        return buttons;
    }

    private List<BoardRow> rows() {
        return new ArrayList<>(table.getSelectionModel().getSelectedItems());
    }

    private void tell() {
        var rows = rows();
        var overdue = rows.stream().filter(r -> r.due() == BoardRow.Due.OVERDUE).count();
        chosen.setText(
                rows.isEmpty()
                        ? words.get("board.none")
                        : rows.size() == 1
                                ? words.get("board.chosen", rows.getFirst().code())
                                : words.get("board.chosen.many", rows.size(), overdue));
    }

    private void said(String text) {
        if (!text.isEmpty()) {
            chosen.setText(text);
        }
    }

    private void urge() {
        if (ready(reason)) {
            model.urge(rows(), reason.getText().strip());
            reason.clear();
        }
    }

    private void sendBack() {
        if (ready(reason)) {
            model.sendBack(rows(), reason.getText().strip());
            reason.clear();
        }
    }

    private void reassign() {
        var colleague = to.getValue();
        if (!ready(reason)) {
            return;
        }
        if (colleague == null) {
            to.requestFocus();
            to.show();
        } else {
            model.reassign(rows(), colleague, reason.getText().strip());
            reason.clear();
        }
    }

    /// Whoever works here now, and the one chosen before if still here.
    private void offer(List<Officer> colleagues) {
        if (!to.getItems().equals(colleagues)) {
            var before = to.getValue();
            to.getItems().setAll(colleagues);
            to.setValue(colleagues.contains(before) ? before : null);
        }
    }

    private void apologise() {
        if (ready(reason)) {
            var why = cause.getValue();
            model.apologise(
                    rows().getFirst(),
                    why == null ? "" : why.name(),
                    reason.getText().strip());
            reason.clear();
        }
    }

    /// Goes to what is missing.
    private boolean ready(TextField wanted) {
        if (rows().isEmpty()) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
            return false;
        }
        if (wanted.getText().isBlank()) {
            wanted.requestFocus();
            return false;
        }
        return true;
    }
}
