// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.model.problem.Problem;

/// Sends papers beside the other steps of one round, on a thread of its own. While commands still go, only where the
/// line carries both: one piece of one paper shows whether it does.
final class PapersBeside {

    private final SendPapers papers;
    private final CentralServer centre;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean commandsAreSent;
    private volatile boolean ended;
    private @Nullable CompletableFuture<Optional<Problem>> sending;

    PapersBeside(SendPapers papers, CentralServer centre) {
        this.papers = papers;
        this.centre = centre;
    }

    /// The centre answered commands, and others still wait: it takes the papers that those named.
    void named() {
        if (centre.pushesAtOnce() > 1) {
            start();
            news.release();
        }
    }

    /// All commands were answered: whatever is left goes, and what broke off beside them goes once more.
    ///
    /// @return ends with what keeps a paper here that is no matter of the line, or with the Problem of the line
    CompletableFuture<Optional<Problem>> rest() {
        commandsAreSent = true;
        var beside = sending;
        var going = start();
        news.release();
        if (going == beside) { // it may be breaking at this very moment
            going = going.exceptionallyCompose(_ -> {
                news.release();
                return begun();
            });
            sending = going;
        }
        return going;
    }

    /// Returns once nothing is on its way any more, however that ended.
    void end() {
        ended = true;
        var going = sending;
        if (going != null) {
            news.release();
            var unused = going.handle((_, _) -> true).join();
        }
    }

    private CompletableFuture<Optional<Problem>> start() {
        var going = sending;
        if (going == null || going.isDone()) { // done before its time: the line broke
            going = begun();
            sending = going;
        }
        return going;
    }

    private CompletableFuture<Optional<Problem>> begun() {
        return CompletableFuture.supplyAsync(
                this::send, work -> Thread.ofVirtual().name("papers").start(work));
    }

    private Optional<Problem> send() {
        for (var tried = false; ; tried = true) {
            news.acquireUninterruptibly();
            news.drainPermits();
            var isLast = commandsAreSent || ended;
            if (ended) {
                return Optional.empty();
            }
            var hindrance = isLast || !tried || goesOn() ? papers.run(this::goesOn) : null;
            if (isLast) {
                return Optional.ofNullable(hindrance);
            }
        }
    }

    private boolean goesOn() {
        return !ended && (commandsAreSent || centre.papersAtOnce() > 1);
    }

    static Optional<Problem> joined(CompletableFuture<Optional<Problem>> sending) {
        try {
            return sending.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
