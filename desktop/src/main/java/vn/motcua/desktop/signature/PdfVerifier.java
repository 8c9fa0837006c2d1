// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Judges signed PDFs, offline. Four checks, the gravest finding is the verdict: our own look at every byte (the last
/// signature covers the file to its end, what it leaves out is one hex string), the CMS, EU DSS against the trust
/// list's anchors, and the seal. Knows no network.
public final class PdfVerifier {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final String TIME_STAMP = "ETSI.RFC3161";

    private static final int MOST_SIGNATURES = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final ChainCheck chain = new ChainCheck();
    private final PlainChain plainChain = new PlainChain();
    private final SealReader reader;

    /// @param reader finds QR codes on documents that were not stamped by this program
    public PdfVerifier(SealReader reader) {
        this.reader = reader;
    }

    /// Never throws, whatever the bytes are (a stack overflow included); memory and time are for the caller to limit.
    ///
    /// @param trust `null` where none is there: an honest file is then of an unknown signer
    public Verdict verify(byte[] pdf, @Nullable TrustList trust, Instant now) {
        try (var opened = new OpenedPdf(pdf)) {
            return judge(opened.whole().document(), opened, trust, now);
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

    private Verdict judge(PDDocument document, OpenedPdf file, @Nullable TrustList trust, Instant clock)
            throws IOException {
        var pdf = file.bytes();
        var now = trust != null && clock.isBefore(trust.asOf()) ? trust.asOf() : clock; // it is later than that list
        var findings = new ArrayList<Finding>();
        var signatures = inOrder(document);
        if (signatures.size() > MOST_SIGNATURES) {
            return Verdict.bare(Finding.of(VerdictKind.UNREADABLE, "tangled"), trust);
        }
        var last = signatures.stream()
                .map(PDSignatureField::getSignature)
                .filter(signature -> !isTimeStamp(signature))
                .reduce((_, later) -> later);
        CmsCheck.@Nullable Signed signer = null;
        var signers = new ArrayList<CmsCheck.Signed>();
        ChainCheck.@Nullable Judged judged = null;
        if (last.isEmpty()) {
            findings.add(unsigned(pdf));
        } else {
            bytes(document, signatures, file, trust, signers, findings);
            signer = signers.isEmpty() ? null : signers.getLast();
            if (findings.isEmpty() && signer != null) {
                judged = chain(document, signatures, signers, file, trust, now);
                findings.addAll(judged.findings());
                findings.addAll(AuthorityTime.of(document, pdf, trust, judged.provenAt(), now));
            }
        }
        var broken = Finding.gravest(findings).kind() == VerdictKind.ALTERED;
        var seals = SealCheck.of(document, pdf, trust, now, broken ? SealReader.NONE : reader);
        findings.addAll(seals.findings());
        if (trust != null && clock.plus(CLOCKS_DIFFER).isBefore(trust.asOf())) {
            findings.add(Finding.of(VerdictKind.UNKNOWN_SIGNER, "clock_back"));
        }
        var told = finding(findings, trust, seals, now);
        if (told.kind() != VerdictKind.VALID) {
            findings.addFirst(told);
        }
        var traced = last.isPresent() || SignatureTraces.in(pdf);
        var checks = Check.of(findings, traced, judged != null, seals.seal() != null);
        return verdict(told, signer, last.orElse(null), judged, trust, seals.seal(), checks);
    }

    private static Finding unsigned(byte[] pdf) {
        return SignatureTraces.in(pdf)
                ? Finding.altered("signature_lost")
                : Finding.of(VerdictKind.NOT_SIGNED, "not_signed");
    }

    private static Verdict verdict(
            Finding verdict,
            CmsCheck.@Nullable Signed signer,
            @Nullable PDSignature last,
            ChainCheck.@Nullable Judged judged,
            @Nullable TrustList trust,
            @Nullable Seal seal,
            List<Check> checks) {
        var who = signer == null ? null : SignerInfo.of(List.of(signer.certificate()));
        var claimed = last == null ? null : last.getSignDate();
        return new Verdict(
                verdict.kind(),
                verdict.reason(),
                verdict.args(),
                who == null ? null : who.name(),
                who == null ? null : who.organisation(),
                claimed == null ? null : claimed.toInstant(),
                judged == null ? null : judged.level(),
                judged == null ? null : judged.provenAt(),
                trust == null ? null : trust.asOf(),
                seal,
                checks);
    }

    /// DSS weighs what is more than plain signatures.
    private ChainCheck.Judged chain(
            PDDocument document,
            List<PDSignatureField> signatures,
            List<CmsCheck.Signed> signers,
            OpenedPdf file,
            @Nullable TrustList trust,
            Instant now) {
        var plain = signatures.size() == signers.size()
                && document.getDocumentCatalog().getCOSObject().getItem(DSS) == null
                && document.getDocumentCatalog().getCOSObject().getItem(COSName.PERMS) == null
                && (signatures.size() == 1 || signatures.stream().noneMatch(PdfVerifier::forbids));
        if (plain && trust != null && signers.stream().allMatch(one -> plainChain.isGood(one, trust.anchors(), now))) {
            return new ChainCheck.Judged(List.of(), Level.B, null);
        }
        var proved = signers.size() == 1 && !isTimeStamp(signatures.getFirst().getSignature()); // by Additions
        var judged = proved ? chain.judge(file, trust, now) : chain.judge(file.bytes(), trust, now);
        var covered = end(signatures.getLast().getSignature()) == file.bytes().length;
        return covered || judged.level() == Level.LT || judged.level() == Level.LTA
                ? judged
                : judged.with(
                        Finding.altered("proofs_broken")); // nothing covers them: they have to speak for themselves
    }

    /// Whether a signature says what may be changed after it: that is DSS's to judge.
    private static boolean forbids(PDSignatureField field) {
        return field.getCOSObject().getItem(COSName.getPDFName("Lock")) != null
                || field.getSignature().getCOSObject().getItem(COSName.getPDFName("Reference")) != null;
    }

    private static Finding finding(List<Finding> findings, @Nullable TrustList trust, SealCheck seals, Instant now) {
        var gravest = Finding.gravest(findings);
        if (trust == null && gravest.kind() == VerdictKind.UNKNOWN_SIGNER) {
            return Finding.of(VerdictKind.UNKNOWN_SIGNER, "no_lists");
        }
        if (gravest.kind() != VerdictKind.VALID || trust == null) {
            return gravest;
        }
        if (trust.expires() != null && !now.isBefore(trust.expires())) {
            var day = trust.asOf().atZone(VIETNAM).toLocalDate().toString();
            return new Finding(VerdictKind.UNKNOWN_SIGNER, "seal.reason.lists_old", List.of(day));
        }
        return seals.seal() == null ? Finding.of(VerdictKind.VALID, "valid_without_seal") : gravest;
    }

    /// Looks at every signature's bytes; tells the signers of those that are sound.
    private static void bytes(
            PDDocument document,
            List<PDSignatureField> signatures,
            OpenedPdf file,
            @Nullable TrustList trust,
            List<CmsCheck.Signed> signers,
            List<Finding> findings)
            throws IOException {
        var pdf = file.bytes();
        var signed = 0;
        var stamped = 0;
        for (var field : signatures) {
            var signature = field.getSignature();
            var range = SignedRange.of(document, pdf, field, signature);
            if (range == null || range.end() <= stamped) {
                findings.add(Finding.altered("padding"));
                continue;
            }
            stamped = range.end();
            if (isTimeStamp(signature)) {
                findings.addAll(ofStamp(range, pdf, trust));
                continue;
            }
            var signer = CmsCheck.signer(range.cms(), range.content(pdf));
            findings.addAll(of(signer, trust));
            if (signer != null) {
                signers.add(signer);
            }
            if (findings.isEmpty() && signed > 0 && !Additions.areAnotherSignature(file, signed, stamped)) {
                findings.add(Finding.altered("added_after"));
            }
            signed = stamped;
        }
        if (findings.isEmpty() && !Additions.areProofs(file, signed, stamped)) {
            findings.add(Finding.altered("added_after"));
        }
    }

    private static List<Finding> of(CmsCheck.@Nullable Signed signer, @Nullable TrustList trust) {
        if (signer == null) {
            return List.of(Finding.altered("content"));
        }
        var findings = new ArrayList<Finding>();
        revoked(signer.certificate(), trust).ifPresent(findings::add);
        if (trust != null && !signer.plain() && !EnclosedCertificates.areSound(signer.enclosed(), trust.anchors())) {
            findings.add(Finding.of(VerdictKind.UNKNOWN_SIGNER, "signer_unknown"));
        }
        return findings;
    }

    private static List<Finding> ofStamp(SignedRange range, byte[] pdf, @Nullable TrustList trust) {
        if (!StampCheck.isSound(range.cms(), range.content(pdf))) {
            return List.of(Finding.altered("broken"));
        }
        var enclosed = StampCheck.enclosed(range.cms());
        return trust == null || enclosed.size() == 1 || EnclosedCertificates.areSound(enclosed, trust.anchors())
                ? List.of()
                : List.of(Finding.of(VerdictKind.UNKNOWN_SIGNER, "signer_unknown"));
    }

    private static boolean isTimeStamp(PDSignature signature) {
        return TIME_STAMP.equals(signature.getSubFilter());
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

    private static long end(PDSignature signature) {
        var range = signature.getByteRange();
        return range.length == 4 ? (long) range[2] + range[3] : -1;
    }
}
