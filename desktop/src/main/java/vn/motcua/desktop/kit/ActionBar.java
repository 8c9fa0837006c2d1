// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The bar at the bottom of a desk, 64 px: what is being kept on the left, what is missing in the middle, the acts on
/// the right, the main one last.
public final class ActionBar extends HBox {

    private final List<ActionButton> buttons;

    public ActionBar(List<? extends Node> left, List<ActionButton> buttons) {
        super(10);
        this.buttons = List.copyOf(buttons);
        getStyleClass().add("actions");
        getChildren().addAll(left);
        getChildren().add(Boxes.space());
        this.buttons.forEach(b -> b.big());
        getChildren().addAll(this.buttons);
    }

    /// For a desk whose acts stand in its page.
    public static ActionBar none() {
        var bar = new ActionBar(List.of(), List.of());
        bar.setVisible(false);
        bar.setManaged(false);
        return bar;
    }

    /// Puts a node, such as the sentence that says what is missing, just before the buttons.
    public ActionBar saying(Node sentence) {
        getChildren().add(getChildren().size() - buttons.size(), sentence);
        return this;
    }

    public List<ActionButton> buttons() {
        return buttons;
    }
}
