// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.Set;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.Relay;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Writes down what a counter is told, and whether it may be told.
final class Witness extends Relay {

    private final String counter;
    private final Set<Scope> mine;
    private final Ledger ledger;

    Witness(String counter, CentralServer centre, Set<Scope> mine, Ledger ledger) {
        super(centre);
        this.counter = counter;
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
}
