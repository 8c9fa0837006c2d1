// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.SETTINGS;

import java.util.Optional;
import org.jooq.DSLContext;

/// Small facts by name.
public final class Settings {

    private final DSLContext dsl;

    Settings(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<String> get(String name) {
        return dsl.select(SETTINGS.CONTENT)
                .from(SETTINGS)
                .where(SETTINGS.NAME.eq(name))
                .fetchOptional(SETTINGS.CONTENT);
    }

    public void put(String name, String content) {
        var row = dsl.newRecord(SETTINGS);
        row.setName(name);
        row.setContent(content);
        Rows.put(row);
    }
}
