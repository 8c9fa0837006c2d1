// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/// The key that does the same as the button it stands on.
public final class Keycap extends Label {

    public Keycap(KeyCombination keys) {
        this(textOf(keys));
    }

    public Keycap(String text) {
        super(text);
        getStyleClass().add("keycap");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// `Ctrl+K` → `Ctrl K`, `Ctrl++` → `Ctrl +`.
    public static String textOf(KeyCombination keys) {
        return keys.getDisplayText()
                .replaceAll("\\+(?=.)", " ")
                .replace("Slash", "/")
                .replace("Escape", "Esc")
                .replace("Page_", "Pg");
    }
}
