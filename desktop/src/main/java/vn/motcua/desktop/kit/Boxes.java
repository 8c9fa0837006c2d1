// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows and columns, and how they share the room they have.
public final class Boxes {

    private Boxes() {}

    /// @param gap px between the children
    public static HBox row(double gap, Node... children) {
        var row = new HBox(gap, children);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// @param gap px between the children
    public static VBox column(double gap, Node... children) {
        return new VBox(gap, children);
    }

    /// Empty room that takes what a row leaves over.
    public static Region space() {
        return wide(new Region());
    }

    /// Empty room that takes what a column leaves over.
    public static Region spaceBelow() {
        return tall(new Region());
    }

    /// Takes the width a row leaves over.
    public static <T extends Region> T wide(T region) {
        HBox.setHgrow(region, Priority.ALWAYS);
        region.setMaxWidth(Double.MAX_VALUE);
        return region;
    }

    /// Takes the height a column leaves over.
    public static <T extends Region> T tall(T region) {
        VBox.setVgrow(region, Priority.ALWAYS);
        region.setMaxHeight(Double.MAX_VALUE);
        return region;
    }

    /// A fixed width that grows with the font.
    ///
    /// @param em in widths of the usual font size, 13.5 px at 100 %
    public static <T extends Region> T width(T region, double em) {
        region.setStyle("-fx-min-width: %1$sem; -fx-pref-width: %1$sem; -fx-max-width: %1$sem;".formatted(em));
        return region;
    }

    /// Scrolls until the node is in view; stays where it is if the node already is.
    ///
    /// @param node somewhere in the content
    public static void reveal(ScrollPane scroll, Node node) {
        if (scroll.getScene() == null) {
            return;
        }
        var root = scroll.getScene().getRoot(); // a pane that was just put in has no size of its own yet
        root.applyCss();
        root.layout();
        bring(scroll, scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds())));
    }

    /// The same where all is laid out already.
    ///
    /// @param at what is to be in view, in the content
    public static void bring(ScrollPane scroll, Bounds at) {
        var view = scroll.getViewportBounds().getHeight();
        var hidden = scroll.getContent().getLayoutBounds().getHeight() - view;
        var top = scroll.getVvalue() * hidden;
        if (hidden > 0 && (at.getMinY() < top || at.getMaxY() > top + view)) {
            scroll.setVvalue(Math.clamp((at.getCenterY() - view / 2) / hidden, 0, 1));
        }
    }

    /// Is there, and takes room, only while something holds.
    public static <T extends Node> T shownWhile(T node, ObservableValue<Boolean> holds) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(holds);
        return node;
    }

    public static <T extends Node> T styled(T node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
