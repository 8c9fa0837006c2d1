// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The last sentence of a desk of the post, at its top; and what the desks of the post share in looks.
final class SaidView extends VBox {

    SaidView(ObservableValue<Outcome> outcome, Words words) {
        managedProperty().bind(visibleProperty());
        outcome.subscribe(now -> {
            setVisible(!now.isEmpty());
            getChildren().setAll(now.isEmpty() ? new Region() : note(now, words));
        });
    }

    private static Node note(Outcome now, Words words) {
        var why = now.why();
        return why == null
                ? new Note(
                        Pill.Kind.OK,
                        "check-circle-outline",
                        Texts.wrapped(words.get(now.key(), now.number()), "strong"))
                : new Note(
                        Pill.Kind.WARN,
                        "alert-outline",
                        Texts.wrapped(words.what(why), "strong"),
                        Texts.wrapped(words.todo(why), "muted-m"));
    }

    /// Nothing is open: an icon and two sentences.
    static Region hero(String icon, String title, String line) {
        var tile = Boxes.styled(new StackPane(Icon.of(icon, "icon-hero")), "hero-tile");
        tile.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var lines = new VBox(14, tile, Texts.wrapped(title, "h1"), Texts.wrapped(line, "muted-m"));
        lines.setAlignment(Pos.CENTER);
        return Boxes.styled(lines, "page");
    }

    /// A column that scrolls when the window is low.
    static ScrollPane scrolled(Region column) {
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    /// A pane of fixed width at the left that scrolls.
    static ScrollPane left(double em, Region column) {
        return Boxes.width(scrolled(Boxes.styled(column, "left-pane")), em);
    }
}
