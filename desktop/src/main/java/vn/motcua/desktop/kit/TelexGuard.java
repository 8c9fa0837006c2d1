// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;

/// Guards a scene against a fault seen in JavaFX 25 and 26 with Vietnamese input methods: Tab during the writing of a
/// syllable commits it twice, and the second time lands in the next field. A text that is committed again right after
/// the focus moved is taken away.
public final class TelexGuard {

    /// The second commit came within a few ms of the move; a person does not type the same syllable that fast.
    static final long AFTER_MOVE_NANOS = 250_000_000L;

    private final LongSupplier nanos;
    private long moved;
    private String last = "";
    private boolean ever;

    TelexGuard(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public static void watch(Scene scene) {
        var guard = new TelexGuard(System::nanoTime);
        scene.focusOwnerProperty().subscribe(_ -> guard.focusMoved());
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> {
            if (guard.isEcho(event.getCommitted())) {
                event.consume();
            }
        });
    }

    void focusMoved() {
        moved = nanos.getAsLong();
        ever = true;
    }

    boolean isEcho(String committed) {
        if (committed.isEmpty()) {
            return false;
        }
        var echo = ever && nanos.getAsLong() - moved < AFTER_MOVE_NANOS && committed.equals(last);
        last = echo ? "" : committed;
        return echo;
    }
}
