// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealPublicKey;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// A rightly signed file whose seal is not to be believed, lists that are played back, clocks that are set back.
class SealAttackTest {

    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);
    private static final PdfVerifier VERIFIER = new PdfVerifier(SealReader.NONE);
    private static final Instant NOW = SignedResult.NOW;

    @TempDir
    Path folder;

    private static TrustList lists(long version, Instant asOf, byte[] key, @Nullable Instant until, boolean revoked) {
        var one = new SealPublicKey(key, SignedResult.OFFICE, NOW.minusSeconds(60), until, revoked);
        return new TrustList(version, asOf, List.of(one), List.of(SAMPLE.authority.anchor()), List.of(), List.of());
    }

    private static Verdict judged(TrustList lists, Instant now) {
        return VERIFIER.verify(SAMPLE.signed, lists, now);
    }

    @Test
    void aSealOfAnUnknownKeyIsOfAnUnknownSigner() {
        var verdict = judged(lists(1, NOW, SealKey.generate().spki(), null, false), NOW);
        assertEquals("seal.reason.key_unknown", verdict.reason());
        assertEquals(VerdictKind.UNKNOWN_SIGNER, verdict.kind());
    }

    @Test
    void aSealOfARevokedKeyIsRevoked() {
        var verdict = judged(lists(1, NOW, SAMPLE.sealKey.spki(), null, true), NOW);
        assertEquals(VerdictKind.REVOKED, verdict.kind());
    }

    @Test
    void aSealMadeAfterItsKeysTimeIsOfAnUnknownSigner() {
        var verdict = judged(lists(1, NOW, SAMPLE.sealKey.spki(), NOW.minusSeconds(1), false), NOW);
        assertEquals("seal.reason.key_not_for_this", verdict.reason());
    }

    @Test
    void aClockSetBackMakesNothingValid() {
        var yearLater = lists(2, NOW.plus(Duration.ofDays(400)), SAMPLE.sealKey.spki(), null, false);
        var verdict = judged(yearLater, NOW);
        assertNotEquals(VerdictKind.VALID, verdict.kind());
        var weekLater = judged(lists(2, NOW.plus(Duration.ofDays(7)), SAMPLE.sealKey.spki(), null, false), NOW);
        assertEquals("signature.reason.clock_back", weekLater.reason());
        var hourLater = judged(lists(2, NOW.plus(Duration.ofHours(1)), SAMPLE.sealKey.spki(), null, false), NOW);
        assertEquals(VerdictKind.VALID, hourLater.kind());
    }

    @Test
    void anOlderListDoesNotTakeTheNewerOnesPlace() {
        var centre = SealKey.generate();
        var trust = new TrustFolder(folder.resolve("trust"));
        trust.write(SAMPLE.trust(Result.Status.REVOKED).encode(centre.secret()), centre.open());
        trust.write(lists(5, NOW, SAMPLE.sealKey.spki(), null, true).encode(centre.secret()), centre.open());
        var older =
                lists(4, NOW.plusSeconds(9), SAMPLE.sealKey.spki(), null, false).encode(centre.secret());
        var refused = assertThrows(Problem.class, () -> trust.write(older, centre.open()));
        assertEquals(SignatureProblem.TRUST_OLDER, refused.code());
        assertEquals(VerdictKind.REVOKED, judged(trust.read(), NOW).kind());
    }
}
