// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Theme;

/// The window before the citizen, on a second screen if there is one; without it the clerk asks with F11.
final class CitizenWindow {

    /// Its own: what the citizen sees stays light and as large as it is, whatever the clerk likes.
    private final Theme theme = Theme.apart();
    private @Nullable Stage stage;

    /// Shows a display in place of the one before.
    void show(Parent display) {
        hide();
        var own = Screen.getPrimary();
        Screen.getScreens().stream().filter(s -> !s.equals(own)).findFirst().ifPresent(second -> {
            var shown = new Stage(StageStyle.UNDECORATED);
            var room = second.getBounds();
            var scene = new Scene(display, room.getWidth(), room.getHeight());
            theme.dress(scene);
            shown.setX(room.getMinX());
            shown.setY(room.getMinY());
            shown.setScene(scene);
            shown.show();
            stage = shown;
        });
    }

    void hide() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }
}
