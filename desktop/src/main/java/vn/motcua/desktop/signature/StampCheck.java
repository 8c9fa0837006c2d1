// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/// Whether a document time stamp stamps these very bytes and is itself as its authority made it. Says nothing of
/// trust in that authority.
final class StampCheck {

    private static final int VERSION = 3;

    private StampCheck() {}

    static boolean isSound(byte[] cms, byte[] content) {
        try {
            var info = ContentInfo.getInstance(cms);
            var token = new TimeStampToken(info);
            var stamped = token.getTimeStampInfo();
            var digest =
                    MessageDigest.getInstance(stamped.getMessageImprintAlgOID().getId());
            if (!info.getContentType().equals(PKCSObjectIdentifiers.signedData)
                    || !CmsCheck.isOneEncoding(info, cms)
                    || !isConsistent(SignedData.getInstance(info.getContent()), token)
                    || !Arrays.equals(digest.digest(content), stamped.getMessageImprintDigest())) {
                return false;
            }
            var own = token.getCertificates().getMatches(selector(token));
            if (own.size() != 1) {
                return false;
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .build(own.iterator().next()));
            return true;
        } catch (TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            return false;
        }
    }

    /// The certificates that came along, beside the authority's own, which it names itself.
    static List<X509Certificate> enclosed(byte[] cms) {
        try {
            var token = new TimeStampToken(ContentInfo.getInstance(cms));
            var all = new ArrayList<X509Certificate>();
            for (var holder : token.getCertificates().getMatches(null)) {
                all.add(new JcaX509CertificateConverter().getCertificate(holder));
            }
            return all;
        } catch (TSPException | IOException | GeneralSecurityException | RuntimeException e) {
            return List.of();
        }
    }

    @SuppressWarnings("unchecked")
    private static Selector<X509CertificateHolder> selector(TimeStampToken token) {
        return token.getSID();
    }

    /// The parts that RFC 5652 fixes but does not sign.
    private static boolean isConsistent(SignedData data, TimeStampToken token) {
        return data.getVersion().hasValue(VERSION)
                && data.getEncapContentInfo().getContentType().equals(PKCSObjectIdentifiers.id_ct_TSTInfo)
                && data.getSignerInfos().size() == 1
                && data.getDigestAlgorithms().size() == 1
                && CmsCheck.isOneSigner(data)
                && token.toCMSSignedData()
                        .getSignerInfos()
                        .iterator()
                        .next()
                        .getDigestAlgorithmID()
                        .equals(org.bouncycastle.asn1.x509.AlgorithmIdentifier.getInstance(
                                data.getDigestAlgorithms().getObjectAt(0)));
    }
}
