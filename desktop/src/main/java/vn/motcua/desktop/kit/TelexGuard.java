// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.util.Subscription;

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

    /// @return ends the guard
    public static Subscription watch(Scene scene) {
        var guard = new TelexGuard(System::nanoTime);
        var moves = scene.focusOwnerProperty().subscribe(_ -> guard.focusMoved());
        return moves.and(Filters.on(scene, InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> {
            if (guard.isEcho(event.getCommitted())) {
                event.consume();
            }
        }));
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
