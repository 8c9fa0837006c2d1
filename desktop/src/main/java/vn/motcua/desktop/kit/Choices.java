// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// One of a few, each with its key; they go on in the next line where a row is too narrow. The chosen one is tinted,
/// never a second accent button.
public final class Choices extends FlowPane {

    private static final double GAP = 8;

    private final IntegerProperty chosen = new SimpleIntegerProperty(0);

    /// @param keys as they stand on the keycaps, one a part
    public Choices(List<String> parts, List<String> keys) {
        super(GAP, GAP);
        var group = new ToggleGroup();
        for (var i = 0; i < parts.size(); i++) {
            getChildren().add(part(i, parts.get(i), keys.get(i), group));
        }
    }

    private ToggleButton part(int index, String text, String key, ToggleGroup group) {
        var part = new ToggleButton();
        part.setGraphic(Boxes.row(GAP, Texts.line(text, "button-text"), new Keycap(key)));
        part.setAccessibleText(text);
        part.setToggleGroup(group);
        part.setMinWidth(Region.USE_PREF_SIZE);
        part.setFocusTraversable(false);
        part.getStyleClass().add("small");
        part.setOnAction(_ -> {
            chosen.set(index);
            part.setSelected(true);
        });
        chosen.subscribe(now -> part.setSelected(now.intValue() == index));
        return part;
    }

    /// Index of the chosen part, from 0.
    public IntegerProperty chosen() {
        return chosen;
    }
}
