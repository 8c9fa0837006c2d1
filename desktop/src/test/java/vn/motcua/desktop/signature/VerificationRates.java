// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealPublicKey;
import vn.motcua.model.seal.SealText;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// How many sealed, stamped and signed results a second are verified, level by level, warm, on one thread, in turn:
/// `./motcua bench verify [--documents N] [--rounds N]`. They are results of one office under one authority, as a batch
/// is; each has a seal, a signature and time stamps of its own.
public final class VerificationRates {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int WARM_UPS = 3;

    /// Seconds a document, of a round.
    private record Spent(double thread, double process, double clock) {}

    private final SealKey seals = SealKey.generate();
    private final PdfVerifier verifier = new PdfVerifier(SealReader.NONE);
    private final Map<Level, List<byte[]>> documents = new EnumMap<>(Level.class);
    private final Map<Level, List<Spent>> spent = new EnumMap<>(Level.class);
    private final TrustList trust;

    private VerificationRates(int each) throws IOException {
        try (var authorities = new Authorities(NOW);
                var token = authorities.token(
                        "RSA", 2048, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(365)))) {
            var key = new SealPublicKey(seals.spki(), SignedResult.OFFICE, NOW.minusSeconds(60), null, false);
            trust = new TrustList(1, NOW, List.of(key), List.of(authorities.anchor()), List.of(), List.of());
            var longTerm =
                    new LongTerm(authorities.tsa(), List.of(authorities.anchor()), Clock.fixed(NOW, ZoneOffset.UTC));
            for (var level : Level.values()) {
                documents.put(level, new ArrayList<>());
                spent.put(level, new ArrayList<>());
                for (var i = 0; i < each; i++) {
                    var signed = new PdfSigner().sign(sealed(), token, SignedResult.NOTE, NOW);
                    documents.get(level).add(level == Level.B ? signed : longTerm.augment(signed, level));
                }
            }
        }
    }

    private byte[] sealed() throws IOException {
        var p0 = Files.readAllBytes(Path.of("..", "assets", "samples", "result-xntthn.pdf"));
        var id = ResultId.next(new SecureRandom());
        var seal = Seal.of(id, "KQ.G15.000034", SignedResult.OFFICE, NOW, null, p0, "N.T.M 1990", seals);
        return new PdfStamper().stamp(p0, SignedResult.plan(SealText.sign(seal, seals)));
    }

    private void round(Level level, boolean counts) {
        var thread = THREADS.getCurrentThreadCpuTime();
        var process = SYSTEM.getProcessCpuTime();
        var clock = System.nanoTime();
        for (var document : documents.get(level)) {
            var verdict = verifier.verify(document, trust, NOW.plusSeconds(60));
            if (verdict.kind() != VerdictKind.VALID || verdict.level() != level) {
                throw new IllegalStateException(level + ": " + verdict);
            }
        }
        var each = documents.get(level).size() * 1e9;
        if (counts) {
            spent.get(level)
                    .add(new Spent(
                            (THREADS.getCurrentThreadCpuTime() - thread) / each,
                            (SYSTEM.getProcessCpuTime() - process) / each,
                            (System.nanoTime() - clock) / each));
        }
    }

    private void report() {
        spent.forEach((level, rounds) -> System.out.printf(
                Locale.ROOT,
                "%-4s %6.1f/s by the thread's processor time, %6.1f/s by the process's, %6.1f/s by the clock (%d KB)%n",
                level,
                1 / median(rounds.stream().map(Spent::thread).toList()),
                1 / median(rounds.stream().map(Spent::process).toList()),
                1 / median(rounds.stream().map(Spent::clock).toList()),
                documents.get(level).getFirst().length >> 10));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    public static void main(String[] args) throws IOException {
        var rates = new VerificationRates(option(args, "--documents", 30));
        for (var i = -WARM_UPS; i < option(args, "--rounds", 7); i++) {
            for (var level : Level.values()) {
                rates.round(level, i >= 0);
            }
        }
        rates.report();
        System.exit(0);
    }

    private static int option(String[] args, String name, int usual) {
        var at = List.of(args).indexOf(name);
        return at < 0 || at + 1 == args.length ? usual : Integer.parseInt(args[at + 1]);
    }
}
