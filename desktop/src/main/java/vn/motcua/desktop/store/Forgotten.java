// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.wire.Wire;

/// Dossiers of an office that its new log says nothing of. They leave, but for those that this counter knows of
/// itself: it has received them or done something to them, and may have to say so again.
final class Forgotten {

    private final DSLContext tx;
    private final Scope scope;
    private final Set<UUID> told;

    /// @param told dossiers that the new log names
    Forgotten(DSLContext tx, Scope scope, Set<UUID> told) {
        this.tx = tx;
        this.scope = scope;
        this.told = told;
    }

    private record Row(UUID id, String confirmed, boolean own) {}

    void leave() {
        if (!scope.value().startsWith("ag:")) {
            return;
        }
        var leaving = new ArrayList<UUID>();
        var staying = new ArrayList<UUID>();
        for (var row : silent()) {
            var dossier = Wire.read(row.confirmed(), Dossier.class);
            if (Scope.of(dossier.office()).equals(scope)) {
                (row.own() ? staying : leaving).add(row.id());
            }
        }
        Leaving.forget(tx, leaving);
        unconfirmed(staying);
    }

    private List<Row> silent() {
        var ids = new ArrayList<>(
                Sql.rows(tx, "select id from dossiers where confirmed is not null", r -> r.getObject(1, UUID.class)));
        ids.removeAll(told);
        return Sql.rows(
                tx,
                "select d.id, d.confirmed, exists (select 1 from outbox o where o.dossier = d.id)"
                        + " or exists (select 1 from archive a where a.dossier = d.id)"
                        + " from dossiers d where d.id = any(?)",
                r -> new Row(r.getObject(1, UUID.class), r.getString(2), r.getBoolean(3)),
                Sql.any(ids));
    }

    /// The centre has not heard of them: they are seen as this counter's own commands make them.
    private void unconfirmed(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Sql.run(tx, "update dossiers set confirmed = null, confirmed_version = 0 where id = any(?)", Sql.any(ids));
        var view = new LocalView(tx);
        ids.forEach(id -> view.touch(Rebase.dossier(id)));
        view.write();
    }
}
