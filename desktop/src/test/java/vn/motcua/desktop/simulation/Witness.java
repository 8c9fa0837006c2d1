// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Writes down what a counter is told, and whether it may be told.
final class Witness implements CentralServer {

    private final String counter;
    private final CentralServer centre;
    private final Set<Scope> mine;
    private final Ledger ledger;

    Witness(String counter, CentralServer centre, Set<Scope> mine, Ledger ledger) {
        this.counter = counter;
        this.centre = centre;
        this.mine = mine;
        this.ledger = ledger;
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        var told = centre.call(path, body, reply);
        switch (told) {
            case Messages.HelloReply hello ->
                hello.scopes().forEach((scope, head) -> ledger.generation(scope, head.generation()));
            case Messages.PushReply push -> push.answers().forEach(a -> ledger.answered(counter, a));
            case Messages.PullReply pull -> pulled(pull);
            case CodeBlock block -> ledger.block(counter, block);
            default -> {}
        }
        return told;
    }

    private void pulled(Messages.PullReply pull) {
        for (var line : pull.events()) {
            if (!mine.contains(line.scope())) {
                ledger.broken(Invariant.I5_SCOPED, counter + " was told " + line.scope() + " " + line.seq());
            }
            ledger.told(counter, line, ledger.generation(line.scope()));
            if (Wire.event(line).body() instanceof Event.Answered(var answer)) {
                ledger.answered(counter, answer);
            }
        }
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        centre.sendPaper(paper, size, from);
    }

    @Override
    public void sendPaper(
            PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
        centre.sendPaper(paper, size, have, from, arrived);
    }

    @Override
    public InputStream paper(PaperId paper) {
        return centre.paper(paper);
    }

    @Override
    public InputStream open(String path, long from) {
        return centre.open(path, from);
    }

    @Override
    public Optional<byte[]> trust(long known) {
        return centre.trust(known);
    }
}
