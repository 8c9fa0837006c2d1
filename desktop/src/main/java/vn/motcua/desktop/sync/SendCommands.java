// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Later;
import vn.motcua.desktop.store.Outbox.Outgoing;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Answer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Sends what waits, in order, until nothing waits any more. While the centre works on one push, the answers to the one
/// before are written down here.
final class SendCommands {

    private static final int MOST_COMMANDS = 1_000;

    /// Of one push, in bytes, before it is packed.
    private static final int MOST_BYTES = (1 << 20) - 1024;

    private static final String USED_TWICE = "exchange.USED_TWICE";

    private final Store store;
    private final CentralServer centre;
    private int most = MOST_COMMANDS;
    private boolean renewed;
    private Later settling = Later.DONE;

    SendCommands(Store store, CentralServer centre) {
        this.store = store;
        this.centre = centre;
    }

    void run() {
        most = MOST_COMMANDS;
        renewed = false;
        settling = Later.DONE;
        try {
            Outgoing last = null;
            for (var batch = batch(last); !batch.isEmpty(); batch = batch(last)) {
                last = sent(batch) ? batch.getLast() : null;
            }
        } finally {
            settling.await();
        }
    }

    /// @return whether to go on behind this batch, else from the first that waits
    private boolean sent(List<Outgoing> batch) {
        try {
            var answers = push(batch);
            settling.await();
            settling = store.outbox().settleLater(answers);
            return true;
        } catch (Problem problem) {
            if (!problem.code().key().equals(USED_TWICE)) {
                throw problem;
            }
            settling.await();
            apart(batch, problem);
            return false;
        }
    }

    private List<Answer> push(List<Outgoing> batch) {
        var texts = batch.stream().map(Outgoing::text).toList();
        var push = new Messages.Push(
                batch.getFirst().epoch(), texts, batch.getLast().signature());
        return centre.call("/v1/sync/push", push, Messages.PushReply.class).answers();
    }

    /// The number of a command means another one at the centre: this store is a copy that was put back. Each goes by
    /// itself then; from the first whose number is taken, all get new ones, of a new epoch.
    private void apart(List<Outgoing> batch, Problem problem) {
        most = 1;
        if (batch.size() == 1) {
            var command = batch.getFirst();
            if (command.epoch() == store.outbox().epoch()) {
                if (renewed) {
                    throw problem; // it is not its number that was used twice
                }
                renewed = true;
                store.outbox().renew();
            }
            store.outbox().renumberFrom(command);
        }
    }

    private List<Outgoing> batch(@Nullable Outgoing after) {
        var batch = new ArrayList<Outgoing>();
        var bytes = 0;
        for (var next : store.outbox().next(after, most)) {
            bytes += Wire.write(next.text()).length + 1;
            if (!batch.isEmpty()
                    && (bytes > MOST_BYTES || next.epoch() != batch.getFirst().epoch())) {
                break;
            }
            batch.add(next);
        }
        return batch;
    }
}
