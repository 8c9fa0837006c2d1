// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.VerifierChild;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.VerdictKind;

/// The same verdicts through a child process, and a verdict for whatever ends the child.
class VerifierProcessTest {

    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);
    private static final Instant NOW = SignedResult.NOW.plusSeconds(60);
    private static final VerifierProcess CHILD = VerifierChild.line();

    @AfterAll
    static void end() {
        CHILD.close();
    }

    @Test
    void theChildSaysWhatTheVerifierSaysHere() {
        var here = new PdfVerifier(SealQr::readAll);
        for (var pdf : java.util.List.of(SAMPLE.signed, SAMPLE.stamped, SAMPLE.p0, new byte[0])) {
            assertEquals(here.verify(pdf, SAMPLE.trust(), NOW), CHILD.verify(pdf, SAMPLE.trust(), NOW));
            assertEquals(here.verify(pdf, null, NOW), CHILD.verify(pdf, null, NOW));
        }
    }

    @Test
    void theChildTellsTheRevisionsAndDrawsTheirPages() {
        var revisions = CHILD.revisions(SAMPLE.signed, SAMPLE.trust());
        assertEquals(Revisions.of(SAMPLE.signed, SAMPLE.trust()), revisions);
        var page = CHILD.page(revisions.bytes(SAMPLE.signed, 1), 0);
        assertEquals(1, page.pages());
        assertEquals((byte) 'P', page.png()[1]);
        assertEquals(0, CHILD.revisions(new byte[9], null).all().size());
        var none = org.junit.jupiter.api.Assertions.assertThrows(
                vn.motcua.model.problem.Problem.class, () -> CHILD.page(new byte[9], 0));
        assertEquals("signature.PAGE_UNREADABLE", none.code().key());
    }

    @Test
    void eachListThatIsHandedInCounts() {
        for (var i = 0; i < 2; i++) {
            assertEquals(VerdictKind.VALID, kind(null));
            assertEquals(VerdictKind.REVOKED, kind(Result.Status.REVOKED));
            assertEquals(VerdictKind.REPLACED, kind(Result.Status.REPLACED));
        }
    }

    @Test
    void aFileLargerThanTheLimitIsNotLookedAt() {
        var verdict = CHILD.verify(new byte[VerifierProcess.MOST_MB * 1_000_000 + 1], null, NOW);
        assertEquals("signature.reason.too_large", verdict.reason());
    }

    private static VerdictKind kind(Result.@org.jspecify.annotations.Nullable Status status) {
        var trust = status == null ? SAMPLE.trust() : SAMPLE.trust(status);
        return CHILD.verify(SAMPLE.signed, trust, NOW).kind();
    }
}
