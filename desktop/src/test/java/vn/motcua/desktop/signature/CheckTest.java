// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.desktop.stamp.SampleResult;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.SealVerdict;
import vn.motcua.model.seal.TrustList;

/// The single checks of a verdict: each says what it knows, and is not there where nobody looked.
class CheckTest {

    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);
    private static final PdfVerifier VERIFIER = new PdfVerifier(SealReader.NONE);

    private static List<String> checks(byte[] pdf, @Nullable TrustList trust) {
        return told(VERIFIER.verify(pdf, trust, SignedResult.NOW).checks());
    }

    private static List<String> told(List<Check> checks) {
        return checks.stream()
                .map(one -> one.part().name().toLowerCase(Locale.ROOT) + " "
                        + one.reason().replaceFirst(".*\\.", ""))
                .map(String::strip)
                .toList();
    }

    @Test
    void whatIsValidHoldsInEachPart() {
        var all = List.of("binding", "content", "signer", "issuer", "status");
        assertEquals(all, checks(SAMPLE.signed, SAMPLE.trust()));
    }

    @Test
    void ofAChangedFileNobodyAsksWhoSignedIt() {
        var changed = SAMPLE.signed.clone();
        changed[SAMPLE.stamped.length - 100] ^= 1;
        assertEquals(List.of("binding", "content content", "issuer", "status"), checks(changed, SAMPLE.trust()));
        changed[300] ^= 1; // within what the seal was made for
        assertEquals(
                List.of("binding seal_of_another", "content content", "issuer", "status"),
                checks(changed, SAMPLE.trust()));
    }

    @Test
    void aSealOfAnotherDocumentUnderAGoodSignature() {
        var other = new PdfStamper().stamp(SampleResult.pdf(PDRectangle.A4, 0), SignedResult.plan(SAMPLE.seal));
        var signed = new PdfSigner().sign(other, SAMPLE.token, SignedResult.NOTE, SignedResult.NOW);
        assertEquals(
                List.of("binding seal_of_another", "content", "signer", "issuer", "status"),
                checks(signed, SAMPLE.trust()));
    }

    @Test
    void anEndedResultIsWholeAllTheSame() {
        assertEquals(
                List.of("binding", "content", "signer", "issuer", "status result_revoked"),
                checks(SAMPLE.signed, SAMPLE.trust(Result.Status.REVOKED)));
    }

    @Test
    void aStrangerIsOneEvenWhereTheResultHasEnded() {
        var stranger = new SignedResult(DemoAuthority.Kind.P_256);
        var signed = new PdfSigner().sign(SAMPLE.stamped, stranger.token, SignedResult.NOTE, SignedResult.NOW);
        assertEquals(
                List.of("binding", "content", "signer signer_unknown", "issuer", "status result_replaced"),
                checks(signed, SAMPLE.trust(Result.Status.REPLACED)));
    }

    @Test
    void withoutListsNobodyIsKnown() {
        assertEquals(List.of("binding", "content", "signer no_lists", "issuer no_lists"), checks(SAMPLE.signed, null));
    }

    @Test
    void anUnsignedFileHasItsSealAndNoMore() {
        assertEquals(List.of("binding", "issuer", "status"), checks(SAMPLE.stamped, SAMPLE.trust()));
        assertEquals(List.of(), checks(SAMPLE.p0, SAMPLE.trust()));
    }

    @Test
    void aSealAloneIsOfAnOfficeAndHasAStatus() {
        var text = SAMPLE.seal.url("kq.danang.gov.vn");
        assertEquals(
                List.of("issuer", "status"), told(Check.of(SealVerdict.of(text, SAMPLE.trust(), SignedResult.NOW))));
        assertEquals(
                List.of("issuer key_unknown"),
                told(Check.of(
                        SealVerdict.of(text, new SignedResult(DemoAuthority.Kind.P_256).trust(), SignedResult.NOW))));
        assertEquals(List.of(), told(Check.of(SealVerdict.of("HTTPS://X/V/0", SAMPLE.trust(), SignedResult.NOW))));
    }
}
