// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/// The certificates that came with a signature and that it does not name: nothing signs them but their issuers.
final class EnclosedCertificates {

    private EnclosedCertificates() {}

    /// Whether each is as its issuer made it, who is among them or believed.
    ///
    /// @param anchors DER
    static boolean areSound(List<X509Certificate> enclosed, List<byte[]> anchors) {
        var issuers = new ArrayList<>(enclosed);
        for (var anchor : anchors) {
            try {
                issuers.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(anchor)));
            } catch (CertificateException e) {
                continue; // vouches for nobody
            }
        }
        return enclosed.stream().allMatch(one -> issuers.stream().anyMatch(issuer -> isIssued(one, issuer)));
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
}
