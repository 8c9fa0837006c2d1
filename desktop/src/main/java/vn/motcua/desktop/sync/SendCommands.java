// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.store.Later;
import vn.motcua.desktop.store.Outbox.Outgoing;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Answer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Sends what waits, in order, until nothing waits any more. While the centre decides one push the next is on its way,
/// where the line takes two at once, and the answers to the one before are written down here. The centre takes a
/// device's commands in their order or not at all: a push that comes before its turn is sent again.
final class SendCommands {

    /// More of them at once and H2, here and at the centre, writes the pages of a transaction to the disk and reads
    /// them back before it ends.
    private static final int MOST_COMMANDS = 500;

    /// Of one push, in bytes, before it is packed.
    private static final int MOST_BYTES = (1 << 20) - 1024;

    private static final String USED_TWICE = "exchange.USED_TWICE";

    /// @param early whether it was sent before the centre had answered the one before
    private record Sent(List<Outgoing> batch, Future<List<Answer>> answers, boolean early) {}

    private final Store store;
    private final CentralServer centre;
    private final int mostCommands;
    private int most;
    private boolean renewed;
    private Later settling = Later.DONE;
    private Runnable settled = () -> {};

    SendCommands(Store store, CentralServer centre) {
        this(store, centre, MOST_COMMANDS);
    }

    /// @param most commands of one push
    SendCommands(Store store, CentralServer centre, int most) {
        this.store = store;
        this.centre = centre;
        this.mostCommands = most;
        this.most = most;
    }

    void run() {
        run(() -> {});
    }

    /// @param settled told when answers were written down and others are still awaited
    void run(Runnable settled) {
        this.settled = settled;
        most = mostCommands;
        renewed = false;
        settling = Later.DONE;
        while (!isAllSent()) {
            settling.await();
        }
    }

    /// From the first that waits to the last.
    ///
    /// @return whether nothing waits any more; else begin anew
    private boolean isAllSent() {
        var underway = new ArrayDeque<Sent>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (var batch = batch(null); !batch.isEmpty(); batch = batch(batch.getLast())) {
                    underway.add(send(batch, threads, !underway.isEmpty()));
                    if (underway.size() >= atOnce() && !isTaken(underway.remove())) {
                        return false;
                    }
                }
                while (!underway.isEmpty()) {
                    if (!isTaken(underway.remove())) {
                        return false;
                    }
                }
                return true;
            } finally {
                underway.forEach(this::takeLeft);
                settling.await();
            }
        }
    }

    private int atOnce() {
        return most == 1 ? 1 : Math.max(1, centre.pushesAtOnce());
    }

    private Sent send(List<Outgoing> batch, ExecutorService threads, boolean early) {
        Callable<List<Answer>> push = () -> push(batch);
        if (atOnce() > 1) {
            return new Sent(batch, threads.submit(push), early);
        }
        var here = new FutureTask<>(push);
        here.run();
        return new Sent(batch, here, early);
    }

    /// @return whether to go on behind this batch, else from the first that waits
    private boolean isTaken(Sent sent) {
        try {
            settle(result(sent.answers()));
            return true;
        } catch (Problem problem) {
            settling.await();
            if (sent.early() && problem.code() == CentreProblem.OUT_OF_ORDER) {
                return false;
            }
            if (!problem.code().key().equals(USED_TWICE)) {
                throw problem;
            }
            apart(sent.batch(), problem);
            return false;
        }
    }

    /// It was sent behind a push that failed: the centre refuses it, unless only the answer to that one was lost.
    private void takeLeft(Sent sent) {
        List<Answer> answers;
        try {
            answers = result(sent.answers());
        } catch (Problem problem) {
            return; // it waits here, and is sent again in its turn
        }
        settle(answers);
    }

    private void settle(List<Answer> answers) {
        if (settling != Later.DONE) {
            settling.await();
            settled.run();
        }
        settling = store.outbox().settleLater(answers);
    }

    private static List<Answer> result(Future<List<Answer>> answers) {
        try {
            return answers.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, CentreProblem.UNREACHABLE);
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
