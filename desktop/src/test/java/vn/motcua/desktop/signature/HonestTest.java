// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.seal.VerdictKind;

/// Honest files of all makes are valid: whoever signed, in whatever layout, once or twice.
class HonestTest {

    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);
    private static final PdfVerifier VERIFIER = new PdfVerifier(SealReader.NONE);
    private static final Instant NOW = SignedResult.NOW.plusSeconds(60);
    private static final Map<String, byte[]> HONEST = new LinkedHashMap<>();
    private static byte[] certifiedFirst = new byte[0];

    @TempDir
    static Path folder;

    @BeforeAll
    static void sign() throws Exception {
        var foreign = new ForeignSigners(folder, SAMPLE.authority);
        var p0 = SAMPLE.p0;
        HONEST.put("ours", SAMPLE.signed);
        HONEST.put("openssl", foreign.openssl(p0));
        HONEST.put("openssl -cades", foreign.openssl(p0, "-cades"));
        HONEST.put("openssl -keyid", foreign.openssl(p0, "-keyid"));
        HONEST.put("pdfsig", foreign.pdfsig(p0));
        HONEST.put("ours, then ours", ours(SAMPLE.signed));
        HONEST.put("ours, then ours, then ours", ours(ours(SAMPLE.signed)));
        HONEST.put("ours, then openssl", foreign.openssl(SAMPLE.signed));
        HONEST.put("pdfsig, then ours", ours(foreign.pdfsig(p0)));
        HONEST.put("pdfsig, then pdfsig", foreign.pdfsig(foreign.pdfsig(p0)));
        HONEST.put(
                "ours, then visibly ours",
                new PdfSigner().sign(SAMPLE.signed, SAMPLE.token, SignedResult.NOTE, visible(), SignedResult.NOW));
        for (var layout : List.of(
                new String[] {"--object-streams=generate"},
                new String[] {"--object-streams=disable"},
                new String[] {"--linearize"},
                new String[] {"--linearize", "--object-streams=generate"},
                new String[] {"--qdf"})) {
            var laid = foreign.qpdf(p0, layout);
            HONEST.put("ours on " + String.join(" ", layout), ours(laid));
            HONEST.put("twice on " + String.join(" ", layout), ours(ours(laid)));
            HONEST.put("pdfsig on " + String.join(" ", layout), foreign.pdfsig(laid));
        }
        for (var permissions = 1; permissions <= 3; permissions++) {
            HONEST.put("certified " + permissions, ForeignSigners.certified(p0, SAMPLE.token, permissions));
        }
        certifiedFirst = ours(HONEST.get("certified 1"));
        HONEST.put("certified 2, then signed", ours(HONEST.get("certified 2")));
        HONEST.put("certified 3, then signed", ours(HONEST.get("certified 3")));
    }

    private static byte[] ours(byte[] pdf) {
        return new PdfSigner().sign(pdf, SAMPLE.token, SignedResult.NOTE, SignedResult.NOW);
    }

    private static SignatureAppearance visible() throws java.io.IOException {
        var png = java.nio.file.Files.readAllBytes(Path.of("..", "assets", "stamps", "office-seal-sample.png"));
        return new SignatureAppearance(png, 0, 300, 60, 90, 90);
    }

    @Test
    void everyHonestFileIsValid() {
        var refused = new ArrayList<String>();
        HONEST.forEach((name, pdf) -> {
            var verdict = VERIFIER.verify(pdf, SAMPLE.trust(), NOW);
            if (!verdict.isValid()) {
                refused.add(name + " is " + verdict.kind() + " " + verdict.reason() + verdict.args());
            }
        });
        assertEquals(List.of(), refused);
    }

    @Test
    void whatWasCertifiedAgainstAnyChangeTakesNoSecondSignature() {
        assertEquals(
                VerdictKind.ALTERED,
                VERIFIER.verify(certifiedFirst, SAMPLE.trust(), NOW).kind());
    }

    /// The quick way says yes only where EU DSS does.
    @Test
    void dssAgrees() {
        for (var name : List.of("ours", "ours, then ours", "openssl -cades", "certified 2")) {
            var judged = new ChainCheck().judge(HONEST.get(name), SAMPLE.trust(), NOW);
            assertEquals(VerdictKind.VALID, Finding.gravest(judged.findings()).kind(), name + judged);
        }
    }
}
