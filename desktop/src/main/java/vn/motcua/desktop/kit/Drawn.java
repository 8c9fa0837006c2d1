// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A part of the screen that is drawn anew only where what it shows has changed: what a person has unfolded there, and
/// the cursor, stay where they are while something else is typed.
///
/// @param <T> all that the part shows, with `equals`
public final class Drawn<T> {

    private final Consumer<? super T> draw;
    private @Nullable T shown;

    public Drawn(Consumer<? super T> draw) {
        this.draw = draw;
    }

    public void show(T now) {
        if (!now.equals(shown)) {
            shown = now;
            draw.accept(now);
        }
    }
}
