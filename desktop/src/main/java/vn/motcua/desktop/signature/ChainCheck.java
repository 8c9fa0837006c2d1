// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// EU DSS's validation of each signature against the list's anchors, at level FAIL throughout and without any online
/// source.
final class ChainCheck {

    private final ValidationPolicy policy = StrictPolicy.load();

    /// The newest list's anchors, parsed once a list, not once a file.
    private volatile Believed believed = new Believed(List.of(), Anchors.of(List.of()));

    private record Believed(List<byte[]> certificates, CommonTrustedCertificateSource parsed) {}

    /// What DSS says of a file.
    ///
    /// @param level of the last signature
    /// @param provenAt by the first time stamp that is trusted, `null` without one
    record Judged(
            List<Finding> findings,
            @Nullable Level level,
            @Nullable Instant provenAt) {

        Judged with(Finding finding) {
            var all = new ArrayList<>(findings);
            all.add(finding);
            return new Judged(all, level, provenAt);
        }
    }

    /// DSS reads the file, draws each revision and compares it with the last.
    Judged judge(byte[] pdf, @Nullable TrustList trust, Instant now) {
        return judge(pdf, new PdfBoxNativeObjectFactory(), trust, now);
    }

    /// Of a file with one signature, when [Additions] has proved that nothing came after it but proofs.
    Judged judge(OpenedPdf proved, @Nullable TrustList trust, Instant now) {
        return judge(proved.bytes(), ProvedRevisions.of(proved), trust, now);
    }

    private Judged judge(byte[] pdf, IPdfObjFactory parser, @Nullable TrustList trust, Instant now) {
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(anchors(trust == null ? List.of() : trust.anchors()));
        validator.setCertificateVerifier(verifier);
        validator.setPdfObjFactory(parser);
        validator.setEnableEtsiValidationReport(false); // nobody reads it here
        validator.setValidationTime(Date.from(now));
        var report = validator.validateDocument(policy).getSimpleReport();
        var ids = report.getSignatureIdList();
        if (ids.isEmpty()) {
            return new Judged(List.of(Finding.altered("signature_lost")), null, null);
        }
        var findings = new ArrayList<Finding>();
        for (var id : ids) {
            findings.add(finding(report, id));
        }
        report.getTimestampIdList().stream()
                .filter(id -> report.getIndication(id) == Indication.FAILED)
                .forEach(id -> findings.add(Finding.altered("broken")));
        return new Judged(findings, Level.of(report.getSignatureFormat(ids.getLast())), proven(report, ids.getLast()));
    }

    private CommonTrustedCertificateSource anchors(List<byte[]> certificates) {
        var known = believed;
        if (known.certificates() != certificates) {
            known = new Believed(certificates, Anchors.of(certificates));
            believed = known;
        }
        return known.parsed();
    }

    private static @Nullable Instant proven(SimpleReport report, String id) {
        return report.getSignatureTimestamps(id).stream()
                .filter(stamp -> stamp.getIndication() == Indication.PASSED)
                .map(stamp -> stamp.getProductionTime().toInstant())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Finding finding(SimpleReport report, String id) {
        var indication = report.getIndication(id);
        if (indication == Indication.TOTAL_PASSED || indication == Indication.PASSED) {
            return Finding.FINE;
        }
        var sub = report.getSubIndication(id);
        if (sub == null) {
            return Finding.altered("broken");
        }
        return switch (sub) {
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Finding.of(VerdictKind.REVOKED, "certificate_revoked");
            case EXPIRED, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED ->
                Finding.of(VerdictKind.EXPIRED, "certificate_expired");
            case NOT_YET_VALID -> Finding.of(VerdictKind.UNKNOWN_SIGNER, "certificate_not_yet");
            case NO_SIGNING_CERTIFICATE_FOUND, NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE ->
                Finding.of(VerdictKind.UNKNOWN_SIGNER, "signer_unknown");
            case FORMAT_FAILURE, HASH_FAILURE, SIG_CRYPTO_FAILURE, SIGNED_DATA_NOT_FOUND -> Finding.altered("broken");
            default -> other(indication, sub);
        };
    }

    private static Finding other(Indication indication, SubIndication sub) {
        return indication == Indication.TOTAL_FAILED || indication == Indication.FAILED
                ? Finding.altered("broken")
                : new Finding(VerdictKind.UNKNOWN_SIGNER, "signature.reason.signer_not_accepted", List.of(sub.name()));
    }
}
