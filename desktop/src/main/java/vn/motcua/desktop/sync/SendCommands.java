// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Sends what waits, in order, until nothing waits any more.
final class SendCommands {

    private static final int MOST_COMMANDS = 200;

    /// Of one push, in bytes, before it is packed.
    private static final int MOST_BYTES = (1 << 20) - 1024;

    private static final String USED_TWICE = "exchange.USED_TWICE";

    private final Store store;
    private final CentralServer centre;
    private int most = MOST_COMMANDS;
    private boolean renewed;

    SendCommands(Store store, CentralServer centre) {
        this.store = store;
        this.centre = centre;
    }

    void run() {
        most = MOST_COMMANDS;
        renewed = false;
        for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
            if (!sent(batch)) {
                return;
            }
        }
    }

    /// @return whether to go on
    private boolean sent(List<Pending> batch) {
        try {
            var texts = batch.stream().map(Pending::text).toList();
            var epoch = batch.getFirst().command().epoch();
            var push = new Messages.Push(epoch, texts, batch.getLast().signature());
            var answers =
                    centre.call("/v1/sync/push", push, Messages.PushReply.class).answers();
            store.outbox().settle(answers);
            return !answers.isEmpty();
        } catch (Problem problem) {
            if (!problem.code().key().equals(USED_TWICE)) {
                throw problem;
            }
            return apart(batch, problem);
        }
    }

    /// The number of a command means another one at the centre: this store is a copy that was put back. Each goes by
    /// itself then; from the first whose number is taken, all get new ones, of a new epoch.
    private boolean apart(List<Pending> batch, Problem problem) {
        most = 1;
        if (batch.size() == 1) {
            var command = batch.getFirst().command();
            if (command.epoch() == store.outbox().epoch()) {
                if (renewed) {
                    throw problem; // it is not its number that was used twice
                }
                renewed = true;
                store.outbox().renew();
            }
            store.outbox().renumberFrom(command);
        }
        return true;
    }

    private List<Pending> batch() {
        var batch = new ArrayList<Pending>();
        var bytes = 0;
        for (var pending : store.outbox().waiting(most)) {
            bytes += Wire.write(pending.text()).length + 1;
            if (!batch.isEmpty()
                    && (bytes > MOST_BYTES
                            || pending.command().epoch()
                                    != batch.getFirst().command().epoch())) {
                break;
            }
            batch.add(pending);
        }
        return batch;
    }
}
