// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The field to search with, and what was found; owners' names masked. Up and down choose, Enter opens.
final class FoundListView extends VBox {

    private final ResultsViewModel model;
    private final Words words;
    private final TextField query = new TextField();
    private final VBox rows = new VBox(8);
    private int at = -1;

    FoundListView(ResultsViewModel model, Words words) {
        super(10);
        this.model = model;
        this.words = words;
        getStyleClass().add("left-pane");
        Boxes.width(this, 22.5);
        query.setPromptText(words.get("results.search"));
        query.textProperty().bindBidirectional(model.query());
        query.setOnAction(_ -> enter());
        query.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
        model.query().subscribe(_ -> at = -1);
        getChildren()
                .addAll(
                        Boxes.column(
                                2,
                                Texts.line(words.get("results.title"), "h2"),
                                Texts.wrapped(words.get("results.below"), "muted-s")),
                        query,
                        Boxes.tall(new Scrolled(rows)));
        model.found().addListener((InvalidationListener) _ -> fill());
        model.opened().subscribe(_ -> fill());
    }

    void focus() {
        query.requestFocus();
    }

    private void enter() {
        if (at >= 0 && at < model.found().size()) {
            model.open(model.found().get(at).result().id());
        } else {
            model.search();
        }
    }

    private void move(int by) {
        var most = model.found().size() - 1;
        at = Math.clamp((long) at + by, Math.min(0, most), Math.max(0, most));
        fill();
    }

    private void fill() {
        rows.getChildren().setAll(model.found().stream().map(this::row).toList());
    }

    private Node row(Found found) {
        var result = found.result();
        var box = Boxes.styled(
                Boxes.column(
                        3,
                        Texts.wrapped(result.name(), "strong"),
                        Texts.clipped(Mask.name(found.owner()), "muted-m"),
                        Boxes.row(
                                6,
                                Texts.clipped(result.notation(), "muted-s"),
                                Boxes.space(),
                                ResultView.pill(words, result, java.time.LocalDate.MIN))),
                "item");
        var now = model.opened().get();
        var chosen = at >= 0 && at < model.found().size() && model.found().get(at) == found;
        if (chosen || now != null && now.result().id().equals(result.id())) {
            box.getStyleClass().add("item-used");
        }
        box.setOnMouseClicked(_ -> model.open(result.id()));
        return box;
    }
}
