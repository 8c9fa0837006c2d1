// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A pane that fills its place and scrolls when the window is low; never sideways, and Tab passes it by.
public class Scrolled extends ScrollPane {

    /// Gets its content later.
    public Scrolled() {
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("edge-to-edge");
    }

    public Scrolled(Region content) {
        this();
        setContent(content);
    }
}
