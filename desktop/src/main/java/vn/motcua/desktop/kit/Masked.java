// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Personal data shown masked, with an eye that shows it whole for as long as the value stays the same. Each look is
/// told to the caller, who writes it down.
public final class Masked extends HBox {

    private final Label text = new Label();
    private final FontIcon eye = Icon.of("eye-outline", "icon-s", "muted-icon");
    private final ObservableValue<String> masked;
    private final ObservableValue<String> plain;
    private boolean open;

    /// @param name what it is, for screen readers: `Hiện Số định danh`
    /// @param onReveal told each time somebody looks
    public Masked(
            Words words,
            String name,
            ObservableValue<String> masked,
            ObservableValue<String> plain,
            Runnable onReveal) {
        super(6);
        this.masked = masked;
        this.plain = plain;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        text.setMinWidth(Region.USE_PREF_SIZE);
        text.getStyleClass().add("fact-plain");
        var look = new Button(null, eye);
        look.getStyleClass().addAll("flat", "button-icon", "eye");
        look.setFocusTraversable(false);
        look.setAccessibleText(words.get("kit.reveal", name));
        look.visibleProperty().bind(text.textProperty().isNotEmpty());
        look.setOnAction(_ -> {
            show(!open);
            if (open) {
                onReveal.run();
            }
        });
        masked.subscribe(_ -> show(false));
        plain.subscribe(_ -> show(false));
        getChildren().addAll(text, look);
    }

    private void show(boolean whole) {
        open = whole;
        eye.setIconLiteral(Icon.literal(whole ? "eye-off-outline" : "eye-outline"));
        text.setText(whole ? plain.getValue() : masked.getValue());
    }
}
