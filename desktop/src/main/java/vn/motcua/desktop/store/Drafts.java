// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.DRAFTS;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.wire.Wire;

/// Dossiers being filled in. A draft leaves by being received or dropped, never by a crash.
public final class Drafts {

    private final Database database;
    private final Clock clock;

    Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void keep(Dossier draft) {
        var body = Wire.text(draft);
        database.write(tx -> tx.insertInto(DRAFTS, DRAFTS.DOSSIER, DRAFTS.BODY, DRAFTS.CHANGED)
                .values(draft.id().value(), body, clock.millis())
                .onDuplicateKeyUpdate()
                .set(DRAFTS.BODY, body)
                .set(DRAFTS.CHANGED, clock.millis())
                .execute());
        database.sync();
    }

    /// The one changed last.
    public Optional<Dossier> newest() {
        return all().stream().findFirst();
    }

    /// The one changed last first.
    public List<Dossier> all() {
        return database.read(db -> db.select(DRAFTS.BODY)
                .from(DRAFTS)
                .orderBy(DRAFTS.CHANGED.desc())
                .fetch(r -> Wire.read(r.value1(), Dossier.class)));
    }

    public void drop(DossierId dossier) {
        database.write(tx -> drop(tx, dossier));
    }

    static int drop(DSLContext tx, DossierId dossier) {
        return Sql.run(tx, "delete from drafts where dossier = ?", dossier.value());
    }
}
