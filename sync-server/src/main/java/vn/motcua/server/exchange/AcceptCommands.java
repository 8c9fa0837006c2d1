// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Messages.Push;
import vn.motcua.model.wire.Messages.PushReply;
import vn.motcua.server.access.AccessProblem;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Answers;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.StoreProblem;
import vn.motcua.server.store.Tx;

/// Takes a device's commands in `op` order, each exactly once (PROTOCOL.md §3). A push is one transaction; where a
/// command breaks it, one transaction a command, so that a bad one never blocks the queue behind it.
public final class AcceptCommands {

    /// Most commands of one push.
    public static final int LIMIT = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(AcceptCommands.class);

    private final Database database;
    private final Clock clock;

    public AcceptCommands(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A queue on its way in.
    private record Queue(DeviceId device, long epoch, Case.Trust trust) {}

    /// When it returns, what it answers will outlive a power failure.
    ///
    /// @throws Problem BAD_PUSH, USED_TWICE, CHAIN_BROKEN
    public Pushed from(Caller caller, Push push) {
        return accept(new Queue(caller.device().id(), push.epoch(), Case.Trust.DEVICE), push);
    }

    /// The queue of a device, brought by a supervisor: the same as if the device had pushed it.
    ///
    /// @throws Problem as [#from]
    Pushed brought(DeviceId device, Push push) {
        return accept(new Queue(device, push.epoch(), Case.Trust.BROUGHT), push);
    }

    private Pushed accept(Queue queue, Push push) {
        if (push.commands().size() > LIMIT || push.epoch() < 1) {
            throw new Problem(ExchangeProblem.BAD_PUSH);
        }
        var commands = Sent.all(queue.device(), push.epoch(), push.commands(), id -> opOf(queue, id));
        check(push.epoch(), commands);
        Pushed pushed;
        try {
            pushed = take(queue, commands, push.signature());
        } catch (RuntimeException e) {
            if (e instanceof Problem p && p.code() != StoreProblem.BAD_ROW) {
                throw p;
            }
            LOG.warn(
                    "push of {} broke, going one by one: {}",
                    queue.device(),
                    e.getClass().getSimpleName());
            pushed = oneByOne(queue, commands);
        }
        database.durable();
        return pushed;
    }

    private Pushed take(Queue queue, List<Sent> commands, @Nullable String signature) {
        return database.inTransaction(tx -> {
            var device = lock(tx, queue.device());
            var head = tx.answers().head(device.id(), queue.epoch());
            if (!commands.isEmpty() && commands.getFirst().op() > head.lastOp() + 1) {
                return new Pushed.Gap(head.lastOp() + 1);
            }
            var known = known(tx, commands);
            var fresh = commands.stream().filter(s -> s.op() > head.lastOp()).toList();
            var answers = repeated(tx, device, head, commands, known);
            if (fresh.isEmpty()) {
                return reply(commands, answers, head.lastOp());
            }
            mustBeNew(fresh, known.keySet());
            var reached = follow(head, fresh);
            if (signature != null && !vouches(device, reached.chain(), signature)) {
                throw new Problem(ExchangeProblem.CHAIN_BROKEN);
            }
            var batch = batch(tx, device, queue, fresh, known);
            fresh.forEach(batch::decide);
            answers.putAll(batch.finish());
            tx.answers().advance(device.id(), queue.epoch(), reached);
            return reply(commands, answers, reached.lastOp());
        });
    }

    private Batch batch(Tx tx, Device device, Queue queue, List<Sent> fresh, Map<CommandId, Answers.Given> known) {
        return new Batch(
                tx, device, queue.trust(), Known.load(tx, device, queue.epoch(), fresh, known), clock.instant());
    }

    private Pushed oneByOne(Queue queue, List<Sent> commands) {
        var answers = new ArrayList<Answer>();
        var last = 0L;
        for (var sent : commands) {
            switch (alone(queue, sent)) {
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
    private Pushed alone(Queue queue, Sent sent) {
        try {
            return take(queue, List.of(sent), null);
        } catch (RuntimeException e) {
            if (e instanceof Problem p && p.code() != StoreProblem.BAD_ROW) {
                throw p;
            }
            LOG.error(
                    "command {} cannot be carried out: {} at {}",
                    sent.id(),
                    e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0]);
            return broken(queue, sent);
        }
    }

    private Pushed broken(Queue queue, Sent sent) {
        return database.inTransaction(tx -> {
            var device = lock(tx, queue.device());
            var head = tx.answers().head(device.id(), queue.epoch());
            var batch = batch(tx, device, queue, List.of(), new HashMap<>());
            batch.refuse(sent, Outcome.refused(ExchangeProblem.BROKEN_COMMAND));
            var answers = batch.finish();
            tx.answers().advance(device.id(), queue.epoch(), follow(head, List.of(sent)));
            return reply(List.of(sent), answers, sent.op());
        });
    }

    private static Device lock(Tx tx, DeviceId device) {
        return tx.devices().lock(device).orElseThrow(() -> new Problem(AccessProblem.UNAUTHORISED));
    }

    private static Map<CommandId, Answers.Given> known(Tx tx, List<Sent> commands) {
        var ids = Known.spokenOf(commands);
        commands.forEach(s -> ids.add(s.id()));
        return new HashMap<>(tx.answers().find(ids));
    }

    private static Map<CommandId, Answer> repeated(
            Tx tx, Device device, Answers.Head head, List<Sent> commands, Map<CommandId, Answers.Given> known) {
        var answers = new HashMap<CommandId, Answer>();
        Set<Long> ops = null;
        for (var sent : commands) {
            if (sent.op() > head.lastOp()) {
                break;
            }
            var given = known.get(sent.id());
            if (given == null && ops == null) {
                var epoch = sent.command().epoch();
                ops = tx.answers()
                        .answered(
                                device.id(),
                                epoch,
                                sent.op(),
                                commands.getLast().op());
            }
            answers.put(
                    sent.id(),
                    given == null ? forgotten(sent, Objects.requireNonNull(ops)) : same(device, sent, given));
        }
        return answers;
    }

    /// Decided so long ago that the answer is gone; never decided again.
    private static Answer forgotten(Sent sent, Set<Long> stillAnswered) {
        if (stillAnswered.contains(sent.op())) {
            throw new Problem(ExchangeProblem.USED_TWICE);
        }
        return Outcome.refused(ExchangeProblem.LONG_AGO).answer(sent.id(), sent.op(), List.of());
    }

    private static Answer same(Device device, Sent sent, Answers.Given given) {
        if (!given.device().equals(device.id())
                || given.op() != sent.op()
                || given.epoch() != sent.command().epoch()
                || !given.bodyHash().equals(sent.hash())) {
            throw new Problem(ExchangeProblem.USED_TWICE);
        }
        return given.answer();
    }

    private static void mustBeNew(List<Sent> fresh, Set<CommandId> answered) {
        var ids = new HashSet<CommandId>();
        for (var sent : fresh) {
            if (answered.contains(sent.id()) || !ids.add(sent.id())) {
                throw new Problem(ExchangeProblem.USED_TWICE);
            }
        }
    }

    private static Answers.Head follow(Answers.Head head, List<Sent> fresh) {
        var chain = head.chain();
        for (var sent : fresh) {
            chain = Chain.next(chain, sent.text());
        }
        return new Answers.Head(fresh.getLast().op(), chain);
    }

    private static boolean vouches(Device device, String chain, String signature) {
        var base64 = Base64.getDecoder();
        try {
            var key = SealKey.publicKey(base64.decode(device.sealKey()));
            return SealKey.verify(key, Chain.signed(chain), base64.decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Pushed reply(List<Sent> commands, Map<CommandId, Answer> answers, long lastOp) {
        return new Pushed.Answered(new PushReply(
                commands.stream()
                        .map(s -> Objects.requireNonNull(answers.get(s.id())))
                        .toList(),
                lastOp));
    }

    private long opOf(Queue queue, CommandId first) {
        return database.inTransaction(tx -> {
            var given = tx.answers().find(List.of(first)).get(first);
            return given == null
                    ? tx.answers().head(queue.device(), queue.epoch()).lastOp() + 1
                    : given.op();
        });
    }

    private static void check(long epoch, List<Sent> commands) {
        var op = commands.isEmpty() ? 1 : commands.getFirst().op();
        for (var sent : commands) {
            if (sent.command().epoch() != epoch || sent.op() < 1 || sent.op() != op++) {
                throw new Problem(ExchangeProblem.BAD_PUSH);
            }
        }
    }
}
