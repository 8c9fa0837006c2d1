// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;

/// Work of which only the newest matters: saving a draft, drawing a preview. While one runs, later ones wait and only
/// the last of them runs next: nothing is older than one run, and no run is wasted. Used from the screen's thread
/// only; the work is done away from it, but for what is left in the end.
final class Latest<T extends Object, R extends Object> {

    private final Background background;
    private final Function<T, R> work;
    private final Consumer<R> then;
    private final Consumer<Problem> failed;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private boolean running;

    Latest(Background background, Function<T, R> work, Consumer<R> then, Consumer<Problem> failed) {
        this.background = background;
        this.work = work;
        this.then = then;
        this.failed = failed;
    }

    void offer(T input) {
        waiting.set(input);
        if (!running) {
            running = true;
            background
                    .run(this::work)
                    .then(done -> ended(() -> done.ifPresent(then)))
                    .orElse(p -> ended(() -> failed.accept(p)));
        }
    }

    /// Forgets what waits; what runs ends.
    void forget() {
        waiting.set(null);
    }

    /// Does what still waits, behind what runs, before it returns: nobody is there any more to do it later.
    void finish() {
        try {
            work();
        } catch (Problem problem) {
            failed.accept(problem);
        }
    }

    private synchronized Optional<R> work() {
        return Optional.<T>ofNullable(waiting.getAndSet(null)).map(work);
    }

    private void ended(Runnable report) {
        running = false;
        report.run();
        Optional.<T>ofNullable(waiting.get()).ifPresent(this::offer);
    }
}
