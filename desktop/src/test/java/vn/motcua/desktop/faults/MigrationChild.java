// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.nio.file.Path;
import java.time.Clock;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.server.store.Database;

/// Opens a store, which brings it up to date, and is killed while it does. Arguments: `counter FOLDER`, or `centre`
/// and what [Database#open] takes.
final class MigrationChild {

    private MigrationChild() {}

    public static void main(String[] args) {
        System.out.println("BEGIN");
        if (args[0].equals("counter")) {
            Store.open(Path.of(args[1]), new StoreKey(new byte[32]), Clock.systemUTC())
                    .close();
        } else {
            Database.open(args[1], args[2], args[3]).close();
        }
        System.out.println("DONE");
    }
}
