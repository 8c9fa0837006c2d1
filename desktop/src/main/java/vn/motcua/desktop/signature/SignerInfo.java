// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import vn.motcua.model.problem.Problem;

/// Who signs.
///
/// @param name common name of the certificate
/// @param organisation as certified, may be empty
/// @param validTo end of the certificate
/// @param chain signer's certificate first, up to and with the root where known
public record SignerInfo(String name, String organisation, Instant validTo, List<X509Certificate> chain) {

    public static SignerInfo of(List<X509Certificate> chain) {
        var subject =
                X500Name.getInstance(chain.getFirst().getSubjectX500Principal().getEncoded());
        return new SignerInfo(
                part(subject, BCStyle.CN),
                part(subject, BCStyle.O),
                chain.getFirst().getNotAfter().toInstant(),
                List.copyOf(chain));
    }

    /// @throws Problem `KEY_KIND`, `NOT_YET_VALID`, `EXPIRED`
    public void requireUsable(Instant now) {
        var certificate = chain.getFirst();
        if (!Set.of("RSA", "EC").contains(certificate.getPublicKey().getAlgorithm())) {
            throw new Problem(SignatureProblem.KEY_KIND);
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new Problem(SignatureProblem.NOT_YET_VALID);
        }
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new Problem(SignatureProblem.EXPIRED);
        }
    }

    private static String part(X500Name name, ASN1ObjectIdentifier kind) {
        var found = name.getRDNs(kind);
        return found.length == 0
                ? ""
                : IETFUtils.valueToString(found[0].getFirst().getValue());
    }
}
