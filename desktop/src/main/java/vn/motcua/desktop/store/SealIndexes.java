// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import org.jooq.DSLContext;
import vn.motcua.model.result.Ties;

/// Places in the status list of this counter's seal key: 0, 1, 2 …, each given once. One that was given and not used
/// stays empty.
public final class SealIndexes {

    private static final String NAME = "seal.index.";

    private final Database database;

    SealIndexes(Database database) {
        this.database = database;
    }

    /// The next place; it is on the disk before it is given, so that a power failure cannot make two seals share one.
    public int next(String sealKey) {
        var given = database.write(tx -> {
            var next = Sql.rows(tx, "select content from settings where name = ?", r -> r.getString(1), NAME + sealKey)
                    .stream()
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
            put(tx, sealKey, next + 1);
            return next;
        });
        database.sync();
        return given;
    }

    /// The next number in this counter's book of certified copies of a year, from 1; as sure as a seal's place.
    public int nextCopy(int year) {
        return next("copies." + year) + 1;
    }

    /// The centre knows a result at this place: a store that was brought back from a backup goes on behind it.
    static void seen(DSLContext tx, Ties ties) {
        var index = ties.statusIndex();
        var key = ties.sealKey();
        if (index == null || key == null) {
            return;
        }
        var next = Sql.rows(tx, "select content from settings where name = ?", r -> r.getString(1), NAME + key).stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        if (next <= index) {
            put(tx, key, index + 1);
        }
    }

    private static void put(DSLContext tx, String sealKey, int next) {
        Sql.run(
                tx,
                "merge into settings (name, content) key (name) values (?, ?)",
                NAME + sealKey,
                Integer.toString(next));
    }
}
