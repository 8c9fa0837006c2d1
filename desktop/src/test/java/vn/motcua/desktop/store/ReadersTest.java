// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {

    @TempDir
    Path profile;

    /// H2 did so when its pool took a connection back: a settled push was written five times over.
    @Test
    void whoReadsMakesNobodyWriteWhatIsNotCommitted() {
        try (var database = new Database(profile, new byte[32])) {
            var written = database.write(tx -> {
                tx.execute("insert into settings (name, content) values ('a', '1')");
                var before = writes(tx);
                assertEquals(0, count(database), "what is not committed is not seen");
                return writes(tx) - before;
            });
            assertEquals(0, written);
            assertEquals(1, count(database));
        }
    }

    @Test
    void manyReadAtOnce() {
        try (var database = new Database(profile, new byte[32])) {
            assertEquals(0, nested(database, 12));
            assertEquals(0, nested(database, 12));
        }
    }

    private static int nested(Database database, int deep) {
        return database.read(db -> deep == 0 ? db.fetchCount(settings()) : nested(database, deep - 1));
    }

    private static int count(Database database) {
        return database.read(db -> db.fetchCount(settings()));
    }

    private static org.jooq.Table<?> settings() {
        return org.jooq.impl.DSL.table("settings");
    }

    private static long writes(DSLContext tx) {
        return Long.parseLong(String.valueOf(tx.fetchValue(
                "select setting_value from information_schema.settings where setting_name = 'info.FILE_WRITE'")));
    }
}
