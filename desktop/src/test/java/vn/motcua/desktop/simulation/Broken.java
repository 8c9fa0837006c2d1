// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.desktop.centre.Relay;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// A centre with one part that lies: what the simulation must find out.
final class Broken extends Relay {

    enum Part {
        ANSWERS_BY_ITSELF,
        CHANGES_EVENTS,
        TELLS_TOO_MUCH,
        DROPS_PAPERS,
        LEASES_TWICE,
        NEVER_PUSHES
    }

    private static @Nullable CodeBlock leased;
    private static int made;

    private final Part part;
    /// Every second counter hears other events: were it all of them, the sums that they carry would show the centre
    /// that they know another log, which begins a generation in which nothing was told yet.
    private final boolean changes;

    Broken(CentralServer centre, Part part) {
        super(centre);
        this.part = part;
        this.changes = part == Part.CHANGES_EVENTS && made++ % 2 == 0;
        leased = null;
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        if (body instanceof Messages.Push push && part == Part.NEVER_PUSHES) {
            throw new Problem(CentreProblem.BUSY, push.commands().size());
        }
        if (body instanceof Messages.Push push && part == Part.ANSWERS_BY_ITSELF) {
            return reply.cast(accepted(push));
        }
        return reply.cast(altered(centre.call(path, body, reply)));
    }

    private Object altered(Object told) {
        return switch (told) {
            case Messages.PullReply pull
            when changes ->
                new Messages.PullReply(
                        pull.events().stream().map(Broken::changed).toList(), pull.more(), pull.resets());
            case Messages.PullReply pull
            when part == Part.TELLS_TOO_MUCH -> new Messages.PullReply(more(pull.events()), pull.more(), pull.resets());
            case CodeBlock block
            when part == Part.LEASES_TWICE -> {
                leased = leased == null || !leased.day().equals(block.day()) ? block : leased;
                yield leased;
            }
            default -> told;
        };
    }

    private static Messages.PushReply accepted(Messages.Push push) {
        var commands = push.commands().stream().map(Wire::command).toList();
        var answers = new ArrayList<Answer>();
        commands.forEach(c -> answers.add(new Answer.Accepted(c.id(), c.op(), c.baseVersion() + 1, List.of())));
        return new Messages.PushReply(answers, commands.getLast().op());
    }

    private static EventLine changed(EventLine line) {
        var isDossier = Wire.event(line).body() instanceof Event.DossierChanged;
        return isDossier
                ? new EventLine(
                        line.scope(), line.seq(), line.cause(), line.body().replace("75000", "57000"))
                : line;
    }

    private static List<EventLine> more(List<EventLine> events) {
        var all = new ArrayList<>(events);
        all.add(new EventLine(new Scope("ag:H17.999"), 1, null, "{\"type\":\"Rumour\"}"));
        return all;
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        if (part != Part.DROPS_PAPERS) {
            centre.sendPaper(paper, size, from);
        }
    }

    @Override
    public void sendPaper(
            PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
        if (part != Part.DROPS_PAPERS) {
            centre.sendPaper(paper, size, have, from, arrived);
        }
    }
}
