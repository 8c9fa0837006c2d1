// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.shell.Hands;

/// The PIN of a token, asked for and answered by keyboard alone.
class PinDialogIT {

    private static final Words WORDS = Words.of(Words.VIETNAMESE);

    private final Hands hands = new Hands();
    private final PinDialog pin = Hands.onScreen(() -> new PinDialog(WORDS));
    private final AtomicReference<@Nullable Boolean> said = new AtomicReference<>();

    /// Opens it as an errand of the sync desk does, and waits until its field has the keyboard.
    private void ask() {
        said.set(null);
        Platform.runLater(() -> said.set(pin.asked()));
        Hands.waitFor(() -> window() != null);
        hands.into(Objects.requireNonNull(Hands.onScreen(PinDialogIT::window)));
    }

    private static @Nullable Stage window() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage stage
                        && stage.isFocused()
                        && WORDS.get("day.pin.title").equals(stage.getTitle())
                        && stage.getScene().getFocusOwner() instanceof PasswordField)
                .map(Stage.class::cast)
                .findFirst()
                .orElse(null);
    }

    private boolean answer(KeyCode key) {
        hands.press(key);
        Hands.waitFor(() -> said.get() != null);
        return Boolean.TRUE.equals(said.get());
    }

    @Test
    void whatIsTypedIsGivenOutOnce() {
        ask();
        hands.type("2468");
        assertTrue(answer(KeyCode.ENTER));
        assertEquals("2468", new String(pin.take()));
        assertEquals("", new String(pin.take()));
    }

    @Test
    void withoutAPinTheOfficerMayGoOnUnsigned() {
        ask();
        assertTrue(answer(KeyCode.ENTER));
        assertEquals(0, pin.take().length);
    }

    @Test
    void escapeStopsTheErrandAndForgetsWhatWasTyped() {
        ask();
        hands.type("2468");
        assertFalse(answer(KeyCode.ESCAPE));
        assertEquals(0, pin.take().length);
    }
}
