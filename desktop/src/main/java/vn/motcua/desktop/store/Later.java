// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.concurrent.CompletableFuture;
import vn.motcua.model.problem.Problem;

/// Work of the store that goes on while its caller does something else.
public final class Later {

    /// Nothing is under way.
    public static final Later DONE = new Later(CompletableFuture.completedFuture(null));

    private final CompletableFuture<?> work;

    Later(CompletableFuture<?> work) {
        this.work = work;
    }

    /// Waits until it is done, interrupted or not.
    ///
    /// @throws Problem what the work ended with
    public void await() {
        Apart.result(work);
    }
}
