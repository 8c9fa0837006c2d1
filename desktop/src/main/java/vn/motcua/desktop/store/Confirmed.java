// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.CURSORS;
import static vn.motcua.desktop.store.db.Tables.GIVEN_CODES;
import static vn.motcua.desktop.store.db.Tables.UNKNOWN_EVENTS;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
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
    private final Outbox outbox;
    private final Runnable changed;

    Confirmed(Database database, Citizens citizens, Outbox outbox, Runnable changed) {
        this.database = database;
        this.citizens = citizens;
        this.outbox = outbox;
        this.changed = changed;
    }

    /// Applies events in one transaction, all or none.
    ///
    /// @throws Problem GAP if an event is not the next of its scope
    public void apply(List<EventLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var events = lines.stream().map(Wire::event).toList();
        database.write(tx -> {
            var cursors = positions(tx);
            Set<DossierId> touched = new LinkedHashSet<>();
            for (var event : events) {
                if (event.seq() != cursors.merge(event.scope(), 1L, Long::sum)) {
                    throw new Problem(StoreProblem.GAP, event.scope(), event.seq());
                }
                if (event.cause() != null) {
                    Outbox.pulled(tx, event.cause());
                }
                apply(tx, event, touched);
            }
            events.stream().map(Event::scope).distinct().forEach(s -> move(tx, s, cursors.getOrDefault(s, 0L)));
            touched.forEach(id -> LocalView.rebase(tx, id));
            outbox.retire(tx);
            return true;
        });
        changed.run();
    }

    /// How far each scope was read.
    public Map<Scope, Cursor> cursors() {
        return database.read(db -> db.selectFrom(CURSORS)
                .fetchMap(
                        r -> new Scope(r.getScope()), r -> new Cursor(r.getSeq(), r.getGeneration(), r.getChecksum())));
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

    private static Map<Scope, Long> positions(DSLContext db) {
        Map<Scope, Long> all = new HashMap<>();
        db.selectFrom(CURSORS).forEach(r -> all.put(new Scope(r.getScope()), r.getSeq()));
        return all;
    }

    private static void move(DSLContext tx, Scope scope, long seq) {
        tx.insertInto(CURSORS, CURSORS.SCOPE, CURSORS.SEQ, CURSORS.GENERATION, CURSORS.CHECKSUM)
                .values(scope.value(), seq, 0L, "")
                .onDuplicateKeyUpdate()
                .set(CURSORS.SEQ, seq)
                .execute();
    }

    private void apply(DSLContext tx, Event event, Set<DossierId> touched) {
        switch (event.body()) {
            case Event.DossierChanged(var dossier, var entry) -> {
                LocalView.confirm(tx, dossier);
                History.confirm(tx, entry);
                touched.add(dossier.id());
            }
            case Event.CodeGiven(var provisional, var official) ->
                tx.insertInto(GIVEN_CODES, GIVEN_CODES.PROVISIONAL, GIVEN_CODES.OFFICIAL)
                        .values(provisional.value(), official.value())
                        .onDuplicateKeyIgnore()
                        .execute();
            case Event.CitizenChanged(var citizen) -> citizens.put(tx, List.of(citizen));
            case Event.ResultChanged(var result) -> {
                Results.put(tx, result, true);
                PaperNames.named(tx, result);
            }
            case Event.KeyBound(var keyHash, var citizen) -> Citizens.bind(tx, keyHash, citizen, true);
            case Event.Answered(var answer) -> Outbox.settle(tx, answer);
            case Event.PaperArrived(var paper) -> PaperNames.arrived(tx, paper);
            case Event.PossibleDuplicate(var dossier, var earlier) -> Inbox.twins(tx, dossier, earlier);
            case Event.HeldForPerson held -> Inbox.held(tx, held);
            case Event.HeldSettled(var command) -> Inbox.settled(tx, command);
            case Event.Left _ -> {}
            case Event.Unknown(var type, var json) ->
                tx.insertInto(UNKNOWN_EVENTS)
                        .set(UNKNOWN_EVENTS.SCOPE, event.scope().value())
                        .set(UNKNOWN_EVENTS.SEQ, event.seq())
                        .set(UNKNOWN_EVENTS.TYPE, type.substring(0, Math.min(80, type.length())))
                        .set(UNKNOWN_EVENTS.BODY, json)
                        .execute();
        }
    }
}
