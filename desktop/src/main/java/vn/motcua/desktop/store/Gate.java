// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// What everything new goes through: it must be permitted before, and is told of after.
final class Gate {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Runnable permit = () -> {};

    /// @param permit throws the Problem that says why nothing new is done now
    void permit(Runnable permit) {
        this.permit = permit;
    }

    /// @throws vn.motcua.model.problem.Problem what keeps anything new from being done
    void ask() {
        permit.run();
    }

    /// @return ends it
    Listening listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    <T> T pass(Supplier<T> work) {
        ask();
        var done = work.get();
        tell();
        return done;
    }

    void pass(Runnable work) {
        ask();
        work.run();
        tell();
    }
}
