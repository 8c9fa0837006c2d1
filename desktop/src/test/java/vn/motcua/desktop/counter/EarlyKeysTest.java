// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.shell.Hands;

/// A practised hand is quicker than the screen: its keys count before the next frame is drawn.
class EarlyKeysTest {

    private static final Words WORDS = Words.of(Words.VIETNAMESE);

    @TempDir
    Path profile;

    private Bench bench;
    private Stage stage;

    @BeforeEach
    void open() {
        bench = new Bench(profile);
        stage = Hands.onScreen(() -> Bench.window(new CounterView(bench.counter, WORDS, "printer")));
    }

    @AfterEach
    void close() {
        Hands.onScreen(stage::close);
        bench.close();
    }

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
