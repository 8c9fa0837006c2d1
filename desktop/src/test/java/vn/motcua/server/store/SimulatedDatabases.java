// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import javax.sql.DataSource;

/// The simulation's door to the centre's database: the real one, over a disk that is played.
public final class SimulatedDatabases {

    private SimulatedDatabases() {}

    /// @param disk has the centre's tables
    public static Database over(DataSource disk) {
        return Database.over(disk);
    }
}
