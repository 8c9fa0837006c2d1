// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.seal.Authority;
import vn.motcua.model.seal.TrustList;

/// Which of the trust list's authorities stands behind a certificate. Whether the way there holds is for DSS to judge.
final class TrustedBy {

    private static final int LONGEST = 8;
    static final Authority NOBODY = new Authority("", "", Authority.Kind.OTHER, null, null, "");

    private TrustedBy() {}

    /// @param enclosed certificates that came with the signature
    /// @return one without a name where there is none
    static Authority of(X509Certificate signer, List<X509Certificate> enclosed, TrustList trust) {
        var anchors = anchors(trust);
        var at = signer;
        for (var step = 0; at != null && step < LONGEST; step++) {
            for (var anchor : anchors) {
                if (at.equals(anchor) || isIssued(at, anchor)) {
                    return named(anchor, trust);
                }
            }
            at = issuer(at, enclosed);
        }
        return NOBODY;
    }

    private static List<X509Certificate> anchors(TrustList trust) {
        var anchors = new ArrayList<X509Certificate>();
        for (var der : trust.anchors()) {
            try {
                var factory = CertificateFactory.getInstance("X.509");
                anchors.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            } catch (CertificateException e) {
                continue;
            }
        }
        return anchors;
    }

    private static @Nullable X509Certificate issuer(X509Certificate of, List<X509Certificate> enclosed) {
        return enclosed.stream()
                .filter(one -> !one.equals(of) && isIssued(of, one))
                .findFirst()
                .orElse(null);
    }

    private static boolean isIssued(X509Certificate certificate, X509Certificate by) {
        try {
            if (!certificate.getIssuerX500Principal().equals(by.getSubjectX500Principal())) {
                return false;
            }
            certificate.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Authority named(X509Certificate anchor, TrustList trust) {
        try {
            var hash = PaperId.of(anchor.getEncoded()).sha256();
            var name = SignerInfo.of(List.of(anchor)).name();
            return trust.authority(hash)
                    .orElseGet(() -> new Authority(hash, name, Authority.Kind.OTHER, null, null, ""));
        } catch (CertificateException e) {
            return NOBODY;
        }
    }
}
