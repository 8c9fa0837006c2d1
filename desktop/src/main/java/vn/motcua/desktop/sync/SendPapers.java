// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.model.wire.Messages.BlobReply;

/// Sends the papers that the centre has not got: asks first, the smallest dossier first, several at once where the line
/// carries it. What arrived is written down even if the line breaks.
final class SendPapers {

    /// Papers of one question.
    static final int ASKED = 500;

    /// Arrivals written down together.
    private static final int TOGETHER = 16;

    private static final String NOT_NAMED = "blobs.NOT_NAMED";
    private static final String FULL = "blobs.FULL";

    private final Store store;
    private final CentralServer centre;
    private final List<PaperId> arrived = new ArrayList<>();
    private volatile PaperProgress progress = PaperProgress.NONE;
    private @Nullable Problem hindrance;
    private volatile BooleanSupplier goesOn = () -> true;
    private volatile boolean isStopped;

    SendPapers(Store store, CentralServer centre) {
        this.store = store;
        this.centre = centre;
    }

    PaperProgress progress() {
        return progress;
    }

    private synchronized void advance(UnaryOperator<PaperProgress> step) {
        progress = step.apply(progress);
    }

    /// @return what keeps a paper here that is no matter of the line: the centre's disk is full, or a file of this
    /// shelf is damaged; `null` if nothing does
    /// @throws Problem of the line
    @Nullable
    Problem run() {
        return run(() -> true);
    }

    /// The same, as long as it is to go on: asked after each piece.
    @Nullable
    Problem run(BooleanSupplier goesOn) {
        return run(store.shelf().toSend(), goesOn);
    }

    /// All that is nowhere but here, for a counter that is to do nothing more: the centre takes what it knows of.
    void handIn() {
        var unused = run(store.shelf().onlyHere(), () -> true);
    }

    private @Nullable Problem run(List<PaperId> waiting, BooleanSupplier goesOn) {
        hindrance = null;
        this.goesOn = goesOn;
        isStopped = false;
        try {
            for (var from = 0; from < waiting.size() && !isOver(); from += ASKED) {
                send(waiting.subList(from, Math.min(waiting.size(), from + ASKED)));
            }
        } finally {
            writeDown();
            progress = PaperProgress.NONE;
        }
        return hindrance;
    }

    private void send(List<PaperId> asked) {
        var reply = centre.call("/v1/blobs/query", new BlobQuery(asked), BlobReply.class);
        arrived.addAll(reply.have());
        var missing = asked.stream().filter(p -> !reply.have().contains(p)).toList();
        var bytes = missing.stream().mapToLong(store.shelf()::size).sum();
        progress = new PaperProgress(0, missing.size(), 0, bytes);
        var alone = sendOneByOne(missing, reply.partial());
        if (alone < missing.size() && !isOver()) {
            sendSeveral(missing.subList(alone, missing.size()), reply.partial());
        }
    }

    /// Until the line turns out to carry more.
    ///
    /// @return how many were sent
    private int sendOneByOne(List<PaperId> papers, Map<PaperId, Long> partial) {
        var sent = 0;
        while (sent < papers.size() && centre.papersAtOnce() == 1 && !isOver()) {
            note(send(papers.get(sent++), partial));
        }
        return sent;
    }

    private void sendSeveral(List<PaperId> papers, Map<PaperId, Long> partial) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Sent>(threads);
            var running = 0;
            try {
                for (var paper : papers) {
                    for (; running >= Math.max(1, centre.papersAtOnce()); running--) {
                        note(next(done));
                    }
                    if (isOver()) {
                        break;
                    }
                    Callable<Sent> one = () -> send(paper, partial);
                    done.submit(one);
                    running++;
                }
                for (; running > 0; running--) {
                    note(next(done));
                }
            } catch (RuntimeException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private static Sent next(CompletionService<Sent> done) {
        try {
            return done.take().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, CentreProblem.UNREACHABLE);
        }
    }

    /// @param why `null` if it arrived, or stopped on its way
    private record Sent(
            PaperId paper, boolean isThere, @Nullable Problem why) {}

    /// It was to go on no more.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void note(Sent sent) {
        var why = sent.why();
        advance(PaperProgress::one);
        if (sent.isThere()) {
            arrived.add(sent.paper());
            if (arrived.size() >= TOGETHER) {
                writeDown();
            }
        } else if (why != null && !isNobodysFault(why.code())) {
            hindrance = why;
        }
    }

    private void writeDown() {
        store.shelf().atCentre(List.copyOf(arrived));
        arrived.clear();
    }

    /// A paper that the centre will not have must not stand in the way of the others.
    private Sent send(PaperId paper, Map<PaperId, Long> partial) {
        var shelf = store.shelf();
        var size = shelf.size(paper);
        var told = new AtomicLong();
        try {
            centre.sendPaper(paper, size, partial.getOrDefault(paper, 0L), offset -> shelf.open(paper, offset), at -> {
                advance(p -> p.more(Math.max(0, at - told.getAndSet(at))));
                stop(at < size);
            });
            return new Sent(paper, true, null);
        } catch (Stopped stopped) {
            return new Sent(paper, false, null);
        } catch (Problem problem) {
            if (isOfTheLine(problem.code())) {
                throw problem;
            }
            return new Sent(paper, false, problem);
        }
    }

    private void stop(boolean isUnderWay) {
        isStopped |= !goesOn.getAsBoolean();
        if (isStopped && isUnderWay) {
            throw new Stopped();
        }
    }

    private boolean isOver() {
        return isStopped || hindrance != null && hindrance.code().key().equals(FULL);
    }

    /// It is asked after again in the next round: another counter is at it, or the centre does not know its name yet.
    private static boolean isNobodysFault(ProblemCode code) {
        return code == CentreProblem.ANOTHER_SENDS
                || code == CentreProblem.FORBIDDEN
                || code.key().equals(NOT_NAMED);
    }

    private static boolean isOfTheLine(ProblemCode code) {
        return code instanceof CentreProblem && code != CentreProblem.FORBIDDEN && code != CentreProblem.ANOTHER_SENDS;
    }
}
