// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Push;
import vn.motcua.model.wire.Messages.PushReply;
import vn.motcua.server.access.AccessProblem;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.StoreProblem;
import vn.motcua.server.store.Tx;

/// Takes a device's commands in `op` order, each exactly once (PROTOCOL.md §3). A push is one transaction; where a
/// command breaks it, one transaction a command, so that a bad one never blocks the queue behind it.
public final class AcceptCommands {

    /// Most commands of one push.
    public static final int LIMIT = 200;

    private static final Logger LOG = LoggerFactory.getLogger(AcceptCommands.class);

    private final Database database;
    private final Clock clock;

    public AcceptCommands(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// When it returns, what it answers will outlive a power failure.
    ///
    /// @throws Problem BAD_PUSH, USED_TWICE
    public Pushed from(Caller caller, Push push) {
        check(push);
        Pushed pushed;
        try {
            pushed = take(caller, push);
        } catch (RuntimeException e) {
            if (e instanceof Problem p && p.code() != StoreProblem.BAD_ROW) {
                throw p;
            }
            LOG.warn(
                    "push of {} broke, going one by one: {}",
                    caller.device().id(),
                    e.getClass().getSimpleName());
            pushed = oneByOne(caller, push);
        }
        database.durable();
        return pushed;
    }

    private Pushed take(Caller caller, Push push) {
        return database.inTransaction(tx -> {
            var device = lock(tx, caller);
            var last = tx.answers().lastOp(device.id(), push.epoch());
            var answers = new ArrayList<Answer>();
            var batch = new Batch(tx, device, push.epoch(), clock.instant());
            if (!push.commands().isEmpty() && push.commands().getFirst().op() > last + 1) {
                return new Pushed.Gap(last + 1);
            }
            for (var command : push.commands()) {
                if (command.op() <= last) {
                    answers.add(repeated(tx, device, command));
                } else {
                    mustBeNew(tx, command);
                    batch.decide(command);
                }
            }
            answers.addAll(batch.finish());
            return new Pushed.Answered(new PushReply(answers, tx.answers().lastOp(device.id(), push.epoch())));
        });
    }

    private Pushed oneByOne(Caller caller, Push push) {
        var answers = new ArrayList<Answer>();
        var last = 0L;
        for (var command : push.commands()) {
            switch (alone(caller, push.epoch(), command)) {
                case Pushed.Gap gap -> {
                    return gap;
                }
                case Pushed.Answered(var reply) -> {
                    answers.addAll(reply.answers());
                    last = reply.lastOp();
                }
            }
        }
        return new Pushed.Answered(new PushReply(answers, last));
    }

    private Pushed alone(Caller caller, long epoch, Command command) {
        try {
            return take(caller, new Push(epoch, List.of(command)));
        } catch (RuntimeException e) {
            if (e instanceof Problem p && p.code() != StoreProblem.BAD_ROW) {
                throw p;
            }
            LOG.error("command {} cannot be carried out", command.id(), e);
            return database.inTransaction(tx -> {
                var device = lock(tx, caller);
                var batch = new Batch(tx, device, epoch, clock.instant());
                batch.refuse(command, Refusal.of(new Problem(ExchangeProblem.BROKEN_COMMAND)));
                return new Pushed.Answered(new PushReply(batch.finish(), command.op()));
            });
        }
    }

    private static Device lock(Tx tx, Caller caller) {
        return tx.devices()
                .lock(caller.device().id())
                .filter(d -> !d.revoked())
                .orElseThrow(() -> new Problem(AccessProblem.UNAUTHORISED));
    }

    private static Answer repeated(Tx tx, Device device, Command command) {
        return tx.answers()
                .find(command.id())
                .filter(g -> g.device().equals(device.id())
                        && g.op() == command.op()
                        && g.epoch() == command.epoch()
                        && g.bodyHash().equals(Batch.hash(command)))
                .orElseThrow(() -> new Problem(ExchangeProblem.USED_TWICE))
                .answer();
    }

    private static void mustBeNew(Tx tx, Command command) {
        if (tx.answers().find(command.id()).isPresent()) {
            throw new Problem(ExchangeProblem.USED_TWICE);
        }
    }

    private static void check(Push push) {
        if (push.commands().size() > LIMIT || push.epoch() < 1) {
            throw new Problem(ExchangeProblem.BAD_PUSH);
        }
        var op = push.commands().isEmpty() ? 1 : push.commands().getFirst().op();
        for (var command : push.commands()) {
            if (command.epoch() != push.epoch() || command.op() < 1 || command.op() != op++) {
                throw new Problem(ExchangeProblem.BAD_PUSH);
            }
        }
    }
}
