// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Theme;
import vn.motcua.desktop.kit.Words;

/// A page that is made while the others are laid out gets its looks all the same.
class ChosenPageTest {

    @TempDir
    Path folder;

    @Test
    void theChosenPageHasAFrameThatShows() throws Exception {
        var theme = Hands.onScreen(Theme::new);
        try (var screens = new SampleScreens(folder)) {
            var words = Words.of(Words.VIETNAMESE);
            var screen = Objects.requireNonNull(screens.all(words).get("scan-TURN"));
            var stage = Hands.onScreen(() -> {
                var window = new Stage();
                var scene = new Scene(screen.get(), 1366, 768);
                theme.dress(scene);
                window.setScene(scene);
                window.show();
                return window;
            });
            Hands.waitFor(() -> chosen(stage) != null);
            Hands.waitFor(() -> chosen(stage).getBorder() != null);
            assertEquals(2, Hands.onScreen(() -> stroke(stage).getTop()));
            Hands.onScreen(stage::close);
        }
    }

    private static Region chosen(Stage stage) {
        return (Region) stage.getScene().lookup(".page-chosen");
    }

    private static BorderWidths stroke(Stage stage) {
        return chosen(stage).getBorder().getStrokes().getFirst().getWidths();
    }
}
