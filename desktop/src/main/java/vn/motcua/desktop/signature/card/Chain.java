// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Certificates as they lie on a token: in no order, the authorities' among the signers'.
final class Chain {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int LONGEST = 8;

    private Chain() {}

    static Optional<X509Certificate> certificate(byte[] der) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    static List<X509Certificate> decode(List<byte[]> chain) {
        return chain.stream().flatMap(der -> certificate(der).stream()).toList();
    }

    static List<byte[]> encode(List<X509Certificate> chain) {
        return chain.stream().map(Chain::der).toList();
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether it is a person's or an office's for signing, not an authority's and not one to log in or encrypt with.
    static boolean isSigner(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() < 0
                && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    }

    /// From the signer up, as far as the token knows the issuers.
    static List<X509Certificate> from(X509Certificate signer, List<X509Certificate> known) {
        var chain = new ArrayList<>(List.of(signer));
        while (chain.size() < LONGEST) {
            var last = chain.getLast();
            var next = known.stream()
                    .filter(one -> !chain.contains(one) && isIssuer(one, last))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            chain.add(next.get());
        }
        return chain;
    }

    private static boolean isIssuer(X509Certificate one, X509Certificate of) {
        if (!one.getSubjectX500Principal().equals(of.getIssuerX500Principal())) {
            return false;
        }
        try {
            of.verify(one.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
