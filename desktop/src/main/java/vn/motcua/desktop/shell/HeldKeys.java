// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;
import vn.motcua.desktop.kit.Filters;

/// A key that is held down too long acts once: the machine repeats it, and what a key switches on the repetition would
/// switch off again. Letters and arrows go on as ever.
public final class HeldKeys {

    /// Some systems say of a repeated key that it was let go and pressed again in one breath; no finger is that fast.
    private static final long BREATH = 30_000_000L;

    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final Map<KeyCode, Long> released = new EnumMap<>(KeyCode.class);

    private HeldKeys() {}

    /// Consumes what is repeated; call it before anything else listens to the scene.
    ///
    /// @return ends it
    public static Subscription watch(Scene scene) {
        var held = new HeldKeys();
        return Subscription.combine(
                Filters.on(scene, KeyEvent.KEY_PRESSED, held::pressed),
                Filters.on(scene, KeyEvent.KEY_RELEASED, event -> held.released(event.getCode())),
                // what is let go over another window is never told here
                scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> held.down.clear()));
    }

    private void pressed(KeyEvent event) {
        var code = event.getCode();
        var again = !down.add(code) || System.nanoTime() - released.getOrDefault(code, Long.MIN_VALUE / 2) < BREATH;
        if (again && (code.isFunctionKey() || event.isAltDown() && code.isDigitKey())) {
            event.consume();
        }
    }

    private void released(KeyCode code) {
        down.remove(code);
        released.put(code, System.nanoTime());
    }
}
