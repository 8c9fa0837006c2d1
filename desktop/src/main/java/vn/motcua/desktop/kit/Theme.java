// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
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

    /// A window that was closed is forgotten.
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
    /// The system outlives every theme, so it holds none: this is held here.
    private final ChangeListener<ColorScheme> follows = (_, _, _) -> dress();
    private Look look = Look.LIGHT;
    private int percent = 100;

    private final boolean everywhere;

    /// Of the whole program: windows that nobody dresses, such as dialogs, look so too.
    public Theme() {
        this(true);
    }

    /// Read by us: given an address JavaFX does not find a file in a folder whose name has a space.
    private static void load(String weight) {
        try (var font = Theme.class.getResourceAsStream("/assets/fonts/Inter-" + weight + ".otf")) {
            Font.loadFont(Objects.requireNonNull(font, weight), FONT_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Theme(boolean everywhere) {
        this.everywhere = everywhere;
        FONTS.forEach(Theme::load);
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(follows));
    }

    /// Of single windows that look otherwise than the rest of the program.
    public static Theme apart() {
        return new Theme(false);
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
        if (everywhere) {
            Application.setUserAgentStylesheet(sheet);
        }
        for (var scene : scenes) {
            scene.setUserAgentStylesheet(sheet);
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
