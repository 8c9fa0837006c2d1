// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Asks for the PIN, once a batch. It goes to the token as it is and is forgotten; a wrong one is not tried again.
final class PinView extends StackPane {

    private final PasswordField pin = new PasswordField();
    private final StringProperty title = new SimpleStringProperty("");
    private final Words words;
    private final Consumer<char[]> sign;

    PinView(Words words, Consumer<char[]> sign) {
        this.words = words;
        this.sign = sign;
        var cancel = new ActionButton(words.get("signing.pin_cancel"), "close", "Esc", this::close);
        var go = new ActionButton(words.get("signing.pin_go"), "draw-pen", "Enter", this::go).accent();
        pin.setOnAction(_ -> go());
        var card = new Card(
                12,
                Texts.wrapped(title, "h2"),
                Texts.wrapped(words.get("signing.pin_warning"), "muted-m"),
                new FormField(words.get("signing.pin"), true, pin),
                Boxes.row(8, Boxes.space(), cancel, go));
        card.setStyle("-fx-max-width: 31em;");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("dim");
        getChildren().add(card);
        setVisible(false);
    }

    void open(long files) {
        title.set(words.get("signing.pin_title", files));
        pin.clear();
        setVisible(true);
        pin.requestFocus();
    }

    boolean isOpen() {
        return isVisible();
    }

    /// @return whether it was open
    boolean close() {
        var was = isVisible();
        setVisible(false);
        pin.clear();
        return was;
    }

    private void go() {
        var typed = pin.getText().toCharArray();
        close();
        if (typed.length > 0) {
            sign.accept(typed);
        }
    }
}
