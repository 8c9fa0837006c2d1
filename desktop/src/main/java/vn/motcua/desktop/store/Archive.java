// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Wire;

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

    /// Takes in a second answer to a command that was let go while it was held.
    ///
    /// @return whether it was carried out all the same
    boolean corrected(DSLContext tx, Answer answer, Pending.State state) {
        return Sql.run(
                                tx,
                                "update archive set state = ?, answer = ? where id = ? and state = 'HELD'",
                                state.name(),
                                Wire.text(answer),
                                answer.command().value())
                        > 0
                && state == Pending.State.ACCEPTED;
    }

    /// Puts a command back before people's eyes.
    @Nullable
    DossierId bringBack(DSLContext tx, CommandId command) {
        restore(tx, "id = ?", "'SURPRISE', null, false", command.value());
        return Sql.rows(tx, "select dossier from outbox where id = ?", r -> r.getObject(1, UUID.class), command.value())
                .stream()
                .filter(java.util.Objects::nonNull) // not every command is done to a dossier
                .findFirst()
                .map(DossierId::new)
                .orElse(null);
    }

    /// Offers once more what the centre has forgotten: all commands of an epoch after a number wait again, in their
    /// first order, as they were first written.
    ///
    /// @return the dossiers they were done to; empty if one of them is kept no more, so that the rest cannot be
    /// offered in order
    Optional<Set<UUID>> offerAgain(DSLContext tx, long epoch, long after) {
        restore(tx, "epoch = ? and op > ? and chain <> ''", "'WAITING', state, false", epoch, after);
        Sql.run(
                tx,
                "update outbox set former = state, state = 'WAITING', pulled = false"
                        + " where epoch = ? and op > ? and chain <> '' and state <> 'WAITING'",
                epoch,
                after);
        var ops = Sql.rows(
                tx,
                "select op from outbox where epoch = ? and op > ? and chain <> '' order by op",
                r -> r.getLong(1),
                epoch,
                after);
        var whole = ops.isEmpty() || ops.getFirst() == after + 1 && ops.getLast() == after + ops.size();
        return whole ? Optional.of(dossiers(tx, epoch, after)) : Optional.empty();
    }

    private static Set<UUID> dossiers(DSLContext tx, long epoch, long after) {
        return new LinkedHashSet<>(Sql.rows(
                tx,
                "select distinct dossier from outbox where epoch = ? and op > ? and dossier is not null",
                r -> r.getObject(1, UUID.class),
                epoch,
                after));
    }

    /// @param as state, former and pulled of the rows in the outbox
    private static void restore(DSLContext tx, String which, String as, Object... values) {
        Sql.run(
                tx,
                "insert into outbox (" + COLUMNS.replace("state, ", "") + ", state, former, pulled) select "
                        + COLUMNS.replace("state, ", "") + ", " + as + " from archive where " + which,
                values);
        Sql.run(tx, "delete from archive where " + which, values);
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
