// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How everything looks: Primer light or dark below, one sheet of ours above it, bundled fonts, one font size.
public final class Theme {

    public enum Look {
        LIGHT,
        DARK,
        /// As the system has it, also when it changes.
        SYSTEM
    }

    public static final int SMALLEST_PERCENT = 90;
    public static final int LARGEST_PERCENT = 150;

    /// px at 100 %.
    private static final double FONT_SIZE = 13.5;

    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold", "Bold");

    private final List<Scene> scenes = new ArrayList<>();
    private Look look = Look.LIGHT;
    private int percent = 100;

    public Theme() {
        for (var weight : FONTS) {
            Font.loadFont(
                    Objects.requireNonNull(Theme.class.getResource("/assets/fonts/Inter-" + weight + ".otf"), weight)
                            .toExternalForm(),
                    FONT_SIZE);
        }
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> dress());
    }

    /// Dresses a scene now and at every later change.
    public void dress(Scene scene) {
        scenes.add(scene);
        dress();
    }

    public void look(Look wanted) {
        look = wanted;
        dress();
    }

    public Look look() {
        return look;
    }

    /// @param wanted font size in percent, kept within 90 and 150
    public void scale(int wanted) {
        percent = Math.clamp(wanted, SMALLEST_PERCENT, LARGEST_PERCENT);
        dress();
    }

    public int scale() {
        return percent;
    }

    public boolean isDark() {
        return look == Look.DARK
                || look == Look.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    private void dress() {
        var sheet = isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        Application.setUserAgentStylesheet(sheet);
        for (var scene : scenes) {
            scene.getStylesheets()
                    .setAll(
                            Objects.requireNonNull(Theme.class.getResource("app.css"))
                                    .toExternalForm(),
                            sizes());
            var classes = scene.getRoot().getStyleClass();
            classes.remove("dark");
            if (isDark()) {
                classes.add("dark");
            }
        }
    }

    /// Icon sizes know no em, so the few sizes there are come from here.
    private String sizes() {
        var css =
                ".root { -fx-font-size: %spx; } .ikonli-font-icon { -fx-icon-size: %spx; } .icon-s { -fx-icon-size: %spx; } .icon-l { -fx-icon-size: %spx; } .icon-xl { -fx-icon-size: %spx; } .icon-hero { -fx-icon-size: %spx; }"
                        .formatted(px(FONT_SIZE), px(18), px(15), px(23), px(32), px(58));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private double px(double at100) {
        return Math.round(at100 * percent / 10.0) / 10.0;
    }
}
