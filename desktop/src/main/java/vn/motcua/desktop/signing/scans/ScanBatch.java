// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signing.Tokens;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.problem.Problem;

/// Signs scans one after the other under one PIN, a dossier at a time; one that fails does not stop the others, a token
/// that can sign no more does: what is left waits. [#stop] ends it after the file at hand.
final class ScanBatch {

    /// How it goes on, told in order.
    sealed interface News {
        record Opened(SignerInfo signer) implements News {}

        record Began(PaperId scan) implements News {}

        record Signed(PaperId scan) implements News {}

        /// The key wants its PIN again: to be completed, empty if the officer thought better of it.
        record PinWanted(CompletableFuture<Optional<char[]>> answer) implements News {}

        record Failed(PaperId scan, Problem why) implements News {}
    }

    private final SignScans work;
    private final Tokens tokens;
    private volatile boolean stopped;

    ScanBatch(SignScans work, Tokens tokens) {
        this.work = work;
        this.tokens = tokens;
    }

    /// Ends it after the file at hand; from any thread.
    void stop() {
        stopped = true;
    }

    /// @param pin is wiped in the end
    /// @return how many were signed
    /// @throws Problem if the token does not open, or is somebody else's
    int run(ScanSlot slot, List<UnsignedScan> batch, char[] pin, Consumer<News> news) {
        var done = 0;
        stopped = false;
        try (var token = tokens.open(pin, _ -> asked(news))) {
            work.mustFit(token.info(), slot);
            news.accept(new News.Opened(token.info()));
            var dossiers = batch.stream()
                    .collect(Collectors.groupingBy(UnsignedScan::dossier, LinkedHashMap::new, Collectors.toList()));
            for (var scans : dossiers.values()) {
                done += dossier(slot, scans, token, news);
            }
        } finally {
            Arrays.fill(pin, ' ');
        }
        return done;
    }

    /// @return how many were signed
    private int dossier(ScanSlot slot, List<UnsignedScan> scans, SigningToken token, Consumer<News> news) {
        var signed = new ArrayList<SignedScan>();
        for (var scan : scans) {
            if (stopped || Thread.currentThread().isInterrupted() || !token.isOpen()) {
                break;
            }
            news.accept(new News.Began(scan.paper()));
            try {
                signed.add(work.sign(scan, slot, token));
            } catch (Problem why) {
                news.accept(new News.Failed(scan.paper(), why));
            }
        }
        return signed.isEmpty() ? 0 : named(scans.getFirst(), signed, news);
    }

    private int named(UnsignedScan of, List<SignedScan> signed, Consumer<News> news) {
        try {
            work.name(of.dossier(), signed);
            signed.forEach(scan -> news.accept(new News.Signed(scan.before())));
            return signed.size();
        } catch (Problem why) {
            signed.forEach(scan -> news.accept(new News.Failed(scan.before(), why)));
            return 0;
        }
    }

    private static Optional<char[]> asked(Consumer<News> news) {
        var answer = new CompletableFuture<Optional<char[]>>();
        news.accept(new News.PinWanted(answer));
        return answer.join();
    }
}
