// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.shell.Hands;

/// A practised hand is quicker than the screen: its keys count before the next frame is drawn.
class EarlyKeysTest extends AtWindow {

    @Test
    void enterInTheVeryMomentTheProceduresOpenTakesTheFirstOfThem() {
        Hands.onScreen(() -> {
            bench.counter.card(Bench.card());
            press(KeyCode.ENTER);
        });
        assertTrue(bench.counter.draft().draft().isPresent());
        assertEquals(Sheet.NONE, bench.counter.sheet().get());
    }

    private void press(KeyCode key) {
        var owner = Objects.requireNonNull(stage.getScene().getFocusOwner());
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
