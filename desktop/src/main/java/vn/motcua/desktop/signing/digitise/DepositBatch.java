// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signing.Tokens;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;

/// Signs and deposits old results one after the other under one PIN; one that fails does not stop the others, a token
/// that can sign no more does. [#stop] ends it at once: what is half done is as if it had not begun.
final class DepositBatch {

    /// How it goes on, told in order.
    sealed interface News {
        record Opened(SignerInfo signer) implements News {}

        record Began(ResultId result) implements News {}

        record Deposited(ResultId result) implements News {}

        /// It was stopped: nothing was done to this one.
        record Left(ResultId result) implements News {}

        /// The key wants its PIN again: to be completed, empty if the officer thought better of it.
        record PinWanted(CompletableFuture<Optional<char[]>> answer) implements News {}

        record Failed(ResultId result, Problem why) implements News {}
    }

    private final ElectronicCopy copy;
    private final Tokens tokens;
    private volatile boolean stopped;

    DepositBatch(ElectronicCopy copy, Tokens tokens) {
        this.copy = copy;
        this.tokens = tokens;
    }

    Tokens tokens() {
        return tokens;
    }

    void stop() {
        stopped = true;
    }

    /// @param pin is wiped in the end
    /// @return how many were deposited
    /// @throws Problem if the token does not open
    int run(List<OldResult> batch, char[] pin, Consumer<News> news) {
        var done = 0;
        stopped = false;
        try (var token = tokens.open(pin, _ -> asked(news))) {
            news.accept(new News.Opened(token.info()));
            for (var line : batch) {
                if (stopped || Thread.currentThread().isInterrupted() || !token.isOpen()) {
                    return done;
                }
                news.accept(new News.Began(line.id()));
                try {
                    copy.deposit(line, token, () -> stopped);
                    news.accept(new News.Deposited(line.id()));
                    done++;
                } catch (Problem why) {
                    news.accept(
                            why.code() == DigitiseProblem.STOPPED
                                    ? new News.Left(line.id())
                                    : new News.Failed(line.id(), why));
                }
            }
        } finally {
            Arrays.fill(pin, ' ');
        }
        return done;
    }

    private static Optional<char[]> asked(Consumer<News> news) {
        var answer = new CompletableFuture<Optional<char[]>>();
        news.accept(new News.PinWanted(answer));
        return answer.join();
    }
}
