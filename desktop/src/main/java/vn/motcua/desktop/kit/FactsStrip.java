// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Facts side by side: the small grey name above, the value below.
public final class FactsStrip extends HBox {

    public FactsStrip() {
        getStyleClass().addAll("card", "facts");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    public FactsStrip fact(String name, ObservableValue<String> value) {
        if (!getChildren().isEmpty()) {
            getChildren().addAll(Boxes.space(), Boxes.styled(new Region(), "rule-upright"), Boxes.space());
        }
        getChildren()
                .add(Boxes.styled(
                        Boxes.column(2, Texts.line(name, "muted-s"), Texts.line(value, "fact-value")), "fact"));
        return this;
    }
}
