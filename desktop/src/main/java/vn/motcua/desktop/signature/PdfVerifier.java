// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Judges signed PDFs, offline. Four checks, the gravest finding is the verdict: our own look at every byte (the last
/// signature covers the file to its end, what it leaves out is one hex string), the CMS, EU DSS against the trust
/// list's anchors, and the seal. Knows no network.
public final class PdfVerifier {

    private static final String TIME_STAMP = "ETSI.RFC3161";

    private final ChainCheck chain = new ChainCheck();
    private final SealReader reader;

    /// @param reader finds QR codes on documents that were not stamped by this program
    public PdfVerifier(SealReader reader) {
        this.reader = reader;
    }

    /// Never throws, whatever the bytes are (a stack overflow included); memory and time are for the caller to limit.
    ///
    /// @param trust `null` where none is there: an honest file is then of an unknown signer
    public Verdict verify(byte[] pdf, @Nullable TrustList trust, Instant now) {
        try (var document = Loader.loadPDF(pdf)) {
            return judge(document, pdf, trust, now);
        } catch (InvalidPasswordException e) {
            return Verdict.bare(Finding.of(VerdictKind.UNREADABLE, "password"), trust);
        } catch (StackOverflowError e) {
            return Verdict.bare(Finding.of(VerdictKind.UNREADABLE, "tangled"), trust);
        } catch (IOException | RuntimeException e) {
            var finding =
                    SignatureTraces.in(pdf) ? Finding.altered("broken") : Finding.of(VerdictKind.UNREADABLE, "no_pdf");
            return Verdict.bare(finding, trust);
        }
    }

    private Verdict judge(PDDocument document, byte[] pdf, @Nullable TrustList trust, Instant now) throws IOException {
        var findings = new ArrayList<Finding>();
        var last = lastSignature(document);
        @Nullable SignerInfo signer = null;
        ChainCheck.@Nullable Judged judged = null;
        if (last.isEmpty()) {
            findings.add(
                    SignatureTraces.in(pdf)
                            ? Finding.altered("signature_lost")
                            : Finding.of(VerdictKind.NOT_SIGNED, "not_signed"));
        } else {
            signer = bytes(document, pdf, trust, findings);
            if (findings.isEmpty()) {
                judged = chain.judge(pdf, trust, now);
                findings.addAll(judged.findings());
                findings.addAll(AuthorityTime.of(document, pdf, trust, judged.provenAt(), now));
            }
        }
        var broken = Finding.gravest(findings).kind() == VerdictKind.ALTERED;
        var seals = SealCheck.of(document, pdf, trust, now, broken ? SealReader.NONE : reader);
        findings.addAll(seals.findings());
        var verdict = finding(findings, trust, seals);
        return new Verdict(
                verdict.kind(),
                verdict.reason(),
                verdict.args(),
                signer == null ? null : signer.name(),
                signer == null ? null : signer.organisation(),
                last.map(PDSignature::getSignDate).map(date -> date.toInstant()).orElse(null),
                judged == null ? null : judged.level(),
                judged == null ? null : judged.provenAt(),
                trust == null ? null : trust.asOf(),
                seals.seal());
    }

    private static Finding finding(List<Finding> findings, @Nullable TrustList trust, SealCheck seals) {
        var gravest = Finding.gravest(findings);
        if (trust == null && gravest.kind() == VerdictKind.UNKNOWN_SIGNER) {
            return Finding.of(VerdictKind.UNKNOWN_SIGNER, "no_lists");
        }
        return gravest.kind() == VerdictKind.VALID && seals.seal() == null
                ? Finding.of(VerdictKind.VALID, "valid_without_seal")
                : gravest;
    }

    /// Looks at every signature's bytes; returns the last signer, as far as there is a sound one.
    private static @Nullable SignerInfo bytes(
            PDDocument document, byte[] pdf, @Nullable TrustList trust, List<Finding> findings) throws IOException {
        @Nullable SignerInfo last = null;
        var signed = 0;
        var stamped = 0;
        for (var field : inOrder(document)) {
            var signature = field.getSignature();
            var range = SignedRange.of(document, pdf, field, signature);
            if (range == null || range.end() <= stamped) {
                findings.add(Finding.altered("padding"));
                continue;
            }
            stamped = range.end();
            if (TIME_STAMP.equals(signature.getSubFilter())) {
                continue;
            }
            var certificate = CmsCheck.signer(range.cms(), range.content(pdf));
            if (certificate == null) {
                findings.add(Finding.altered("content"));
            } else {
                last = SignerInfo.of(List.of(certificate));
                revoked(certificate, trust).ifPresent(findings::add);
            }
            if (findings.isEmpty() && signed > 0 && !Additions.areAnotherSignature(pdf, signed, stamped)) {
                findings.add(Finding.altered("added_after"));
            }
            signed = stamped;
        }
        if (findings.isEmpty() && !Additions.areProofs(pdf, signed, stamped)) {
            findings.add(Finding.altered("added_after"));
        }
        return last;
    }

    private static Optional<Finding> revoked(X509Certificate certificate, @Nullable TrustList trust) {
        try {
            var hash = PaperId.of(certificate.getEncoded()).sha256();
            return trust != null && trust.revokedCertificates().contains(hash)
                    ? Optional.of(Finding.of(VerdictKind.REVOKED, "certificate_revoked"))
                    : Optional.empty();
        } catch (CertificateEncodingException e) {
            return Optional.of(Finding.altered("content"));
        }
    }

    private static List<PDSignatureField> inOrder(PDDocument document) throws IOException {
        return document.getSignatureFields().stream()
                .filter(field -> field.getSignature() != null)
                .sorted(Comparator.comparingLong(field -> end(field.getSignature())))
                .toList();
    }

    private static Optional<PDSignature> lastSignature(PDDocument document) throws IOException {
        return inOrder(document).stream()
                .map(PDSignatureField::getSignature)
                .filter(signature -> !TIME_STAMP.equals(signature.getSubFilter()))
                .reduce((_, later) -> later);
    }

    private static long end(PDSignature signature) {
        var range = signature.getByteRange();
        return range.length == 4 ? (long) range[2] + range[3] : -1;
    }
}
