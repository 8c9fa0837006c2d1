// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.desktop.stamp.SampleResult;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.VerdictKind;

class PdfVerifierTest {

    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);
    private static final PdfVerifier VERIFIER = new PdfVerifier(SealQr::readAll);
    private static final Instant NOW = SignedResult.NOW.plusSeconds(60);

    @Test
    void anHonestFileIsValidAndDssStillReadsOurSignatures() {
        for (var kind : DemoAuthority.Kind.values()) {
            var result = new SignedResult(kind);
            var verdict = VERIFIER.verify(result.signed, result.trust(), NOW);
            assertEquals(VerdictKind.VALID, verdict.kind(), verdict.toString());
            assertEquals("signature.reason.valid", verdict.reason());
            assertEquals(SampleResult.SIGNER, verdict.signer());
            assertEquals(SignedResult.NOW, verdict.signedAt());
            assertEquals(result.seal.seal(), verdict.seal());
        }
    }

    @Test
    void withoutListsAnHonestFileIsOfAnUnknownSignerAndAnAlteredOneAltered() {
        var honest = VERIFIER.verify(SAMPLE.signed, null, NOW);
        assertEquals(VerdictKind.UNKNOWN_SIGNER, honest.kind());
        assertEquals("signature.reason.no_lists", honest.reason());
        assertNull(honest.listsAsOf());
        var altered = VERIFIER.verify(flip(SAMPLE.signed, 5000, 1), null, NOW);
        assertEquals(VerdictKind.ALTERED, altered.kind());
    }

    @Test
    void oneChangedByteAnywhereIsAltered() {
        var pdf = SAMPLE.signed;
        for (var at = 0; at < pdf.length; at += 127) {
            assertAltered(flip(pdf, at, 1 << at % 8), "byte " + at);
        }
    }

    @Test
    void oneChangedByteOfTheSignatureItselfIsAltered() {
        var pdf = SAMPLE.signed;
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var start = text.indexOf("/Contents <") - 60;
        var end = text.indexOf('>', start + 100);
        var random = new Random(3);
        var padding = end - 1;
        while (pdf[padding] == '0') {
            padding--;
        }
        // every byte that says something, and the padding in steps that touch high and low halves of its bytes
        for (var at = start; at < end + 80; at += at > padding + 40 && at < end - 40 ? 37 : 1) {
            assertAltered(flip(pdf, at, 1 + random.nextInt(255)), "byte " + at);
            if (at % 5 == 0 && Character.isLetterOrDigit(pdf[at])) {
                assertAltered(replaced(pdf, at, pdf[at] == '0' ? '1' : '0'), "digit " + at);
            }
        }
    }

    @Test
    void aHexLetterInTheOtherCaseIsAltered() {
        var text = new String(SAMPLE.signed, StandardCharsets.ISO_8859_1);
        var start = text.indexOf("/Contents <3") + 11;
        for (var at = start; at < start + 600; at++) {
            if (Character.isLetter(SAMPLE.signed[at])) {
                assertAltered(flip(SAMPLE.signed, at, 0x20), "case of " + at);
            }
        }
    }

    @Test
    void whatIsAddedAfterTheSignatureIsAltered() throws IOException {
        assertAltered(joined(SAMPLE.signed, "\n"), "line");
        assertAltered(joined(SAMPLE.signed, "%%EOF\n"), "mark");
        try (var document = Loader.loadPDF(SAMPLE.signed)) {
            var cover = new PDAnnotationSquare();
            cover.setRectangle(new PDRectangle(60, 400, 400, 80));
            document.getPage(0).getAnnotations().add(cover);
            document.getPage(0).setAnnotations(List.of(cover));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            assertAltered(incremental(document), "overlay");
        }
        try (var document = Loader.loadPDF(SAMPLE.signed)) {
            document.getDocumentInformation().setTitle("Khác");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            assertAltered(incremental(document), "title");
        }
    }

    @Test
    void aShortenedFileIsAltered() {
        for (var cut = 1; cut < SAMPLE.signed.length - SAMPLE.stamped.length - 3000; cut += 97) {
            assertAltered(Arrays.copyOf(SAMPLE.signed, SAMPLE.signed.length - cut), "cut " + cut);
        }
    }

    @Test
    void aSealMovedToAnotherDocumentIsAltered() {
        var other = SampleResult.pdf(PDRectangle.A4, 0);
        var stamped = new PdfStamper().stamp(other, SignedResult.plan(SAMPLE.seal));
        var signed = new PdfSigner().sign(stamped, SAMPLE.token, SignedResult.NOTE, SignedResult.NOW);
        var verdict = VERIFIER.verify(signed, SAMPLE.trust(), NOW);
        assertEquals("signature.reason.seal_of_another", verdict.reason());
        assertEquals(VerdictKind.ALTERED, verdict.kind());
    }

    @Test
    void aCopiedPictureOfTheSealIsFoundAndAltered() throws IOException {
        byte[] copy;
        try (var document = Loader.loadPDF(
                new PdfStamper().stamp(SampleResult.pdf(PDRectangle.A4, 0), SignedResult.plan(SAMPLE.seal)))) {
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                document.getPage(0)
                        .getResources()
                        .getXObject(name)
                        .getCOSObject()
                        .removeItem(org.apache.pdfbox.cos.COSName.getPDFName(PdfStamper.SEAL_KEY));
            }
            copy = saved(document);
        }
        var verdict = VERIFIER.verify(copy, SAMPLE.trust(), NOW);
        assertEquals("signature.reason.seal_of_another", verdict.reason());
    }

    @Test
    void theListsSayWhatIsRevokedAndReplaced() {
        assertEquals(VerdictKind.REVOKED, kind(SAMPLE.signed, Result.Status.REVOKED));
        assertEquals(VerdictKind.REPLACED, kind(SAMPLE.signed, Result.Status.REPLACED));
        var hash = PaperId.of(encoded()).sha256();
        var verdict = VERIFIER.verify(SAMPLE.signed, SAMPLE.trust(List.of(), List.of(hash)), NOW);
        assertEquals("signature.reason.certificate_revoked", verdict.reason());
        assertEquals(VerdictKind.REVOKED, verdict.kind());
    }

    @Test
    void aStrangersSignatureIsOfAnUnknownSigner() {
        var stranger = new SignedResult(DemoAuthority.Kind.P_256);
        var signed = new PdfSigner().sign(SAMPLE.stamped, stranger.token, SignedResult.NOTE, SignedResult.NOW);
        var verdict = VERIFIER.verify(signed, SAMPLE.trust(), NOW);
        assertEquals("signature.reason.signer_unknown", verdict.reason());
    }

    @Test
    void anExpiredCertificateIsExpired() {
        var token = SAMPLE.token(DemoAuthority.Kind.P_256, SignedResult.NOW.plus(Duration.ofDays(5)));
        var signed = new PdfSigner().sign(SAMPLE.stamped, token, SignedResult.NOTE, SignedResult.NOW);
        var later = SignedResult.NOW.plus(Duration.ofDays(30));
        var verdict = VERIFIER.verify(signed, SAMPLE.trust(), later);
        assertEquals("signature.reason.certificate_expired", verdict.reason());
        assertEquals(VerdictKind.EXPIRED, verdict.kind());
    }

    @Test
    void anExpiredResultIsExpired() {
        var later = SignedResult.NOW.plus(Duration.ofDays(200));
        var verdict = VERIFIER.verify(SAMPLE.signed, SAMPLE.trust(), later);
        assertEquals("seal.reason.expired", verdict.reason());
    }

    @Test
    void anUnsignedFileIsNotSigned() {
        assertEquals(
                VerdictKind.NOT_SIGNED,
                VERIFIER.verify(SAMPLE.stamped, SAMPLE.trust(), NOW).kind());
    }

    @Test
    void garbageAndLockedFilesAreUnreadableAndEndInNoException() throws IOException {
        var random = new Random(5);
        for (var i = 0; i < 300; i++) {
            var garbage = new byte[random.nextInt(2000)];
            random.nextBytes(garbage);
            assertUnreadable(garbage, "signature.reason.no_pdf");
            assertUnreadable(joined("%PDF-1.7\n".getBytes(), new String(garbage)), "signature.reason.no_pdf");
        }
        try (var document = Loader.loadPDF(SAMPLE.p0)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertUnreadable(saved(document), "signature.reason.password");
        }
    }

    private static void assertUnreadable(byte[] pdf, String reason) {
        var verdict = VERIFIER.verify(pdf, null, NOW);
        assertEquals(VerdictKind.UNREADABLE, verdict.kind());
        assertEquals(reason, verdict.reason());
    }

    private static VerdictKind kind(byte[] pdf, Result.Status status) {
        return VERIFIER.verify(pdf, SAMPLE.trust(status), NOW).kind();
    }

    private static void assertAltered(byte[] pdf, String what) {
        var verdict = VERIFIER.verify(pdf, SAMPLE.trust(), NOW);
        assertEquals(VerdictKind.ALTERED, verdict.kind(), what + ": " + verdict);
        assertTrue(verdict.reason().startsWith("signature.reason."), verdict.reason());
    }

    private static byte[] flip(byte[] pdf, int at, int mask) {
        var changed = pdf.clone();
        changed[at] ^= (byte) mask;
        return changed;
    }

    private static byte[] replaced(byte[] pdf, int at, char letter) {
        var changed = pdf.clone();
        changed[at] = (byte) letter;
        return changed;
    }

    private static byte[] joined(byte[] pdf, String tail) {
        var bytes = tail.getBytes(StandardCharsets.ISO_8859_1);
        var joined = Arrays.copyOf(pdf, pdf.length + bytes.length);
        System.arraycopy(bytes, 0, joined, pdf.length, bytes.length);
        return joined;
    }

    private static byte[] incremental(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.saveIncremental(out);
        return out.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] encoded() {
        try {
            return SAMPLE.token.info().chain().getFirst().getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
