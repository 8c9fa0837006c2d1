// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Words;

/// Asks for the PIN of the officer's token, once; what was typed is given out once.
final class PinDialog {

    private final Words words;
    private final String about;
    private char[] typed = new char[0];

    PinDialog(Words words) {
        this(words, "day.pin");
    }

    /// @param about where its words begin: what the PIN is for
    PinDialog(Words words, String about) {
        this.words = words;
        this.about = about;
    }

    /// @return whether the officer wants to go on; without a PIN nothing is signed
    boolean asked() {
        var field = new PasswordField();
        var dialog = new Dialog<ButtonType>();
        dialog.setTitle(words.get(about + ".title"));
        dialog.getDialogPane().setContent(new VBox(8, new Label(words.get(about + ".text")), field));
        var goOn = new ButtonType(words.get(about + ".go_on"), ButtonBar.ButtonData.OK_DONE);
        var stop = new ButtonType(words.get(about + ".stop"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(goOn, stop);
        // the dialog gives its first button the keyboard, after it is shown
        dialog.setOnShown(_ -> field.getScene().getWindow().focusedProperty().subscribe(field::requestFocus));
        var yes = dialog.showAndWait().filter(goOn::equals).isPresent();
        typed = yes ? field.getText().toCharArray() : new char[0];
        return yes;
    }

    char[] take() {
        var once = typed;
        typed = new char[0];
        return once;
    }
}
