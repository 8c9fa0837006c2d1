// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.card.TokenOffer;

/// Asks for the PIN, once a batch, or at each signature where the key wants it so. It goes to the token as it is and is
/// forgotten; a wrong one is not tried again.
public final class PinView extends StackPane {

    private final PasswordField pin = new PasswordField();
    private final StringProperty title = new SimpleStringProperty("");
    private final Words words;
    private final VBox signer = new VBox(4);
    private Consumer<char[]> sign = _ -> {};

    /// @param cancelled as Esc does
    public PinView(Words words, Runnable cancelled) {
        this.words = words;
        var cancel = new ActionButton(words.get("signing.pin_cancel"), "close", "Esc", cancelled);
        var go = new ActionButton(words.get("signing.pin_go"), "draw-pen", "Enter", this::go).accent();
        pin.setOnAction(_ -> go());
        var card = new Card(
                12,
                Texts.wrapped(title, "h2"),
                signer,
                Texts.wrapped(words.get("signing.pin_warning"), "muted-m"),
                new FormField(words.get("signing.pin"), true, pin),
                Boxes.row(8, Boxes.space(), cancel, go));
        card.setStyle("-fx-max-width: 31em;");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("dim");
        getChildren().add(card);
        setVisible(false);
    }

    /// @param key that signs, `null` where it is not known yet
    /// @param sign what to do with the PIN
    public void open(String what, @Nullable TokenOffer key, Consumer<char[]> sign) {
        title.set(what);
        this.sign = sign;
        signer.getChildren().clear();
        if (key != null) {
            var line = new KeyLine(key, words);
            signer.getChildren().addAll(Texts.wrapped(line.name(), "strong"), Texts.wrapped(line.place(), "muted-s"));
            if (line.hasWarning()) {
                signer.getChildren().add(new Note(line.kind(), "alert-outline", Texts.wrapped(line.tries(), "strong")));
            }
        }
        pin.clear();
        setVisible(true);
        pin.requestFocus();
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// @return whether it was open
    public boolean close() {
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
