// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import java.util.function.Consumer;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.OfficeCode;

/// Sends what waits and fetches what is new, on a thread of its own.
public final class SyncLoop implements AutoCloseable {

    private volatile SyncState state;

    /// @param signIn gets a session at the centre where there is none; throws the Problem that hinders it
    public SyncLoop(Store store, CentralServer centre, OfficeCode office, Runnable signIn, Clock clock) {
        this.state = new SyncState(SyncState.Kind.SYNCING, clock.instant(), 0, 0, null);
    }

    public void start() {}

    /// Something waits: do not sleep on.
    public void poke() {}

    public SyncState state() {
        return state;
    }

    /// @param listener called on any thread with each new state
    /// @return ends it
    public AutoCloseable onChange(Consumer<SyncState> listener) {
        return () -> {};
    }

    @Override
    public void close() {}
}
