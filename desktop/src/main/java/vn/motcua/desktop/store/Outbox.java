// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.max;
import static vn.motcua.desktop.store.db.Tables.ARCHIVE;
import static vn.motcua.desktop.store.db.Tables.CURSORS;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;
import static vn.motcua.desktop.store.db.Tables.SETTINGS;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.db.tables.records.OutboxRecord;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Wire;

/// What this counter asked for and the centre has not fully confirmed. A command leaves, to the archive, only when
/// it was accepted and the events it led to were pulled; all else stays until a person has seen to it.
public final class Outbox {

    static final String EPOCH = "outbox.epoch";

    private final Database database;
    private final Clock clock;
    private final Runnable changed;

    Outbox(Database database, Clock clock, Runnable changed) {
        this.database = database;
        this.clock = clock;
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

    /// Grows when the database is made anew.
    public long epoch() {
        return database.read(Outbox::epoch);
    }

    /// Number of the newest command of this epoch, 0 before the first.
    public long lastOp() {
        return database.read(db -> lastOp(db, epoch(db)));
    }

    /// Starts a new epoch: after a restored copy of this database, so that no number means two commands.
    public void renew() {
        database.write(tx -> begin(tx, Math.max(clock.millis(), epoch(tx) + 1)));
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

    static long lastOp(DSLContext db, long epoch) {
        var waiting = db.select(max(OUTBOX.OP))
                .from(OUTBOX)
                .where(OUTBOX.EPOCH.eq(epoch))
                .fetchOptional(0, Long.class)
                .orElse(0L);
        var done = db.select(max(ARCHIVE.OP))
                .from(ARCHIVE)
                .where(ARCHIVE.EPOCH.eq(epoch))
                .fetchOptional(0, Long.class)
                .orElse(0L);
        return Math.max(waiting, done);
    }

    /// @param key of the device, vouches for the queue; `null` before enrolment
    static void add(DSLContext tx, Command command, @Nullable DossierId dossier, Officer actor, @Nullable SealKey key) {
        var text = Wire.text(command);
        var chain = Chain.next(chain(tx, command.epoch(), command.op() - 1), text);
        var signature = key == null ? "" : Base64.getEncoder().encodeToString(key.sign(Chain.signed(chain)));
        tx.insertInto(OUTBOX)
                .set(OUTBOX.EPOCH, command.epoch())
                .set(OUTBOX.OP, command.op())
                .set(OUTBOX.ID, command.id().value())
                .set(OUTBOX.DOSSIER, dossier == null ? null : dossier.value())
                .set(OUTBOX.BODY, text)
                .set(OUTBOX.CHAIN, chain)
                .set(OUTBOX.SIGNATURE, signature)
                .set(OUTBOX.ACTOR, Wire.text(actor))
                .set(OUTBOX.STATE, Pending.State.WAITING.name())
                .set(OUTBOX.PULLED, false)
                .execute();
        PaperNames.named(tx, command);
    }

    private static String chain(DSLContext db, long epoch, long op) {
        var waiting = db.select(OUTBOX.CHAIN).from(OUTBOX).where(OUTBOX.EPOCH.eq(epoch), OUTBOX.OP.eq(op));
        var done = db.select(ARCHIVE.CHAIN).from(ARCHIVE).where(ARCHIVE.EPOCH.eq(epoch), ARCHIVE.OP.eq(op));
        return waiting.unionAll(done).fetchOptional(OUTBOX.CHAIN).orElse(Chain.START);
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
            takeBack(tx, Wire.read(row.getBody(), Command.class).act());
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
                archive(tx, row);
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

    private void archive(DSLContext tx, OutboxRecord row) {
        tx.insertInto(ARCHIVE)
                .set(ARCHIVE.EPOCH, row.getEpoch())
                .set(ARCHIVE.OP, row.getOp())
                .set(ARCHIVE.ID, row.getId())
                .set(ARCHIVE.BODY, row.getBody())
                .set(ARCHIVE.ANSWER, row.getAnswer())
                .set(ARCHIVE.CHAIN, row.getChain())
                .set(ARCHIVE.SIGNATURE, row.getSignature())
                .set(ARCHIVE.SETTLED_AT, History.at(clock.instant()))
                .execute();
        row.delete();
    }

    private static Pending toPending(OutboxRecord row) {
        return new Pending(
                Wire.read(row.getBody(), Command.class),
                row.getBody(),
                row.getSignature(),
                Pending.State.valueOf(row.getState()),
                row.getAnswer() == null ? null : Wire.read(row.getAnswer(), Answer.class));
    }
}
