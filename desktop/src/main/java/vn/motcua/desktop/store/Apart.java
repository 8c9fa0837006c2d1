// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Runs disk work on a thread of its own. An interrupt (an officer cancels a scan) closes whatever file channel its
/// thread is using: the store's own must never be among them.
final class Apart {

    private static final Executor THREADS =
            work -> Thread.ofVirtual().name("store").start(work);

    private Apart() {}

    /// Waits for the work, interrupted or not.
    static <T> T run(Supplier<T> work) {
        return result(start(work));
    }

    static <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }

    /// What the work gave, or threw.
    static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
