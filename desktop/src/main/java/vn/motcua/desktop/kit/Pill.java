// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A state: icon, word and colour together, never colour alone.
public final class Pill extends Label {

    public enum Kind {
        OK,
        WARN,
        BAD,
        INFO,
        MUTED;

        /// The suffix of the style classes `pill-`, `tile-`, `note-`, `text-`.
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final FontIcon icon = new FontIcon();

    public Pill(Kind kind, String icon, String text) {
        setGraphic(this.icon);
        setMinWidth(Region.USE_PREF_SIZE);
        this.icon.getStyleClass().add("icon-s");
        show(kind, icon, text);
    }

    public void show(Kind kind, String iconName, String text) {
        getStyleClass().setAll("label", "pill", "pill-" + kind.style());
        icon.setIconLiteral(Icon.literal(iconName));
        setText(text);
    }
}
