// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.CURSORS;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;
import static vn.motcua.desktop.store.db.Tables.SETTINGS;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import vn.motcua.desktop.store.db.tables.records.OutboxRecord;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.wire.Wire;

/// What this counter asked for and the centre has not fully confirmed. A command leaves, to the archive, only when
/// it was accepted and the events it led to were pulled; all else stays until a person has seen to it.
public final class Outbox {

    static final String EPOCH = "outbox.epoch";

    private final Database database;
    private final Queue queue;
    private final Archive archive;
    private final Runnable changed;

    Outbox(Database database, Queue queue, Archive archive, Runnable changed) {
        this.database = database;
        this.queue = queue;
        this.archive = archive;
        this.changed = changed;
    }

    /// Commands without an answer, in the order they were made.
    public List<Pending> waiting(int most) {
        return list(OUTBOX.STATE.eq(Pending.State.WAITING.name()), most);
    }

    /// How many commands the centre has not confirmed.
    public int size() {
        return database.read(db ->
                db.fetchCount(OUTBOX, OUTBOX.STATE.in(Pending.State.WAITING.name(), Pending.State.ACCEPTED.name())));
    }

    /// How many commands a person must look at.
    public int refused() {
        return database.read(db ->
                db.fetchCount(OUTBOX, OUTBOX.STATE.notIn(Pending.State.WAITING.name(), Pending.State.ACCEPTED.name())));
    }

    /// All, in the order they were made.
    public List<Pending> all() {
        return list(org.jooq.impl.DSL.noCondition(), Integer.MAX_VALUE);
    }

    /// Refused, in conflict, held, or a surprise: a person must look, in the order they were made.
    public List<Pending> needingSomeone() {
        return list(OUTBOX.STATE.notIn(Pending.State.WAITING.name(), Pending.State.ACCEPTED.name()), Integer.MAX_VALUE);
    }

    /// Grows when the database is made anew.
    public long epoch() {
        return database.read(Outbox::epoch);
    }

    /// Number of the newest command of this epoch, 0 before the first.
    public long lastOp() {
        return queue.lastOp();
    }

    /// Starts a new epoch: after a restored copy of this database, so that no number means two commands.
    public void renew() {
        queue.write(adding -> {
            adding.renew();
            return true;
        });
        database.sync();
    }

    /// Takes in the centre's answer to exactly one command. An answer seen before changes nothing.
    public void settle(Answer answer) {
        database.write(tx -> {
            settle(tx, answer);
            retire(tx);
            return true;
        });
        changed.run();
    }

    private List<Pending> list(Condition which, int most) {
        return database.read(db -> db.selectFrom(OUTBOX)
                .where(which)
                .orderBy(OUTBOX.EPOCH, OUTBOX.OP)
                .limit(most)
                .fetch(Outbox::toPending));
    }

    static int begin(DSLContext tx, long epoch) {
        return tx.insertInto(SETTINGS, SETTINGS.NAME, SETTINGS.CONTENT)
                .values(EPOCH, Long.toString(epoch))
                .onDuplicateKeyUpdate()
                .set(SETTINGS.CONTENT, Long.toString(epoch))
                .execute();
    }

    static long epoch(DSLContext db) {
        return db.select(SETTINGS.CONTENT)
                .from(SETTINGS)
                .where(SETTINGS.NAME.eq(EPOCH))
                .fetchOptional(r -> Long.parseLong(r.value1()))
                .orElse(0L);
    }

    static boolean has(DSLContext db, CommandId command) {
        return db.fetchExists(OUTBOX, OUTBOX.ID.eq(command.value()));
    }

    /// Marks the command that an event names as its cause.
    static void pulled(DSLContext tx, CommandId cause) {
        tx.update(OUTBOX)
                .set(OUTBOX.PULLED, true)
                .where(OUTBOX.ID.eq(cause.value()))
                .execute();
    }

    static void settle(DSLContext tx, Answer answer) {
        var row = tx.fetchOne(OUTBOX, OUTBOX.ID.eq(answer.command().value()));
        var held = Pending.State.HELD.name();
        if (row == null
                || !row.getState().equals(Pending.State.WAITING.name())
                        && (!row.getState().equals(held) || answer instanceof Answer.Held)) {
            return;
        }
        row.setState(state(answer).name());
        row.setAnswer(Wire.text(answer));
        row.store();
        if (!(answer instanceof Answer.Accepted)) {
            takeBack(tx, Wire.command(row.getBody()).act());
        }
        if (answer instanceof Answer.Conflict(var _, var _, var _, var current)) {
            LocalView.confirm(tx, current);
        }
        Optional.ofNullable(row.getDossier()).ifPresent(id -> LocalView.rebase(tx, new DossierId(id)));
    }

    private static void takeBack(DSLContext tx, Act act) {
        switch (act) {
            case Act.BindKey(var keyHash, var _) -> Citizens.unbind(tx, keyHash);
            case Act.ResolveDossier(var _, var result) -> Results.withdraw(tx, result.id());
            default -> {}
        }
    }

    private static Pending.State state(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ -> Pending.State.ACCEPTED;
            case Answer.Refused _ -> Pending.State.REFUSED;
            case Answer.Conflict _ -> Pending.State.CONFLICT;
            case Answer.Held _ -> Pending.State.HELD;
        };
    }

    /// Moves to the archive what was accepted and whose events were pulled.
    void retire(DSLContext tx) {
        var cursors = tx.selectFrom(CURSORS).fetchMap(CURSORS.SCOPE, CURSORS.SEQ);
        for (var row : tx.selectFrom(OUTBOX).where(OUTBOX.STATE.eq(Pending.State.ACCEPTED.name()))) {
            var answer = (Answer.Accepted) Wire.read(row.getAnswer(), Answer.class);
            if (arrived(answer.events(), cursors) && PaperNames.allAtCentre(tx, new CommandId(row.getId()))) {
                archive.take(tx, List.of(row.getId()));
            }
        }
    }

    /// Events of scopes that this counter does not follow are not waited for, as long as one that it follows has
    /// come.
    private static boolean arrived(List<EventRef> events, java.util.Map<String, Long> cursors) {
        var followed = events.stream()
                .filter(e -> cursors.containsKey(e.scope().value()))
                .toList();
        return events.isEmpty()
                || (!followed.isEmpty()
                        && followed.stream()
                                .allMatch(e -> cursors.getOrDefault(e.scope().value(), 0L) >= e.seq()));
    }

    private static Pending toPending(OutboxRecord row) {
        return new Pending(
                Wire.command(row.getBody()),
                row.getBody(),
                row.getSignature(),
                Pending.State.valueOf(row.getState()),
                row.getAnswer() == null ? null : Wire.read(row.getAnswer(), Answer.class));
    }
}
