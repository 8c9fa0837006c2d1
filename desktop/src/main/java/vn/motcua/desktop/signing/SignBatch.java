// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import vn.motcua.model.wire.Catalogue;

/// Signs results one after the other under one PIN; one that fails does not stop the others, a token that can sign no
/// more does. [#stop] ends it after the file at hand.
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
            for (var item : batch) {
                if (stopped || Thread.currentThread().isInterrupted() || !token.isOpen()) {
                    return done;
                }
                news.accept(new News.Began(item.dossier().id()));
                try {
                    news.accept(new News.Signed(signed(item, token, news)));
                    done++;
                } catch (Problem why) {
                    news.accept(new News.Failed(item.dossier().id(), why));
                }
            }
        } finally {
            open = null;
            Arrays.fill(pin, ' ');
        }
        return done;
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
        return issue.preview(item.file().orElseThrow(), item.wishes(), officer);
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
                item.file().orElseThrow(),
                item.wishes(),
                token,
                officer,
                step -> news.accept(new News.At(step)));
        store.shelf().dropPages(item.dossier().id());
        return after;
    }
}
