// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A white sheet with a thin border that keeps things of one kind together.
public final class Card extends VBox {

    /// @param gap px between the children
    public Card(double gap, Node... children) {
        super(gap, children);
        getStyleClass().add("card");
    }
}
