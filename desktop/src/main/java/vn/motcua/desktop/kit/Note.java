// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// A tinted box that says something beside the work: what is offline, what to mind.
public final class Note extends HBox {

    public Note(Pill.Kind kind, String icon, Node... lines) {
        super(10, Icon.of(icon), Boxes.wide(Boxes.column(4, lines)));
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().addAll("note", "note-" + kind.style());
    }
}
