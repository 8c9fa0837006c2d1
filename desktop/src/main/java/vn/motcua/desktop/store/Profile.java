// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.nio.file.Path;
import java.util.function.Function;

/// A profile folder that this program alone has open: its key is right, its database stands open.
record Profile(Path folder, Keys keys, Database database, ProfileLock lock) implements AutoCloseable {

    /// @throws vn.motcua.model.problem.Problem IN_USE, WRONG_KEY, DISK_FULL or BROKEN
    static Profile open(Path folder, StoreKey key, Function<Keys, Database> opening) {
        var lock = ProfileLock.take(folder);
        try {
            var keys = Keys.of(key);
            keys.check(folder);
            return new Profile(folder, keys, opening.apply(keys), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            lock.close();
        }
    }
}
