// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs at once on the calling thread, for tests and scripts.
final class DirectBackground implements Background {

    @Override
    public <T> Job<T> run(Callable<T> work) {
        var job = new Job<T>(Runnable::run, _ -> {});
        job.work(work);
        return job;
    }

    @Override
    public <P, T> Job<T> run(Reporting<P, T> work, Consumer<? super P> each) {
        return run(() -> work.run(each::accept));
    }

    @Override
    public void onScreen(Runnable act) {
        act.run();
    }
}
