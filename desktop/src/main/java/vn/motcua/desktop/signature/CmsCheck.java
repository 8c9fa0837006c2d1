// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;

/// Whether a CMS signs these very bytes, and holds nothing that could have been changed unseen. Says nothing of
/// trust: this check needs no list.
final class CmsCheck {

    private CmsCheck() {}

    private static final Set<ASN1ObjectIdentifier> HASHES =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);
    private static final Set<ASN1ObjectIdentifier> PLAIN = Set.of(
            CMSAttributes.contentType,
            CMSAttributes.messageDigest,
            CMSAttributes.signingTime,
            CMSAttributes.cmsAlgorithmProtect,
            PKCSObjectIdentifiers.id_aa_signingCertificateV2);

    /// Who signed.
    ///
    /// @param enclosed the certificates in the CMS
    /// @param plain it says nothing that would have to be weighed: a strong hash, the signer named in what is
    /// signed, nothing that is not signed
    record Signed(X509Certificate certificate, List<X509Certificate> enclosed, boolean plain) {}

    /// @return who signed, or `null` where anything is not as it was signed
    static @Nullable Signed signer(byte[] cms, byte[] content) {
        try {
            var info = ContentInfo.getInstance(cms);
            var data = new CMSSignedData(new CMSProcessableByteArray(content), info);
            if (!isOneEncoding(info, cms) || data.getSignerInfos().size() != 1) {
                return null;
            }
            var signer = data.getSignerInfos().iterator().next();
            var certificates = data.getCertificates().getMatches(everything());
            var own = new HashSet<>(data.getCertificates().getMatches(selector(signer))); // some enclose it twice
            if (own.size() != 1
                    || !info.getContentType().equals(PKCSObjectIdentifiers.signedData)
                    || !isConsistent(SignedData.getInstance(info.getContent()), signer)) {
                return null;
            }
            var holder = own.iterator().next();
            var certificate = new JcaX509CertificateConverter().getCertificate(holder);
            var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey());
            return namesLiterally(signer, holder) && namesAll(signer, holder, certificates) && signer.verify(verifier)
                    ? new Signed(certificate, enclosed(certificates), isPlain(signer, certificates.size()))
                    : null;
        } catch (CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | IOException
                | RuntimeException e) {
            return null;
        }
    }

    private static List<X509Certificate> enclosed(Collection<X509CertificateHolder> holders)
            throws GeneralSecurityException {
        var converter = new JcaX509CertificateConverter();
        var certificates = new ArrayList<X509Certificate>();
        for (var holder : holders) {
            certificates.add(converter.getCertificate(holder));
        }
        return certificates;
    }

    private static boolean isPlain(SignerInformation signer, int enclosed) {
        var table = signer.getSignedAttributes();
        if (table == null || signer.getUnsignedAttributes() != null) {
            return false;
        }
        var named = table.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        return named != null
                && SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
                                .getCerts()
                                .length
                        == enclosed
                && HASHES.contains(signer.getDigestAlgorithmID().getAlgorithm())
                && Arrays.stream(table.toASN1Structure().getAttributes())
                        .allMatch(attribute -> PLAIN.contains(attribute.getAttrType()));
    }

    static boolean isOneEncoding(ContentInfo info, byte[] cms) throws IOException {
        return Arrays.equals(info.getEncoded("DER"), cms)
                || Arrays.equals(info.getEncoded("DL"), cms)
                || Arrays.equals(info.getEncoded("BER"), cms);
    }

    /// The parts that RFC 5652 fixes but does not sign.
    private static boolean isConsistent(SignedData data, SignerInformation signer) {
        var byKeyId = signer.getSID().getSubjectKeyIdentifier() != null;
        var version = byKeyId ? 3 : 1;
        return isOneSigner(data)
                && data.getVersion().hasValue(version)
                && signer.getVersion() == version
                && data.getEncapContentInfo().getContent() == null
                && data.getEncapContentInfo().getContentType().equals(PKCSObjectIdentifiers.data)
                && data.getCRLs() == null
                && data.getDigestAlgorithms().size() == 1
                && same(data.getDigestAlgorithms().getObjectAt(0), signer);
    }

    /// The parser overlooks the tags of attributes; written anew they must be the same.
    static boolean isOneSigner(SignedData data) {
        var raw = data.getSignerInfos().getObjectAt(0).toASN1Primitive();
        var again = SignerInfo.getInstance(raw);
        try {
            var anew = new SignerInfo(
                    again.getSID(),
                    again.getDigestAlgorithm(),
                    again.getAuthenticatedAttributes(),
                    again.getDigestEncryptionAlgorithm(),
                    again.getEncryptedDigest(),
                    again.getUnauthenticatedAttributes());
            return Arrays.equals(anew.getEncoded("DER"), raw.getEncoded("DER"));
        } catch (IOException e) {
            return false;
        }
    }

    /// The issuer's name byte by byte: names are otherwise compared without regard to case.
    private static boolean namesLiterally(SignerInformation signer, X509CertificateHolder own) throws IOException {
        var issuer = signer.getSID().getIssuer();
        return issuer == null
                || Arrays.equals(issuer.getEncoded("DER"), own.getIssuer().getEncoded("DER"));
    }

    private static boolean same(ASN1Encodable algorithm, SignerInformation signer) {
        var one = AlgorithmIdentifier.getInstance(algorithm);
        return one.equals(signer.getDigestAlgorithmID());
    }

    /// The signing-certificate attribute must name the signer first; where it names more, it must name each
    /// certificate that is enclosed.
    private static boolean namesAll(
            SignerInformation signer, X509CertificateHolder own, Collection<X509CertificateHolder> enclosed)
            throws IOException, GeneralSecurityException {
        var table = signer.getSignedAttributes();
        var attribute = table == null ? null : table.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return table != null;
        }
        var ids = SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0))
                .getCerts();
        var named = new HashSet<String>();
        for (var id : ids) {
            named.add(java.util.HexFormat.of().formatHex(id.getCertHash()));
        }
        var algorithm = ids[0].getHashAlgorithm();
        if (!named.contains(hash(own, algorithm))) {
            return false;
        }
        for (var certificate : enclosed) {
            if (ids.length > 1 && !named.contains(hash(certificate, algorithm))) {
                return false;
            }
        }
        return ids.length == 1 || ids.length == enclosed.size();
    }

    private static String hash(X509CertificateHolder certificate, AlgorithmIdentifier algorithm)
            throws IOException, GeneralSecurityException {
        var digest = MessageDigest.getInstance(algorithm.getAlgorithm().getId());
        return java.util.HexFormat.of().formatHex(digest.digest(certificate.getEncoded()));
    }

    @SuppressWarnings("unchecked")
    private static Selector<X509CertificateHolder> selector(SignerInformation signer) {
        return signer.getSID();
    }

    private static Selector<X509CertificateHolder> everything() {
        return new Selector<>() {
            @Override
            public boolean match(X509CertificateHolder certificate) {
                return true;
            }

            @Override
            public Object clone() {
                return this;
            }
        };
    }
}
