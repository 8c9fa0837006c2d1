// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A control with its name above and, when something is wrong, the sentence below.
public final class FormField extends VBox {

    private final Label error = Texts.wrapped("", "field-error");

    public FormField(String name, boolean required, Node control) {
        super(4);
        var label = Texts.line(name, "field-label");
        label.setLabelFor(control);
        var head = Boxes.row(3, label);
        if (required) {
            head.getChildren().add(Texts.line("*", "field-required"));
        }
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        Boxes.shownWhile(error, error.textProperty().isNotEmpty());
        getChildren().addAll(head, control, error);
    }

    /// Empty while all is well.
    public StringProperty error() {
        return error.textProperty();
    }
}
