// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.OUTBOX;
import static vn.motcua.desktop.store.db.Tables.SETTINGS;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.db.tables.records.OutboxRecord;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Wire;

/// What this counter asked for and the centre has not fully confirmed. A command leaves, to the archive, only when
/// it was accepted and the events it led to were pulled; all else stays until a person has seen to it.
public final class Outbox {

    static final String EPOCH = "outbox.epoch";
    private static final int EPOCHS_A_MILLISECOND = 1024;

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

    /// A command on its way to the centre.
    ///
    /// @param text as it was first written
    /// @param signature of the device's key over the queue up to here, base64
    public record Outgoing(CommandId id, long epoch, long op, String text, String signature) {}

    /// The next commands without an answer.
    ///
    /// @param after the last one that was sent, `null` to begin with the first
    public List<Outgoing> next(@Nullable Outgoing after, int most) {
        var epoch = after == null ? 0 : after.epoch();
        var op = after == null ? 0 : after.op();
        return database.read(db -> Sql.rows(
                db,
                "select id, epoch, op, body, signature from outbox where state = 'WAITING'"
                        + " and (epoch > ? or epoch = ? and op > ?) order by state, epoch, op limit ?",
                r -> new Outgoing(
                        new CommandId(r.getObject(1, UUID.class)),
                        r.getLong(2),
                        r.getLong(3),
                        r.getString(4),
                        r.getString(5)),
                epoch,
                epoch,
                op,
                most));
    }

    /// How many commands the centre has not confirmed.
    public int size() {
        return database.read(db ->
                db.fetchCount(OUTBOX, OUTBOX.STATE.in(Pending.State.WAITING.name(), Pending.State.ACCEPTED.name())));
    }

    /// How many commands a person must look at.
    public int refused() {
        return database.read(db -> db.fetchCount(OUTBOX, failed()));
    }

    /// All, in the order they were made.
    public List<Pending> all() {
        return list(org.jooq.impl.DSL.noCondition(), Integer.MAX_VALUE);
    }

    /// Refused, in conflict, held, or a surprise: a person must look, in the order they were made.
    public List<Pending> needingSomeone() {
        return list(failed(), Integer.MAX_VALUE);
    }

    /// As a list of states, which the index knows.
    private static Condition failed() {
        return OUTBOX.STATE.in(Arrays.stream(Pending.State.values())
                .filter(Pending.State::needsSomeone)
                .map(Pending.State::name)
                .toList());
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

    /// Number of the newest command of this epoch that the centre has answered; it answers in order.
    public long lastAnswered() {
        return database.read(db -> Sql.rows(
                        db,
                        "select op from outbox where state = 'WAITING' and epoch = ? and chain <> ''"
                                + " order by state, epoch, op limit 1",
                        r -> r.getLong(1),
                        epoch(db))
                .stream()
                .findFirst()
                .map(first -> first - 1)
                .orElseGet(queue::lastOp));
    }

    /// Takes in the centre's answers, each to exactly one command. An answer seen before changes nothing.
    public void settle(Answer... answers) {
        settle(List.of(answers));
    }

    public void settle(List<Answer> answers) {
        database.write(tx -> {
            var view = new LocalView(tx);
            var settling = new Settling(tx, view, archive);
            settling.settle(answers);
            view.write();
            settling.retire();
            return true;
        });
        changed.run();
    }

    /// The same, while the caller goes on. Not to be called again before that is done.
    public Later settleLater(List<Answer> answers) {
        return database.later(() -> settle(answers));
    }

    /// The centre was put back to an earlier state and knows commands up to this one: those after it wait again, as
    /// they were first written and in their first order. If one of them is kept no more, they are numbered anew.
    ///
    /// @param last number of the newest command of this epoch that the centre has decided
    /// @return how many wait
    public int offerAgain(long last) {
        queue.write(adding -> {
            var tx = adding.tx;
            var dossiers = archive.offerAgain(tx, epoch(tx), last);
            if (dossiers.isEmpty()) {
                adding.renew();
                renumber(adding, "state = 'WAITING' and chain <> ''");
            }
            var view = new LocalView(tx);
            dossiers.ifPresent(ids -> ids.forEach(id -> view.touch(new DossierId(id))));
            view.write();
            return true;
        });
        database.sync();
        changed.run();
        return waiting(Integer.MAX_VALUE).size();
    }

    /// The number of this command means another one at the centre: it waits on under a new one, and so do those after
    /// it, whose sums go over a text that the centre never saw.
    public void renumberFrom(Outgoing first) {
        queue.write(adding -> renumber(
                adding, "state = 'WAITING' and chain <> '' and epoch = ? and op >= ?", first.epoch(), first.op()));
        database.sync();
    }

    private static boolean renumber(Queue.Adding adding, String which, Object... values) {
        Sql.rows(
                        adding.tx,
                        "select body from outbox where " + which + " order by epoch, op",
                        r -> r.getString(1),
                        values)
                .forEach(text -> adding.again(Wire.command(text)));
        return true;
    }

    /// Lets what is done with go: papers were found to be whole at the centre.
    void retire(DSLContext tx, Collection<PaperId> arrived) {
        new Settling(tx, new LocalView(tx), archive).retire(PaperNames.commands(tx, arrived));
    }

    static List<UUID> accepted(DSLContext tx) {
        return Sql.rows(tx, "select id from outbox where state = 'ACCEPTED'", r -> r.getObject(1, UUID.class));
    }

    private List<Pending> list(Condition which, int most) {
        return database.read(db -> db.selectFrom(OUTBOX)
                .where(which)
                .orderBy(OUTBOX.EPOCH, OUTBOX.OP)
                .limit(most)
                .fetch(Outbox::toPending));
    }

    /// Epochs grow with the time, and those of two stores made in the same millisecond differ all but certainly: the
    /// queue of one may come to stand in the outbox of the other. Below 2^53, as other programs read numbers.
    static long newEpoch(Clock clock, RandomGenerator random) {
        return clock.millis() * EPOCHS_A_MILLISECOND + random.nextInt(EPOCHS_A_MILLISECOND);
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

    private static Pending toPending(OutboxRecord row) {
        return new Pending(
                Wire.command(row.getBody()),
                row.getBody(),
                row.getSignature(),
                Pending.State.valueOf(row.getState()),
                row.getAnswer() == null ? null : Wire.read(row.getAnswer(), Answer.class));
    }
}
