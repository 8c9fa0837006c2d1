// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SigningToken;

/// One-page results signed PAdES B, warm, one thread: ours against DSS with the same key, and against openssl's bare
/// RSA.
final class SignBench {

    private static final char[] PIN = "123456".toCharArray();
    private static final SignatureNote NOTE = new SignatureNote("Bench", "Bench");
    private static final Pattern RSA = Pattern.compile("rsa\\s+2048 bits\\s+\\S+s\\s+\\S+s\\s+([0-9.]+)");

    List<Figure> run() throws IOException, InterruptedException {
        var p0 = sample();
        try (var rsa = token(DemoAuthority.Kind.RSA_2048);
                var ec = token(DemoAuthority.Kind.P_256)) {
            var signer = new PdfSigner();
            var dss = new PAdESService(new CommonCertificateVerifier());
            var medians = Rounds.of(5, () -> ours(signer, p0, rsa, 300), () -> dss(dss, p0, rsa));
            var curve = Rounds.of(5, () -> ours(signer, p0, ec, 300), () -> ours(signer, p0, rsa, 300));
            var bare = openssl();
            var figures = new ArrayList<>(List.of(
                    new Figure(
                            "sign",
                            "1-page results, RSA-2048",
                            "1/s",
                            medians.ours(),
                            "DSS, same key",
                            medians.theirs(),
                            20,
                            true),
                    new Figure(
                            "sign",
                            "1-page results, RSA-2048",
                            "1/s",
                            medians.ours(),
                            "openssl, bare RSA-2048",
                            bare,
                            0.1,
                            true),
                    new Figure(
                            "sign",
                            "1-page results, P-256",
                            "1/s",
                            curve.ours(),
                            "ours, RSA-2048",
                            curve.theirs(),
                            1,
                            true)));
            figures.addAll(new TokenBench().run(p0));
            return figures;
        }
    }

    private static double ours(PdfSigner signer, byte[] p0, SigningToken token, int times) {
        return Rounds.perSecond(times, () -> signer.sign(p0, token, NOTE, Instant.now()));
    }

    private static double dss(PAdESService service, byte[] p0, SigningToken token) {
        return Rounds.perSecond(30, () -> {
            var document = new InMemoryDocument(p0);
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            var chain = token.info().chain().stream().map(CertificateToken::new).toList();
            parameters.setSigningCertificate(chain.getFirst());
            parameters.setCertificateChain(chain);
            var data = service.getDataToSign(document, parameters);
            var value = new SignatureValue(SignatureAlgorithm.RSA_SHA256, token.sign(data.getBytes()));
            service.signDocument(document, parameters, value);
        });
    }

    /// Bare private-key operations, one second's worth.
    private static double openssl() throws IOException, InterruptedException {
        var process = new ProcessBuilder("openssl", "speed", "-seconds", "1", "rsa2048")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var found = RSA.matcher(said);
        if (!found.find()) {
            throw new IOException("openssl speed said nothing of rsa 2048");
        }
        return Double.parseDouble(found.group(1));
    }

    private static SigningToken token(DemoAuthority.Kind kind) throws IOException {
        var now = Instant.now();
        var p12 = new DemoAuthority(now)
                .issue("Bench", "Bench", kind, PIN, now.minus(1, ChronoUnit.DAYS), now.plus(30, ChronoUnit.DAYS));
        Path file = Files.createTempFile("motcua-bench", ".p12");
        try {
            Files.write(file, p12);
            return FileToken.open(file, PIN);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] sample() throws IOException {
        try (var in = SignBench.class.getResourceAsStream("/assets/samples/result-xntthn.pdf")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
