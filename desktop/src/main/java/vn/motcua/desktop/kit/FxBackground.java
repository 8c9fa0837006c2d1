// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import vn.motcua.model.problem.Problem;

/// Virtual threads for work, the JavaFX thread for everything that touches the screen. The only class that calls
/// `Platform.runLater`.
public final class FxBackground implements Background {

    /// Threads that carry the work. As many as cores are too few: a page that is read holds its carrier for
    /// seconds, and the end of a scan would wait for it. The system gives each its turn.
    private static final int CARRIERS = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    private final Consumer<? super Problem> unheard;

    /// @param unheard is told of the problem of any job that nobody gave an `orElse`
    public FxBackground(Consumer<? super Problem> unheard) {
        this.unheard = unheard;
    }

    /// Before the first virtual thread of the program; the run time asks for it once (see [Thread]).
    public static void prepare() {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", String.valueOf(CARRIERS));
    }

    @Override
    public <T> Job<T> run(Callable<T> work) {
        var job = new Job<T>(this::onScreen, unheard);
        job.startedOn(Thread.ofVirtual().name("work").unstarted(() -> {
            BackgroundPriority.take();
            job.work(work);
        }));
        return job;
    }

    @Override
    public <P, T> Job<T> run(Reporting<P, T> work, Consumer<? super P> each) {
        return run(() -> work.run(report -> onScreen(() -> each.accept(report))));
    }

    @Override
    public void onScreen(Runnable act) {
        Platform.runLater(act);
    }
}
