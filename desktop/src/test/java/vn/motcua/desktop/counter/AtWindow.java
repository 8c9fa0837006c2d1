// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.shell.Hands;

/// Tests that each begin at a bench of their own, shown in a window.
class AtWindow extends AtBench {

    static final Words WORDS = Words.of(Words.VIETNAMESE);

    CounterView view;
    Stage stage;

    @BeforeEach
    void show() {
        stage = Hands.onScreen(() -> {
            view = new CounterView(counter, WORDS, "printer");
            return Bench.window(view);
        });
    }

    @AfterEach
    void hide() {
        Hands.onScreen(stage::close);
    }
}
