// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Random;
import java.util.TreeMap;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.desktop.stamp.StampPlan;
import vn.motcua.desktop.stamp.StampProblem;
import vn.motcua.desktop.stamp.StampProfile;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Random documents sealed, stamped and signed at all levels by keys of all kinds, then shown to five other tools and
/// to our own verifier: `./motcua bench agree [--documents N] [--seed S]`. Each document is told by its number again.
public final class Agreement implements AutoCloseable {

    private static final String SEAL = "HTTPS://KQ.DANANG.GOV.VN/V/" + "0123456789BCFGHJKLMNPQRSTVXZ".repeat(11);
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final Authorities authorities = new Authorities(NOW);
    private final LongTerm longTerm =
            new LongTerm(authorities.tsa(), List.of(authorities.anchor()), Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<FileToken> tokens = List.of(token("RSA", 2048), token("RSA", 3072), token("EC", 256));
    private final PdfStamper stamper = new PdfStamper();
    private final PdfSigner signer = new PdfSigner();
    private final PdfVerifier verifier = new PdfVerifier(SealReader.NONE);
    private final Map<Level, Long> spent = new EnumMap<>(Level.class);
    private final Map<Level, Integer> judged = new EnumMap<>(Level.class);
    private final FiveTools others;
    private final Map<String, Integer> tally = new TreeMap<>();

    public Agreement(Path folder) throws IOException {
        others = new FiveTools(folder, authorities.anchor());
    }

    /// @return the exit code: 0 all agree, 1 somebody objects
    public static void main(String[] args) throws IOException, InterruptedException {
        var given = List.of(args);
        var documents = option(given, "--documents", 200);
        var seed = option(given, "--seed", 1);
        var folder = Files.createTempDirectory("motcua-agree");
        var bad = 0;
        try (var agreement = new Agreement(folder)) {
            for (var i = 0; i < documents; i++) {
                bad += agreement.document(seed * 1_000_003L + i).isEmpty() ? 0 : 1;
            }
            agreement.report(System.out, documents, bad);
        } finally {
            try (var inside = Files.walk(folder)) {
                for (var path :
                        inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        System.exit(bad == 0 ? 0 : 1);
    }

    private static int option(List<String> args, String name, int usual) {
        var at = args.indexOf(name);
        return at < 0 || at + 1 == args.size() ? usual : Integer.parseInt(args.get(at + 1));
    }

    private void report(PrintStream out, int documents, int bad) {
        tally.forEach((what, count) -> out.printf("%-40s %4d%n", what, count));
        judged.forEach((level, count) -> out.printf(
                Locale.ROOT,
                "judged by us, level %-3s by processor time %6.1f /s%n",
                level,
                count * 1e9 / spent.get(level)));
        out.printf(
                "%d documents: pdfsig, openssl cms, DSS, veraPDF, qpdf and we agree on %d%n",
                documents, documents - bad);
    }

    private FileToken token(String algorithm, int bits) {
        return authorities.token(algorithm, bits, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(365)));
    }

    /// Signs the document of a number and asks all.
    ///
    /// @return what they object to
    List<String> document(long number) throws IOException, InterruptedException {
        var random = new Random(number);
        var p0 = new RandomDocument(number).pdf();
        var archived = FiveTools.isArchive(p0);
        var stamped = stamped(p0, random);
        var key = random.nextInt(tokens.size());
        var level = Level.values()[random.nextInt(Level.values().length)];
        var appearance = random.nextBoolean() ? appearance() : null;
        var signed = signer.sign(stamped, tokens.get(key), SignedResult.NOTE, appearance, NOW);
        var raised = level == Level.B ? signed : longTerm.augment(signed, level);
        var objections = new ArrayList<>(others.objections(raised, level, archived));
        var trust = new TrustList(1, NOW, List.of(), List.of(authorities.anchor()), List.of(), List.of());
        var begun = PROCESSOR.getCurrentThreadCpuTime();
        var verdict = verifier.verify(raised, trust, NOW.plusSeconds(60));
        spent.merge(level, PROCESSOR.getCurrentThreadCpuTime() - begun, Long::sum);
        judged.merge(level, 1, Integer::sum);
        if (verdict.kind() != VerdictKind.VALID && !verdict.reason().contains("seal")) {
            objections.add("we: " + verdict);
        }
        count(level + " " + List.of("RSA-2048", "RSA-3072", "P-256").get(key));
        count(archived ? "PDF/A-2b before and after" : "plain PDF");
        count(stamped == p0 ? "not stamped" : "stamped");
        count(appearance == null ? "invisible" : "visible");
        for (var objection : objections) {
            System.err.println("document " + number + ": " + objection);
        }
        return objections;
    }

    private void count(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    private byte[] stamped(byte[] p0, Random random) {
        var profiles = StampProfile.shipped();
        var plan = StampPlan.qrOnly(SEAL).with(profiles.get(random.nextInt(profiles.size())));
        try {
            return switch (random.nextInt(4)) {
                case 0 -> p0;
                case 1 -> stamper.stamp(p0, StampPlan.copy("SAO Y", "UBND PHƯỜNG HẢI CHÂU", NOW));
                default -> plan.profile().qr() == null ? p0 : stamper.stamp(p0, plan);
            };
        } catch (Problem full) {
            if (full.code() != StampProblem.NO_ROOM) {
                throw full;
            }
            count("no room for a stamp");
            return p0;
        }
    }

    private static SignatureAppearance appearance() throws IOException {
        var picture = Files.readAllBytes(Path.of("..", "assets", "stamps", "office-seal-sample.png"));
        return new SignatureAppearance(picture, 0, 300, 60, 102, 102);
    }

    @Override
    public void close() {
        authorities.close();
    }
}
