// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.sql.Date;
import java.util.List;
import org.jooq.DSLContext;
import vn.motcua.model.command.Event;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.ReferenceItem;

/// Reference data that the centre published: from its day on it is in force here without a new release.
public final class Reference {

    private final Database database;

    Reference(Database database) {
        this.database = database;
    }

    /// In the order they come into force.
    public List<ReferenceItem> items() {
        return database.read(Reference::items);
    }

    private static List<ReferenceItem> items(DSLContext db) {
        return Sql.rows(
                db,
                "select kind, id, valid_from, json from reference_items order by valid_from, kind, id",
                row -> new ReferenceItem(
                        row.getString(1), row.getString(2), row.getDate(3).toLocalDate(), row.getString(4)));
    }

    /// The calendars and terms in force.
    static Law law(DSLContext tx) {
        return Law.late(() -> Catalogue.shipped().with(items(tx)));
    }

    /// What shipped, with what was published since.
    public Catalogue over(Catalogue shipped) {
        return shipped.with(items());
    }

    static void put(DSLContext tx, Event.ReferencePublished piece) {
        Sql.run(
                tx,
                "merge into reference_items (kind, id, valid_from, json) key (kind, id, valid_from) values (?, ?, ?, ?)",
                piece.kind(),
                piece.id(),
                Date.valueOf(piece.validFrom()),
                piece.json());
    }
}
