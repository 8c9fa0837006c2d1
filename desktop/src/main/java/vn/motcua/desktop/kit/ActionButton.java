// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A button with an icon and the key that does the same. The main window fires it when its key is pressed anywhere on
/// the desk it belongs to; Tab passes it by.
public final class ActionButton extends Button {

    /// px
    private static final double GAP = 8;

    private final KeyCombination keys;
    private final Label text;
    private final Node icon;

    /// A computed value lives only as long as somebody holds it.
    private @Nullable ObservableValue<Boolean> blocked;

    /// @param icon Material Design name
    /// @param keys as in `KeyCombination.keyCombination`, for example `F9` or `Shortcut+P`
    public ActionButton(String text, String icon, String keys, Runnable act) {
        this.keys = KeyCombination.keyCombination(keys);
        this.text = Texts.line(text, "button-text");
        this.icon = Icon.of(icon);
        var face = Boxes.row(GAP, this.icon, this.text, new Keycap(this.keys));
        face.setAlignment(Pos.CENTER);
        setGraphic(face);
        setMinWidth(Region.USE_PREF_SIZE);
        setFocusTraversable(false);
        setAccessibleText(text + ", " + Keycap.textOf(this.keys));
        setOnAction(_ -> act.run());
    }

    /// The one accent button of its screen.
    public ActionButton accent() {
        getStyleClass().add("accent");
        return this;
    }

    /// As tall as the bar at the bottom wants it.
    public ActionButton big() {
        getStyleClass().add("big");
        return this;
    }

    /// Without a frame.
    public ActionButton quiet() {
        getStyleClass().addAll("flat", "small");
        return this;
    }

    /// Grey while the value is true, yet still pressed by its key: the act then goes to the first thing that is
    /// missing.
    public ActionButton muted(ObservableValue<Boolean> blocked) {
        this.blocked = blocked;
        blocked.subscribe(now -> {
            getStyleClass().remove("blocked");
            if (now) {
                getStyleClass().add("blocked");
            }
        });
        return this;
    }

    /// A text that changes.
    public ActionButton saying(ObservableValue<String> changing) {
        text.textProperty().bind(changing);
        accessibleTextProperty().bind(changing.map(t -> t + ", " + Keycap.textOf(keys)));
        return this;
    }

    void showIcon(boolean shown) {
        icon.setVisible(shown);
        icon.setManaged(shown);
    }

    /// px that the button is narrower for its icon that is not shown.
    double hiddenWidth() {
        return icon.isManaged() ? 0 : icon.prefWidth(-1) + GAP;
    }

    public KeyCombination keys() {
        return keys;
    }

    /// Fires if the pressed key is its own and it may be fired.
    ///
    /// @return whether the key was taken
    public boolean press(KeyEvent event) {
        if (!keys.match(event) || isDisabled()) {
            return false;
        }
        fire();
        return true;
    }
}
