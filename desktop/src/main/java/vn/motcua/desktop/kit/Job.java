// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.problem.Problem;

/// Work under way. What it returns goes to every `then`, a problem to every `orElse`, always on the screen's thread,
/// also when the work had ended before they were named. Anything thrown that is no `Problem` is a fault of ours: it
/// is logged and becomes `KitProblem.BUG` with a short code.
public final class Job<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    private final Executor screen;
    private final Consumer<? super Problem> unheard;
    private final List<Consumer<? super T>> thens = new ArrayList<>();
    private final List<Consumer<? super Problem>> orElses = new ArrayList<>();
    private @Nullable Thread thread;
    private @Nullable Outcome<T> outcome;

    private sealed interface Outcome<T> {
        record Value<T>(T value) implements Outcome<T> {}

        record Failed<T>(Problem problem) implements Outcome<T> {}
    }

    Job(Executor screen, Consumer<? super Problem> unheard) {
        this.screen = screen;
        this.unheard = unheard;
    }

    public synchronized Job<T> then(Consumer<? super T> act) {
        if (outcome instanceof Outcome.Value<T>(var value)) {
            act.accept(value);
        } else {
            thens.add(act);
        }
        return this;
    }

    public synchronized Job<T> orElse(Consumer<? super Problem> act) {
        if (outcome instanceof Outcome.Failed<T>(var problem)) {
            act.accept(problem);
        } else {
            orElses.add(act);
        }
        return this;
    }

    /// Interrupts the work. It then ends as it sees fit; work that simply gives up ends with `KitProblem.CANCELLED`.
    public synchronized void cancel() {
        if (thread != null && outcome == null) {
            thread.interrupt();
        }
    }

    synchronized void startedOn(Thread worker) {
        thread = worker;
        worker.start();
    }

    void work(Callable<T> work) {
        var ended = outcomeOf(work);
        screen.execute(() -> end(ended));
    }

    private synchronized void end(Outcome<T> ended) {
        outcome = ended;
        switch (ended) {
            case Outcome.Value<T>(var value) -> thens.forEach(t -> t.accept(value));
            case Outcome.Failed<T>(var problem) -> {
                if (orElses.isEmpty()) {
                    unheard.accept(problem);
                }
                orElses.forEach(o -> o.accept(problem));
            }
        }
    }

    private static <T> Outcome<T> outcomeOf(Callable<T> work) {
        try {
            return new Outcome.Value<>(work.call());
        } catch (Problem problem) {
            return new Outcome.Failed<>(problem);
        } catch (InterruptedException e) {
            return new Outcome.Failed<>(new Problem(e, KitProblem.CANCELLED));
        } catch (Throwable fault) {
            return new Outcome.Failed<>(bug(fault));
        }
    }

    /// A fault of ours as people hear of it. The log gets the frames and the class, never the message, which may hold
    /// personal data.
    public static Problem bug(Throwable fault) {
        var code = BugCode.of(fault);
        LOG.error("{} {} at {}", code, fault.getClass().getName(), BugCode.frames(fault));
        return new Problem(fault, KitProblem.BUG, code);
    }
}
