// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.OfficeCode;

/// The simulation's door to one round of sync.
public final class SimulatedRounds {

    private SimulatedRounds() {}

    public static Runnable of(Store store, CentralServer centre, OfficeCode office, Clock clock) {
        return new SyncRound(store, centre, office, clock)::run;
    }
}
