// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.model.office.OfficerId;

/// Who took figures or lists out of the program: written before the file is, never changed.
public final class Exports {

    /// @param what for example `board`, `open-data 2026-11`
    /// @param lines how many the file has
    public record Export(Instant at, OfficerId by, String what, int lines) {}

    private final Database database;
    private final Clock clock;

    Exports(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void log(OfficerId by, String what, int lines) {
        database.write(tx -> Sql.run(
                tx,
                "insert into exports (at, officer, what, lines) values (?, ?, ?, ?)",
                History.at(clock.instant()),
                by.value(),
                what,
                lines));
        database.sync();
    }

    /// Oldest first.
    public List<Export> all() {
        return database.read(db -> Sql.rows(
                db,
                "select at, officer, what, lines from exports order by at",
                r -> new Export(
                        r.getObject(1, OffsetDateTime.class).toInstant(),
                        new OfficerId(r.getString(2)),
                        r.getString(3),
                        r.getInt(4))));
    }
}
