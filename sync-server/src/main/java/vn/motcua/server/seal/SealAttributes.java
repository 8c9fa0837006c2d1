// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// What the centre's key may sign: the signed attributes of a PAdES signature by itself (ETSI EN 319 122-1 §5) and
/// nothing else, so that nobody has it sign a certificate, a revocation or a login.
final class SealAttributes {

    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(
            CMSAttributes.contentType,
            CMSAttributes.messageDigest,
            CMSAttributes.cmsAlgorithmProtect,
            PKCSObjectIdentifiers.id_aa_signingCertificateV2);

    private SealAttributes() {}

    /// @param own certificate of the key that is to sign
    /// @return SHA-256 of what is signed of the document, hex
    /// @throws Problem BAD_REQUEST
    static String digest(byte[] der, X509Certificate own) {
        try {
            var set = ASN1Set.getInstance(der);
            var table = new AttributeTable(set);
            var holds = set.size() == KNOWN.size()
                    && KNOWN.stream().allMatch(k -> table.get(k) != null)
                    && Arrays.equals(set.getEncoded(ASN1Encoding.DER), der)
                    && PKCSObjectIdentifiers.data.equals(value(table, CMSAttributes.contentType))
                    && names(value(table, PKCSObjectIdentifiers.id_aa_signingCertificateV2), own);
            if (holds
                    && value(table, CMSAttributes.messageDigest) instanceof ASN1OctetString digest
                    && digest.getOctets().length == 32) {
                return HexFormat.of().formatHex(digest.getOctets());
            }
            throw new Problem(SealProblem.BAD_REQUEST);
        } catch (IOException | RuntimeException e) {
            throw new Problem(e, SealProblem.BAD_REQUEST);
        }
    }

    private static @Nullable ASN1Encodable value(AttributeTable table, ASN1ObjectIdentifier of) {
        var attribute = table.get(of);
        return attribute == null || attribute.getAttrValues().size() != 1
                ? null
                : attribute.getAttrValues().getObjectAt(0);
    }

    private static boolean names(@Nullable ASN1Encodable value, X509Certificate own) {
        try {
            var ids = value == null ? null : SigningCertificateV2.getInstance(value);
            var hash = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
            return ids != null
                    && ids.getCerts().length > 0
                    && MessageDigest.isEqual(ids.getCerts()[0].getCertHash(), hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
