// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.office.OfficerId;

/// Commands that are done with: accepted with all that follows from them, or let go by somebody with a reason. Kept
/// for a centre that should have lost them.
final class Archive {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS =
            "epoch, op, id, dossier, body, actor, state, answer, chain, signature, why, by_whom, replaced_by";

    private final Clock clock;

    Archive(Clock clock) {
        this.clock = clock;
    }

    /// Takes a command that failed out of the outbox.
    ///
    /// @param why may be empty where another command replaces it
    void letGo(DSLContext tx, Trouble row, String why, OfficerId by, @Nullable CommandId replacedBy) {
        Sql.run(
                tx,
                "update outbox set why = ?, by_whom = ?, replaced_by = ? where id = ?",
                why,
                by.value(),
                replacedBy == null ? null : replacedBy.value(),
                row.id().value());
        take(tx, List.of(row.id().value()));
    }

    /// Moves these rows from the outbox to the archive.
    void take(DSLContext tx, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var all = Sql.any(ids);
        Sql.run(
                tx,
                "insert into archive (" + COLUMNS + ", settled_at) select " + COLUMNS
                        + ", ? from outbox where id = any(?)",
                History.at(clock.instant()),
                all);
        Sql.run(tx, "delete from outbox where id = any(?)", all);
    }

    /// Drops what has been done for longer than 30 days, but never the newest row: the next one is chained to it.
    int prune(DSLContext tx) {
        return Sql.run(
                tx,
                "delete from archive a where settled_at < ?"
                        + " and exists (select 1 from archive b where b.epoch = a.epoch and b.op > a.op)",
                History.at(clock.instant().minus(KEPT)));
    }
}
