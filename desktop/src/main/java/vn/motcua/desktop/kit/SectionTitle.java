// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The head of a list: icon, name, and on the right a count or a state.
public final class SectionTitle extends HBox {

    public SectionTitle(String icon, String title, ObservableValue<String> right) {
        this(icon, Texts.line(title, "section-title"), right);
    }

    /// A name that changes.
    public SectionTitle(String icon, ObservableValue<String> title, ObservableValue<String> right) {
        this(icon, Texts.line(title, "section-title"), right);
    }

    private SectionTitle(String icon, Label title, ObservableValue<String> right) {
        super(8, Icon.of(icon, "icon-s", "muted-icon"), title, Boxes.space(), Texts.line(right, "muted-s"));
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }
}
