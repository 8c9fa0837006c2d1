// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.SealReader;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.model.seal.SealVerdict;

/// Results signed PAdES B, warm, one thread, beside EU DSS with the same key, poppler's `pdfsig` and openssl's bare
/// private-key operations; then verification. Each row stands twice: by the clock, and by processor time.
final class SignBench {

    private static final char[] PIN = "123456".toCharArray();
    private static final String DSS_PICTURE = "DSS, with picture";
    private static final String DSS_BARE = "DSS, without picture";
    private static final int ROUNDS = 5;

    private final List<Figure> figures = new ArrayList<>();
    private final SignWorks works = new SignWorks();
    private final Instant now = Instant.now();
    private final DemoAuthority authority = new DemoAuthority(now);

    List<Figure> run() throws IOException, InterruptedException {
        try (var rsa = token(DemoAuthority.Kind.RSA_2048);
                var ec = token(DemoAuthority.Kind.P_256)) {
            onePage(rsa, ec);
            scan(rsa);
            verification(rsa);
        }
        figures.addAll(new TokenBench().run(works.result));
        return figures;
    }

    private void onePage(SigningToken rsa, SigningToken ec) throws IOException, InterruptedException {
        var dss = new DssPeer(rsa, SignatureAlgorithm.RSA_SHA256);
        var dssCurve = new DssPeer(ec, SignatureAlgorithm.ECDSA_SHA256);
        var stamper = new PdfStamper();
        var unread = PdfStamper.unread();
        var race = new Race()
                .with("rsa", 300, () -> works.sign(works.result, rsa))
                .with("ec", 300, () -> works.sign(works.result, ec))
                .with(DSS_PICTURE, 20, () -> dss.sign(works.result, works.seal))
                .with(DSS_BARE, 40, () -> dss.sign(works.result))
                .with("curve", 20, () -> dssCurve.sign(works.result, works.seal))
                .with("unread", 100, () -> works.issue(unread, rsa))
                .with("read", 20, () -> works.issue(stamper, rsa))
                .run(ROUNDS);
        add("1-page results, visible, RSA-2048", race.of("rsa"), DSS_PICTURE, race.of(DSS_PICTURE), 20);
        add("1-page results, visible, RSA-2048", race.of("rsa"), DSS_BARE, race.of(DSS_BARE), 1);
        add("1-page results, visible, P-256", race.of("ec"), DSS_PICTURE, race.of("curve"), 20);
        openssl(race.of("rsa"), "RSA-2048", ProgramPeers.openssl("rsa2048", "rsa\\s+2048 bits"), 0.15);
        openssl(race.of("ec"), "P-256", ProgramPeers.openssl("ecdsap256", "256 bits ecdsa \\(nistp256\\)"), 0);
        var pdfsig = ProgramPeers.pdfsig(works.result, p12(DemoAuthority.Kind.RSA_2048), PIN);
        if (pdfsig.isPresent()) {
            figures.add(figure(
                    "1-page results, visible, RSA-2048",
                    race.of("rsa").clock(),
                    "pdfsig, a process each",
                    pdfsig.getAsDouble(),
                    1));
        }
        add("sealed, stamped, signed, QR not read back", race.of("unread"), DSS_PICTURE, race.of(DSS_PICTURE), 10);
        add("sealed, stamped, signed, QR read back", race.of("read"), DSS_PICTURE, race.of(DSS_PICTURE), 1.5);
    }

    private void scan(SigningToken rsa) throws IOException {
        var scan = SignWorks.scan();
        var dss = new DssPeer(rsa, SignatureAlgorithm.RSA_SHA256);
        var race = new Race()
                .with("ours", 30, () -> works.sign(scan, rsa))
                .with("dss", 2, () -> dss.sign(scan, works.seal))
                .run(ROUNDS);
        var what = "10-page 300 dpi scans, visible (%d MB)".formatted(scan.length >> 20);
        add(what, race.of("ours"), DSS_PICTURE, race.of("dss"), 25);
    }

    private void verification(SigningToken rsa) {
        var trust = works.trust(authority.anchor(), now);
        var verifier = new PdfVerifier(SealReader.NONE);
        var signed = works.issue(new PdfStamper(), rsa);
        var text = works.seal(Instant.now()).url("kq.motcua.example");
        var race = new Race()
                .with("document", 30, () -> verifier.verify(signed, trust, now))
                .with("seal", 300, () -> SealVerdict.of(text, trust, now))
                .run(ROUNDS);
        var limit = new Race.Rate(50, 50);
        add("results with seal verified", race.of("document"), "wanted", limit, 1);
        var seal = race.of("seal");
        figures.add(new Figure("sign", "verdict of a lone seal", "ms", 1000 / seal.clock(), "limit", 5, 1, false));
    }

    private void add(String what, Race.Rate ours, String peer, Race.Rate theirs, double goal) {
        figures.add(figure(what, ours.clock(), peer, theirs.clock(), goal));
        figures.add(figure(what + " [CPU]", ours.processor(), peer, theirs.processor(), goal));
    }

    /// `openssl speed` counts processor time, so only that is compared.
    private void openssl(Race.Rate ours, String algorithm, double bare, double goal) {
        var what = "1-page results, visible, " + algorithm + " [CPU]";
        figures.add(figure(what, ours.processor(), "openssl, bare " + algorithm, bare, goal));
    }

    private static Figure figure(String what, double ours, String peer, double theirs, double goal) {
        return new Figure("sign", what, "1/s", ours, peer, theirs, goal, true);
    }

    private SigningToken token(DemoAuthority.Kind kind) throws IOException {
        var file = Files.createTempFile("motcua-bench", ".p12");
        try {
            Files.write(file, p12(kind));
            return FileToken.open(file, PIN);
        } finally {
            Files.delete(file);
        }
    }

    private byte[] p12(DemoAuthority.Kind kind) {
        var from = now.minus(1, ChronoUnit.DAYS);
        return authority.issue("Bench", "Bench", kind, PIN, from, now.plus(30, ChronoUnit.DAYS));
    }
}
