// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;

/// One of the four numbered blocks: its state on the right of its name, and what keeps F9 below its content.
final class BlockView extends VBox {

    private final Pill pill = new Pill(Pill.Kind.MUTED, "circle-outline", "");
    private final Label error = Texts.wrapped("", "field-error");

    BlockView(int number, String title, Node... content) {
        super(10);
        getStyleClass().add("card");
        Boxes.shownWhile(error, error.textProperty().isNotEmpty());
        getChildren()
                .add(Boxes.row(
                        8, Texts.line(Integer.toString(number), "h2"), Boxes.wide(Texts.clipped(title, "h2")), pill));
        getChildren().addAll(content);
        getChildren().add(error);
    }

    void state(Pill.Kind kind, String text) {
        var icon =
                switch (kind) {
                    case OK -> "check-circle";
                    case BAD -> "close-circle";
                    case WARN -> "alert";
                    case INFO, MUTED -> "circle-outline";
                };
        pill.show(kind, icon, text);
    }

    /// Empty while nothing is to be said.
    void error(String sentence) {
        error.setText(sentence);
    }
}
