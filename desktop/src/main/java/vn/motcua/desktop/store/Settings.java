// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.SETTINGS;

import java.util.Optional;

/// Small things kept by name. Encrypted like all else.
public final class Settings {

    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.read(db -> db.select(SETTINGS.CONTENT)
                .from(SETTINGS)
                .where(SETTINGS.NAME.eq(name))
                .fetchOptional(SETTINGS.CONTENT));
    }

    public void put(String name, String value) {
        database.write(tx -> tx.insertInto(SETTINGS, SETTINGS.NAME, SETTINGS.CONTENT)
                .values(name, value)
                .onDuplicateKeyUpdate()
                .set(SETTINGS.CONTENT, value)
                .execute());
        database.sync();
    }
}
