// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One of a few. The chosen part is tinted, never a second accent button.
public final class Segments extends HBox {

    private final IntegerProperty chosen = new SimpleIntegerProperty(0);

    public Segments(List<String> parts) {
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var group = new ToggleGroup();
        for (var i = 0; i < parts.size(); i++) {
            var part = new ToggleButton(parts.get(i));
            part.setToggleGroup(group);
            part.setMinWidth(Region.USE_PREF_SIZE);
            part.setFocusTraversable(false);
            part.getStyleClass()
                    .addAll("small", i == 0 ? "left-pill" : i == parts.size() - 1 ? "right-pill" : "center-pill");
            var index = i;
            part.setOnAction(_ -> {
                chosen.set(index);
                part.setSelected(true);
            });
            chosen.subscribe(now -> {
                if (now.intValue() == index) {
                    part.setSelected(true);
                }
            });
            getChildren().add(part);
        }
    }

    /// Index of the chosen part, from 0.
    public IntegerProperty chosen() {
        return chosen;
    }
}
