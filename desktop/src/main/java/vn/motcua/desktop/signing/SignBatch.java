// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.stamp.StampPreview;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.ResultRule;
import vn.motcua.model.procedure.ResultTemplate;
import vn.motcua.model.wire.Catalogue;

/// Signs results one after the other under one PIN, or all at once where each waits for a second officer; one
/// that fails does not stop the others, a token that can sign no more does. [#stop] ends it after the file at
/// hand.
public final class SignBatch {

    /// How it goes on, told in order.
    sealed interface News {
        record Opened(SignerInfo signer) implements News {}

        record Began(DossierId dossier) implements News {}

        record At(Step step) implements News {}

        record Signed(Dossier dossier) implements News {}

        /// The key wants its PIN again: to be completed, empty if the officer thought better of it.
        record PinWanted(CompletableFuture<Optional<char[]>> answer) implements News {}

        record Failed(DossierId dossier, Problem why) implements News {}
    }

    /// How many documents wait for approval at a time, in memory.
    private static final int AT_ONCE = 100;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Store store;
    private final Catalogue catalogue;
    private final Officer officer;
    private final IssueResult issue;
    private final Tokens tokens;
    private volatile boolean stopped;
    private volatile @Nullable SigningToken open;

    public SignBatch(Store store, Catalogue catalogue, Officer officer, IssueResult issue, Tokens tokens) {
        this.store = store;
        this.catalogue = catalogue;
        this.officer = officer;
        this.issue = issue;
        this.tokens = tokens;
    }

    /// @param pin is wiped in the end
    /// @return how many were signed
    /// @throws Problem if the token does not open
    int run(List<ResultItem> batch, char[] pin, Consumer<News> news) {
        var done = 0;
        stopped = false;
        try (var token = tokens.open(pin, _ -> asked(news))) {
            open = token;
            news.accept(new News.Opened(token.info()));
            if (token.waits()) {
                return together(batch, token, news);
            }
            for (var item : batch) {
                if (stopped || Thread.currentThread().isInterrupted() || !token.isOpen()) {
                    return done;
                }
                done += one(item, token, news);
            }
        } finally {
            open = null;
            Arrays.fill(pin, ' ');
        }
        return done;
    }

    /// Asks for many at once where each waits for somebody's approval.
    private int together(List<ResultItem> batch, SigningToken token, Consumer<News> news) {
        var room = new Semaphore(AT_ONCE);
        var done = new AtomicInteger();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : batch) {
                var unused = each.submit(() -> {
                    room.acquireUninterruptibly();
                    try {
                        if (!stopped && token.isOpen()) {
                            done.addAndGet(one(item, token, news));
                        }
                    } finally {
                        room.release();
                    }
                });
            }
        }
        return done.get();
    }

    /// @return how many were signed: it or none
    private int one(ResultItem item, SigningToken token, Consumer<News> news) {
        news.accept(new News.Began(item.dossier().id()));
        try {
            news.accept(new News.Signed(signed(item, token, news)));
            return 1;
        } catch (Problem why) {
            news.accept(new News.Failed(item.dossier().id(), why));
            return 0;
        }
    }

    /// Ends the run after the file at hand, or before it where that waits for somebody's approval; from any thread.
    void stop() {
        stopped = true;
        var token = open;
        if (token != null) {
            token.giveUp();
        }
    }

    Tokens tokens() {
        return tokens;
    }

    /// Where the marks of a file that was brought would stand.
    StampPreview preview(ResultItem item) {
        return issue.preview(rule(item), item.file().orElseThrow(), item.wishes(), officer);
    }

    /// As its kind of result is stamped today, and as long as it holds.
    private ResultRule rule(ResultItem item) {
        return catalogue
                .result(
                        item.dossier().procedure(),
                        LocalDate.ofInstant(store.clock().instant(), VIETNAM))
                .map(ResultTemplate::rule)
                .orElse(ResultRule.NONE);
    }

    private static Optional<char[]> asked(Consumer<News> news) {
        var answer = new CompletableFuture<Optional<char[]>>();
        news.accept(new News.PinWanted(answer));
        return answer.join();
    }

    private Dossier signed(ResultItem item, SigningToken token, Consumer<News> news) {
        var after = issue.issue(
                item.dossier(),
                catalogue.procedure(item.dossier().procedure()),
                rule(item),
                item.file().orElseThrow(),
                item.wishes(),
                token,
                officer,
                step -> news.accept(new News.At(step)));
        store.shelf().scanned().drop(item.dossier().id());
        return after;
    }
}
