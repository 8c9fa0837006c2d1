// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Words;

/// The last sentence of a desk of the post, at its top.
final class SaidView extends VBox {

    SaidView(ObservableValue<Outcome> outcome, Words words) {
        getStyleClass().add("said");
        managedProperty().bind(visibleProperty());
        outcome.subscribe(now -> {
            setVisible(!now.isEmpty());
            getChildren().setAll(now.isEmpty() ? new Region() : note(now, words));
        });
    }

    private static Node note(Outcome now, Words words) {
        var why = now.why();
        return why == null ? Note.done(words.get(now.key(), now.number())) : Note.refused(words, why);
    }

    /// A pane of fixed width at the left that scrolls.
    static Scrolled left(double em, Region column) {
        return Boxes.width(new Scrolled(Boxes.styled(column, "left-pane")), em);
    }
}
