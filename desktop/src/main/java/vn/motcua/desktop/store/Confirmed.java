// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.CURSORS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// Takes in what the centre says happened. A missed event is noticed, not hoped away.
public final class Confirmed {

    private final Database database;
    private final Citizens citizens;
    private final Archive archive;
    private final Runnable changed;

    Confirmed(Database database, Citizens citizens, Archive archive, Runnable changed) {
        this.database = database;
        this.citizens = citizens;
        this.archive = archive;
        this.changed = changed;
    }

    /// Applies events in one transaction, all or none. The sum over each log is carried on.
    ///
    /// @throws Problem GAP if an event is not the next of its scope
    public void apply(List<EventLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var events = lines.stream().map(EventBatch.Read::of).toList();
        database.write(tx -> {
            var cursors = cursors(tx);
            lines.forEach(line -> cursors.put(line.scope(), next(cursors, line)));
            lines.stream().map(EventLine::scope).distinct().forEach(s -> move(tx, s, at(cursors, s)));
            var batch = new EventBatch(tx, citizens, archive, false);
            batch.take(events);
            batch.write();
            return true;
        });
        changed.run();
    }

    private static Cursor next(Map<Scope, Cursor> cursors, EventLine line) {
        var before = at(cursors, line.scope());
        if (line.seq() != before.seq() + 1) {
            throw new Problem(StoreProblem.GAP, line.scope(), line.seq());
        }
        var sum = before.checksum().isEmpty() ? "" : Chain.next(before.checksum(), line.body());
        return new Cursor(line.seq(), before.generation(), sum);
    }

    private static Cursor at(Map<Scope, Cursor> cursors, Scope scope) {
        return cursors.getOrDefault(scope, Cursor.START);
    }

    /// Reads logs from here on that were not read yet, and keeps which generation they are of.
    ///
    /// @param generations of the logs as the centre has them now
    /// @return whether a log that was read before was made anew since
    public boolean follow(Map<Scope, Long> generations) {
        return database.write(tx -> {
            var known = cursors(tx);
            var anew = false;
            for (var log : generations.entrySet()) {
                var cursor = at(known, log.getKey());
                if (cursor.seq() == 0 && cursor.generation() != log.getValue()) {
                    move(tx, log.getKey(), new Cursor(0, log.getValue(), Chain.START));
                }
                anew |= cursor.seq() > 0 && cursor.generation() > 0 && cursor.generation() != log.getValue();
            }
            return anew;
        });
    }

    /// Something is wrong with what was read of this scope: the next pull asks in a way that makes the centre send a
    /// snapshot.
    public void doubt(Scope scope) {
        database.write(
                tx -> Sql.run(tx, "update cursors set generation = -1, checksum = '' where scope = ?", scope.value()));
    }

    /// Takes a snapshot in, in one transaction: what was confirmed of this scope is replaced, this counter's own
    /// commands are decided again on top of it, and what this counter alone knows stays.
    ///
    /// @throws Problem GAP if the snapshot is not whole
    public void replace(Snapshot snapshot) {
        database.write(tx -> {
            var head = snapshot.head();
            var before = at(cursors(tx), head.scope());
            move(tx, head.scope(), new Cursor(head.seq(), head.generation(), head.checksum()));
            Inbox.anew(tx, head.scope());
            var told = new HashSet<UUID>();
            snapshot.read(head.scope(), part -> {
                var batch = new EventBatch(tx, citizens, archive, true);
                batch.take(part);
                batch.write();
                told.addAll(batch.dossiers());
            });
            new Forgotten(tx, head.scope(), told).leave();
            var settling = new Settling(tx, new LocalView(tx), archive);
            if (before.generation() != head.generation()) {
                settling.forgetEvents(head.scope());
            }
            settling.retire(Outbox.accepted(tx));
            return true;
        });
        database.sync();
        changed.run();
    }

    /// How far each scope was read.
    public Map<Scope, Cursor> cursors() {
        return database.read(Confirmed::cursors);
    }

    private static Map<Scope, Cursor> cursors(DSLContext db) {
        return new HashMap<>(db.selectFrom(CURSORS)
                .fetchMap(
                        r -> new Scope(r.getScope()), r -> new Cursor(r.getSeq(), r.getGeneration(), r.getChecksum())));
    }

    private static void move(DSLContext tx, Scope scope, Cursor to) {
        Sql.run(
                tx,
                "merge into cursors (scope, seq, generation, checksum) key (scope) values (?, ?, ?, ?)",
                scope.value(),
                to.seq(),
                to.generation(),
                to.checksum());
    }

    /// A dossier as the centre said last, without what this counter has added since.
    public Optional<Dossier> find(DossierId id) {
        return database.read(db -> one(db, "select confirmed from dossiers where id = ?", id.value()));
    }

    /// The dossier as the officer saw it when making that command; empty where there was none.
    public Optional<Dossier> base(CommandId command) {
        return database.read(db -> one(db, "select base from outbox where id = ?", command.value()));
    }

    private static Optional<Dossier> one(DSLContext db, String sql, UUID id) {
        return Sql.rows(db, sql, r -> Optional.ofNullable(r.getString(1)), id).stream()
                .flatMap(Optional::stream)
                .map(text -> Wire.read(text, Dossier.class))
                .findFirst();
    }
}
