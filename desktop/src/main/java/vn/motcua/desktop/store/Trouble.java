// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;

/// A command of the outbox that somebody must see to.
record Trouble(CommandId id, @Nullable DossierId dossier, Pending.State state) {

    /// @throws Problem NOT_WAITING if it needs nobody any more
    static Trouble find(DSLContext db, CommandId id) {
        return Sql.rows(
                        db,
                        "select dossier, state from outbox where id = ? and state not in ('WAITING', 'ACCEPTED')",
                        r -> new Trouble(
                                id, dossier(r.getObject(1, UUID.class)), Pending.State.valueOf(r.getString(2))),
                        id.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem(StoreProblem.NOT_WAITING));
    }

    static @Nullable DossierId dossier(@Nullable UUID id) {
        return id == null ? null : new DossierId(id);
    }
}
