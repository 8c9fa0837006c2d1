// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Labels of the few kinds the screens use. `line` is never cut, `wrapped` breaks into lines, `clipped` may end in an
/// ellipsis and then shows itself whole in a tooltip.
public final class Texts {

    private Texts() {}

    public static Label line(String text, String... classes) {
        var label = Boxes.styled(new Label(text), classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label line(ObservableValue<String> text, String... classes) {
        var label = line("", classes);
        label.textProperty().bind(text);
        return label;
    }

    public static Label wrapped(String text, String... classes) {
        var label = Boxes.styled(new Label(text), classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label wrapped(ObservableValue<String> text, String... classes) {
        var label = wrapped("", classes);
        label.textProperty().bind(text);
        return label;
    }

    /// For names and titles of unknown length in narrow places.
    public static Label clipped(String text, String... classes) {
        var label = Boxes.styled(new Label(text), classes);
        label.getStyleClass().add("may-clip");
        var whole = new javafx.scene.control.Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        return label;
    }

    /// Clipped after its third line.
    public static Label fewLines(String text, String... classes) {
        var label = Boxes.styled(clipped(text, classes), "few-lines");
        label.setWrapText(true);
        return label;
    }

    /// The head of a page: its name and a line below.
    public static VBox title(String title, ObservableValue<String> below) {
        return Boxes.column(2, line(title, "h1"), wrapped(below, "muted-s"));
    }

    public static VBox title(String title, String below) {
        return Boxes.column(2, line(title, "h1"), wrapped(below, "muted-s"));
    }
}
