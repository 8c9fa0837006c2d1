// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    /// @throws Problem BAD_PUSH, USED_TWICE, CHAIN_BROKEN
    public Pushed from(Caller caller, Push push) {
        var commands = push.commands().stream().map(Sent::of).toList();
        check(push.epoch(), commands);
        Pushed pushed;
        try {
            pushed = take(caller, push.epoch(), commands, push.signature());
        } catch (RuntimeException e) {
            if (e instanceof Problem p && p.code() != StoreProblem.BAD_ROW) {
                throw p;
            }
            LOG.warn(
                    "push of {} broke, going one by one: {}",
                    caller.device().id(),
                    e.getClass().getSimpleName());
            pushed = oneByOne(caller, push.epoch(), commands);
        }
        database.durable();
        return pushed;
    }

    private Pushed take(Caller caller, long epoch, List<Sent> commands, @Nullable String signature) {
        return database.inTransaction(tx -> {
            var device = lock(tx, caller);
            var head = tx.answers().head(device.id(), epoch);
            if (!commands.isEmpty() && commands.getFirst().op() > head.lastOp() + 1) {
                return new Pushed.Gap(head.lastOp() + 1);
            }
            var answers = new ArrayList<Answer>();
            var batch = new Batch(tx, device, epoch, head, clock.instant());
            for (var sent : commands) {
                if (sent.op() <= head.lastOp()) {
                    answers.add(repeated(tx, device, sent));
                } else {
                    mustBeNew(tx, sent.command());
                    batch.decide(sent);
                }
            }
            if (signature != null && !batch.isVouchedFor(signature)) {
                throw new Problem(ExchangeProblem.CHAIN_BROKEN);
            }
            answers.addAll(batch.finish());
            return new Pushed.Answered(
                    new PushReply(answers, tx.answers().head(device.id(), epoch).lastOp()));
        });
    }

    private Pushed oneByOne(Caller caller, long epoch, List<Sent> commands) {
        var answers = new ArrayList<Answer>();
        var last = 0L;
        for (var sent : commands) {
            switch (alone(caller, epoch, sent)) {
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

    /// Only after the whole push was vouched for: single commands carry no signature.
    private Pushed alone(Caller caller, long epoch, Sent sent) {
        try {
            return take(caller, epoch, List.of(sent), null);
        } catch (RuntimeException e) {
            if (e instanceof Problem p && p.code() != StoreProblem.BAD_ROW) {
                throw p;
            }
            LOG.error("command {} cannot be carried out", sent.command().id(), e);
            return database.inTransaction(tx -> {
                var device = lock(tx, caller);
                var batch = new Batch(tx, device, epoch, tx.answers().head(device.id(), epoch), clock.instant());
                batch.refuse(sent, Refusal.of(new Problem(ExchangeProblem.BROKEN_COMMAND)));
                return new Pushed.Answered(new PushReply(batch.finish(), sent.op()));
            });
        }
    }

    private static Device lock(Tx tx, Caller caller) {
        return tx.devices()
                .lock(caller.device().id())
                .filter(d -> !d.revoked())
                .orElseThrow(() -> new Problem(AccessProblem.UNAUTHORISED));
    }

    private static Answer repeated(Tx tx, Device device, Sent sent) {
        var command = sent.command();
        return tx.answers()
                .find(command.id())
                .filter(g -> g.device().equals(device.id())
                        && g.op() == command.op()
                        && g.epoch() == command.epoch()
                        && g.bodyHash().equals(sent.hash()))
                .orElseThrow(() -> new Problem(ExchangeProblem.USED_TWICE))
                .answer();
    }

    private static void mustBeNew(Tx tx, Command command) {
        if (tx.answers().find(command.id()).isPresent()) {
            throw new Problem(ExchangeProblem.USED_TWICE);
        }
    }

    private static void check(long epoch, List<Sent> commands) {
        if (commands.size() > LIMIT || epoch < 1) {
            throw new Problem(ExchangeProblem.BAD_PUSH);
        }
        var op = commands.isEmpty() ? 1 : commands.getFirst().op();
        for (var sent : commands) {
            if (sent.command().epoch() != epoch || sent.op() < 1 || sent.op() != op++) {
                throw new Problem(ExchangeProblem.BAD_PUSH);
            }
        }
    }
}
