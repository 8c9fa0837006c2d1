// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Wire;

/// The end of this counter's queue: which number comes next, and the sum and signature that vouch for all before it.
/// The end is kept in memory; after a failure it is read from the disk again.
final class Queue {

    /// Most of one command as it travels, in bytes: with room for the rest of a push of 1 MiB.
    static final int MOST_BYTES = 1_000_000;

    private static final String INSERT = "insert into outbox (epoch, op, id, dossier, body, actor, state, chain,"
            + " signature, pulled, base) values (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, false, ?)";

    private record End(long epoch, long op, String chain) {}

    /// A dossier's text as the officer saw it when acting, `null` where there was none.
    record Subject(
            @Nullable DossierId dossier,
            long version,
            @Nullable String base) {

        static final Subject NONE = new Subject(null, 0, null);
    }

    private final Database database;
    private final Clock clock;
    private final RandomGenerator random;
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable SealKey key;
    private @Nullable End end;

    Queue(Database database, Clock clock, RandomGenerator random) {
        this.random = random;
        this.database = database;
        this.clock = clock;
    }

    void key(SealKey key) {
        this.key = key;
    }

    /// One transaction that may add commands; no other adds any meanwhile.
    <T> T write(Function<Adding, T> work) {
        one.lock();
        try {
            var known = end;
            var adding = new Adding[1];
            var done = database.write(tx -> {
                adding[0] = new Adding(tx, known == null ? newest(tx) : known);
                return work.apply(adding[0]);
            });
            end = adding[0].end;
            return done;
        } catch (RuntimeException | Error e) {
            end = null;
            throw e;
        } finally {
            one.unlock();
        }
    }

    /// Commands are added within one transaction.
    final class Adding {

        final DSLContext tx;
        private End end;

        private Adding(DSLContext tx, End end) {
            this.tx = tx;
            this.end = end;
        }

        CommandId id() {
            return new CommandId(Uuid7.next(clock, random));
        }

        Command add(CommandId id, Act act, Subject on, Officer actor) {
            return add(id, act, on, actor, null);
        }

        /// @param replaces the failed command that is done another way with this one
        Command add(CommandId id, Act act, Subject on, Officer actor, @Nullable CommandId replaces) {
            var at = clock.instant();
            var command = new Command(id, end.epoch(), end.op() + 1, actor.id(), on.version(), at, act, replaces);
            insert(command, on, Wire.text(actor));
            return command;
        }

        /// Moves a command that waits to the end of this epoch's queue: its number means another one at the centre.
        void again(Command old) {
            var command = new Command(
                    old.id(),
                    end.epoch(),
                    end.op() + 1,
                    old.actor(),
                    old.baseVersion(),
                    old.capturedAt(),
                    old.act(),
                    old.replaces());
            var text = text(command);
            var chain = Chain.next(end.chain(), text);
            Sql.run(
                    tx,
                    "update outbox set epoch = ?, op = ?, body = ?, chain = ?, signature = ? where id = ?",
                    command.epoch(),
                    command.op(),
                    text,
                    chain,
                    signature(chain),
                    command.id().value());
            end = new End(command.epoch(), command.op(), chain);
        }

        /// From here on numbers begin anew.
        void renew() {
            var epoch = Math.max(Outbox.newEpoch(clock, random), end.epoch() + 1);
            Outbox.begin(tx, epoch);
            end = new End(epoch, 0, Chain.START);
        }

        private void insert(Command command, Subject on, String actor) {
            var text = text(command);
            var chain = Chain.next(end.chain(), text);
            Sql.run(
                    tx,
                    INSERT,
                    command.epoch(),
                    command.op(),
                    command.id().value(),
                    on.dossier() == null ? null : on.dossier().value(),
                    text,
                    actor,
                    chain,
                    signature(chain),
                    on.base());
            PaperNames.named(tx, command);
            end = new End(command.epoch(), command.op(), chain);
        }
    }

    private static String text(Command command) {
        var text = Wire.text(command);
        if (text.length() > MOST_BYTES / 6 && Wire.write(text).length > MOST_BYTES) {
            throw new Problem(StoreProblem.TOO_LARGE, MOST_BYTES / 1000);
        }
        return text;
    }

    private String signature(String chain) {
        var vouching = key;
        return vouching == null ? "" : Base64.getEncoder().encodeToString(vouching.sign(Chain.signed(chain)));
    }

    /// The newest row of the epoch; the archive never drops it.
    private static End newest(DSLContext tx) {
        var epoch = Outbox.epoch(tx);
        var newest = "select op, chain from %s where epoch = ? and chain <> '' order by epoch desc, op desc limit 1";
        var found = new End(epoch, 0, Chain.START);
        for (var table : new String[] {"outbox", "archive"}) {
            for (var row :
                    Sql.rows(tx, newest.formatted(table), r -> new End(epoch, r.getLong(1), r.getString(2)), epoch)) {
                found = row.op() > found.op() ? row : found;
            }
        }
        return found;
    }

    /// Number of the newest command of this epoch, 0 before the first.
    long lastOp() {
        one.lock();
        try {
            var known = end;
            return known == null ? database.read(db -> newest(db).op()) : known.op();
        } finally {
            one.unlock();
        }
    }
}
