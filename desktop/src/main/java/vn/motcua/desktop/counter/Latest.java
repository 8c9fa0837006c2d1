// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;

/// Work of which only the newest matters: saving a draft, drawing a preview. While one runs, later ones wait and only
/// the last of them runs next: nothing is older than one run, and no run is wasted. Used from the screen's thread
/// only.
final class Latest<T extends Object, R extends Object> {

    private final Background background;
    private final Function<T, R> work;
    private final Consumer<R> then;
    private final Consumer<Problem> failed;
    private @Nullable T waiting;
    private boolean running;

    Latest(Background background, Function<T, R> work, Consumer<R> then, Consumer<Problem> failed) {
        this.background = background;
        this.work = work;
        this.then = then;
        this.failed = failed;
    }

    void offer(T input) {
        if (running) {
            waiting = input;
            return;
        }
        running = true;
        background
                .run(() -> work.apply(input))
                .then(r -> ended(() -> then.accept(r)))
                .orElse(p -> ended(() -> failed.accept(p)));
    }

    /// Forgets what waits; what runs ends.
    void forget() {
        waiting = null;
    }

    private void ended(Runnable report) {
        running = false;
        report.run();
        var next = waiting;
        waiting = null;
        if (next != null) {
            offer(next);
        }
    }
}
