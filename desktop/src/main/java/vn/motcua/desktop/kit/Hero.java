// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Nothing is open: an icon and what to do.
public final class Hero extends VBox {

    /// @param gap px between the lines
    public Hero(double gap, String icon, Node... lines) {
        super(gap);
        var tile = Boxes.styled(new StackPane(Icon.of(icon, "icon-hero")), "hero-tile");
        tile.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(tile);
        getChildren().addAll(lines);
        setAlignment(Pos.CENTER);
    }

    /// In the middle of a desk: two sentences.
    public Hero(String icon, String title, String line) {
        this(14, icon, Texts.wrapped(title, "h1"), Texts.wrapped(line, "muted-m"));
    }
}
