// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.motcua.desktop.shell.Hands;

/// The door of the program itself, and who closes the store waits until all that went through it has come back: a job
/// that outlives its test writes into folders that are being removed.
public final class AwaitedBackground implements Background {

    private final Background door = new FxBackground(_ -> {});
    private final AtomicInteger away = new AtomicInteger();

    @Override
    public <T> Job<T> run(Callable<T> work) {
        return counted(door.run(work));
    }

    @Override
    public <P, T> Job<T> run(Reporting<P, T> work, Consumer<? super P> each) {
        return counted(door.run(work, each));
    }

    @Override
    public void onScreen(Runnable act) {
        door.onScreen(act);
    }

    /// Returns once nothing is under way, nor anything that was begun when it came back.
    public void await() {
        Hands.waitFor(() -> away.get() == 0);
    }

    private <T> Job<T> counted(Job<T> job) {
        away.incrementAndGet();
        return job.then(_ -> away.decrementAndGet()).orElse(_ -> away.decrementAndGet());
    }
}
