// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The one door between threads. Work runs on a virtual thread; what it returns, reports or throws comes back on the
/// thread of the screen. In tests the same door runs at once.
public interface Background {

    /// Runs the work away from the screen.
    <T> Job<T> run(Callable<T> work);

    /// Runs the work away from the screen and hands over what it reports on the way (pages, percentages), in order.
    <P, T> Job<T> run(Reporting<P, T> work, Consumer<? super P> each);

    /// Runs a small act on the screen's thread soon; for listeners of the store and of devices.
    void onScreen(Runnable act);

    /// Everything at once on the calling thread.
    static Background direct() {
        return new DirectBackground();
    }

    /// Work that reports on the way.
    @FunctionalInterface
    interface Reporting<P, T> {
        T run(Consumer<P> report) throws Exception;
    }
}
