// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import vn.motcua.model.command.Act;
import vn.motcua.model.office.Officer;

/// The simulation's door to the store: the real one, over a disk, a clock and a chance that are played.
public final class SimulatedStores {

    private SimulatedStores() {}

    /// @param disk has the store's tables
    public static Store over(DataSource disk, Path profile, StoreKey key, Clock clock, RandomGenerator random) {
        return Store.over(disk, profile, key, clock, random);
    }

    /// Puts an act into the queue that this program does not know, as a newer one would have left it there.
    public static void add(Store store, Act.Unknown act, Officer actor) {
        store.queue().write(adding -> adding.add(adding.id(), act, Queue.Subject.NONE, actor));
        store.sync();
    }
}
