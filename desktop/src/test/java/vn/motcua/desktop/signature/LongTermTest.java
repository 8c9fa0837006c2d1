// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Levels above B, with authorities on loopback.
class LongTermTest {

    private static final Instant NOW = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final PdfVerifier VERIFIER = new PdfVerifier(SealQr::readAll);
    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);

    private static Authorities authorities;
    private static LongTerm longTerm;
    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        authorities = new Authorities(NOW);
        longTerm = new LongTerm(authorities.tsa(), List.of(authorities.anchor()), Clock.fixed(NOW, ZoneOffset.UTC));
        var token = authorities.token("RSA", 2048, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(365)));
        signed = new PdfSigner().sign(SAMPLE.p0, token, SignedResult.NOTE, NOW);
    }

    @AfterAll
    static void close() {
        authorities.close();
    }

    private static TrustList trust() {
        return new TrustList(1, NOW, List.of(), List.of(authorities.anchor()), List.of(), List.of());
    }

    @Test
    void anHonestFileIsValidAtEachLevel() throws Exception {
        for (var level : Level.values()) {
            var raised = level == Level.B ? signed : longTerm.raise(signed, level);
            var verdict = VERIFIER.verify(raised, trust(), LATER);
            assertEquals(VerdictKind.VALID, verdict.kind(), level + ": " + verdict);
        }
    }
}
