// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.motcua.model.problem.Problem;

/// Augments signatures (ETSI EN 319 102-1 §5.6): makes them provable for longer, by what is added after it: time
/// stamps (RFC 3161), the certificates of its chain and what their authorities say of revocations (OCSP, CRL). A
/// signature stands without it: when an authority does not answer, it is tried again later. From one thread at a
/// time.
public final class LongTerm {

    private static final Duration REVOCATIONS_SERVE = Duration.ofMinutes(10);

    private final PAdESService service;
    private final AuthorityLoader revocations;

    /// @param tsa of the time-stamping authority
    /// @param anchors certificates of the authorities that are trusted, DER
    public LongTerm(URI tsa, List<byte[]> anchors, Clock clock) {
        var stamps = new AuthorityLoader("application/timestamp-query", Duration.ZERO, clock::instant);
        revocations = new AuthorityLoader("application/ocsp-request", REVOCATIONS_SERVE, clock::instant);
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(Anchors.of(anchors));
        verifier.setOcspSource(new OnlineOCSPSource(revocations));
        verifier.setCrlSource(new OnlineCRLSource(revocations));
        verifier.setAIASource(null);
        verifier.setAlertOnRevokedCertificate(_ -> {
            throw new Problem(SignatureProblem.CERTIFICATE_REVOKED);
        });
        service = new PAdESService(verifier);
        service.setTspSource(new OnlineTSPSource(tsa.toString(), stamps));
    }

    /// Raises a signed PDF to a level; one that has it already as [Level#LTA] is stamped anew, before its last time
    /// stamp expires. The bytes that were signed stay as they are.
    ///
    /// @throws Problem `AUTHORITY_SILENT`, `AUTHORITY_REFUSED`, `CERTIFICATE_REVOKED`; the signature is as good as
    /// before then
    public byte[] augment(byte[] signed, Level to) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(to.dss());
        var unused = revocations.wasSilent();
        try {
            var raised = service.extendDocument(new InMemoryDocument(signed), parameters);
            var out = new ByteArrayOutputStream(signed.length + (1 << 16));
            raised.writeTo(out);
            return out.toByteArray();
        } catch (AlertException | DSSException | IOException e) {
            throw asProblem(e);
        }
    }

    /// DSS wraps what its sources threw.
    private Problem asProblem(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        var silent = revocations.wasSilent();
        return new Problem(e, silent ? SignatureProblem.AUTHORITY_SILENT : SignatureProblem.AUTHORITY_REFUSED);
    }
}
