// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The common case, told in a millisecond where EU DSS takes a tenth of a second: one signature of level B without
/// anything that would have to be weighed, whose chain leads to an anchor and is valid now. Only ever says yes;
/// whatever it does not say yes to is DSS's to judge.
final class PlainChain {

    private static final int LEAST_RSA = 2048;
    private static final int LEAST_EC = 256;
    private static final Set<String> HASHES = Set.of("SHA256", "SHA384", "SHA512");

    private List<byte[]> known = List.of();
    private Set<TrustAnchor> anchors = Set.of();

    /// @param signer who signed, as the CMS proves
    /// @param anchors certificates that are trusted, DER
    boolean isGood(CmsCheck.Signed signer, List<byte[]> anchors, Instant now) {
        if (!signer.plain() || !isUsable(signer.certificate()) || anchors.isEmpty()) {
            return false;
        }
        try {
            var wanted = new X509CertSelector();
            wanted.setCertificate(signer.certificate());
            var parameters = new PKIXBuilderParameters(anchors(anchors), wanted);
            parameters.setDate(Date.from(now));
            parameters.setRevocationEnabled(false); // as in the policy: the trust list names who is revoked
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(signer.enclosed())));
            var built = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            return built.getCertPath().getCertificates().stream().allMatch(PlainChain::isStrong)
                    && isNow(built.getTrustAnchor().getTrustedCert(), now);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isNow(@Nullable X509Certificate anchor, Instant now) {
        return anchor != null
                && !now.isBefore(anchor.getNotBefore().toInstant())
                && !now.isAfter(anchor.getNotAfter().toInstant());
    }

    /// May sign documents, and is no authority.
    private static boolean isUsable(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage != null && usage[1] && certificate.getBasicConstraints() < 0; // non-repudiation
    }

    private static boolean isStrong(java.security.cert.Certificate certificate) {
        if (!(certificate instanceof X509Certificate one)) {
            return false;
        }
        var algorithm = one.getSigAlgName().toUpperCase(Locale.ROOT);
        var strong = HASHES.stream().anyMatch(algorithm::startsWith);
        return strong
                && switch (one.getPublicKey()) {
                    case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA;
                    case ECPublicKey curve -> curve.getParams().getOrder().bitLength() >= LEAST_EC;
                    default -> false;
                };
    }

    /// Parsed once a list, not once a file.
    private Set<TrustAnchor> anchors(List<byte[]> certificates) throws GeneralSecurityException {
        if (certificates == known) {
            return anchors;
        }
        var factory = CertificateFactory.getInstance("X.509");
        var parsed = new HashSet<TrustAnchor>();
        for (var certificate : new ArrayList<>(certificates)) {
            try {
                parsed.add(new TrustAnchor(
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate)), null));
            } catch (java.security.cert.CertificateException e) {
                continue; // vouches for nobody
            }
        }
        known = certificates;
        anchors = parsed;
        return parsed;
    }
}
