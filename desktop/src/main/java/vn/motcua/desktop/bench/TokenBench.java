// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.card.CardToken;
import vn.motcua.desktop.signature.card.DemoCard;
import vn.motcua.desktop.signature.card.MachineTokens;
import vn.motcua.desktop.signature.card.PinAsker;

/// One-page results signed on a PKCS#11 token (SoftHSM, RSA-2048), one PIN for all: what the program adds to the
/// token's own time, and how near it comes to the rate of a slow token.
final class TokenBench {

    private static final char[] PIN = "24681357".toCharArray();
    private static final SignatureNote NOTE = new SignatureNote("Bench", "Bench");
    private static final double OWN_MILLIS = 1.5;
    private static final int SLOW_RATE = 5;

    /// @return nothing where SoftHSM is not installed
    List<Figure> run(byte[] p0) throws IOException, InterruptedException {
        var softHsm = DemoCard.softHsm();
        if (softHsm.isEmpty()) {
            return List.of();
        }
        var folder = Files.createTempDirectory("motcua-bench");
        var machine = machine(softHsm.get(), folder);
        try (var token =
                (CardToken) machine.open(machine.offers().getFirst().choice(), PIN.clone(), PinAsker.nobody())) {
            var signer = new PdfSigner();
            var own = Rounds.of(5, () -> own(signer, p0, token, 300), () -> OWN_MILLIS);
            var slow = Rounds.perSecond(10, () -> signer.sign(p0, new SlowToken(token), NOTE, Instant.now()));
            return List.of(
                    new Figure(
                            "sign",
                            "1-page results on a token: our own time beside its own",
                            "ms",
                            own.ours(),
                            "allowed",
                            OWN_MILLIS,
                            1,
                            false),
                    new Figure(
                            "sign",
                            "1-page results on a token slowed to 5/s",
                            "1/s",
                            slow,
                            "the token's rate",
                            SLOW_RATE,
                            0.9,
                            true));
        } finally {
            delete(folder);
        }
    }

    /// @return ms a document, without what the token took
    private static double own(PdfSigner signer, byte[] p0, CardToken token, int times) {
        var before = token.tokenTime();
        var all = times / Rounds.perSecond(times, () -> signer.sign(p0, token, NOTE, Instant.now()));
        return (all * 1e9 - token.tokenTime().minus(before).toNanos()) / 1e6 / times;
    }

    private static MachineTokens machine(Path softHsm, Path folder) throws IOException {
        var clock = Clock.systemUTC();
        var authority = new DemoAuthority(clock.instant());
        var module = DemoCard.module(softHsm, folder);
        var from = clock.instant().minus(Duration.ofDays(1));
        var to = from.plus(Duration.ofDays(30));
        DemoCard.make(
                module,
                "bench",
                PIN.clone(),
                DemoAuthority.Kind.RSA_2048,
                false,
                key -> authority.certify("Bench", "Bench", key, from, to));
        return new MachineTokens(List.of(), List.of(module), clock);
    }

    private static void delete(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Signs five times a second, as a USB token does.
    private record SlowToken(SigningToken token) implements SigningToken {

        @Override
        public SignerInfo info() {
            return token.info();
        }

        @Override
        public byte[] sign(byte[] toBeSigned) {
            var done = System.nanoTime() + 1_000_000_000L / SLOW_RATE;
            var signature = token.sign(toBeSigned);
            while (System.nanoTime() < done) {
                java.util.concurrent.locks.LockSupport.parkNanos(done - System.nanoTime());
            }
            return signature;
        }

        @Override
        public void close() {
            token.close();
        }
    }
}
