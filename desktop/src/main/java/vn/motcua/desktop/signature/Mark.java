// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.seal.Authority;
import vn.motcua.model.seal.TrustList;

/// A signature or document time stamp of a PDF, as far as its own bytes tell.
///
/// @param end where the bytes that it covers end, -1 where it covers none rightly
/// @param signer `null` where it is broken
/// @param authority that vouches for the signer, without a name where none does
record Mark(
        int end,
        boolean stampsTime,
        @Nullable SignerInfo signer,
        Authority authority,
        @Nullable Instant at) {

    private static final String TIME_STAMP = "ETSI.RFC3161";

    /// Whether the covered bytes are as they were.
    boolean isSound() {
        return signer != null;
    }

    static Mark of(PDSignature signature, byte[] pdf, @Nullable TrustList trust) {
        var stamps = TIME_STAMP.equals(signature.getSubFilter());
        var range = signature.getByteRange();
        var cms = ContentsGap.cms(pdf, range);
        if (cms == null) {
            return new Mark(-1, stamps, null, TrustedBy.NOBODY, null);
        }
        var end = range[2] + range[3];
        try {
            return stamps
                    ? stamp(end, cms, signature.getSignedContent(pdf))
                    : signature(end, cms, signature, pdf, trust);
        } catch (IOException
                | CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | TSPException
                | RuntimeException broken) {
            return new Mark(end, stamps, null, TrustedBy.NOBODY, null);
        }
    }

    private static Mark signature(int end, byte[] cms, PDSignature signature, byte[] pdf, @Nullable TrustList trust)
            throws IOException {
        var signer = CmsCheck.signer(cms, signature.getSignedContent(pdf));
        var date = signature.getSignDate();
        var at = date == null ? null : date.toInstant();
        if (signer == null) {
            return new Mark(end, false, null, TrustedBy.NOBODY, at);
        }
        var authority = trust == null ? TrustedBy.NOBODY : TrustedBy.of(signer.certificate(), signer.enclosed(), trust);
        return new Mark(end, false, SignerInfo.of(List.of(signer.certificate())), authority, at);
    }

    private static Mark stamp(int end, byte[] cms, byte[] content)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException, TSPException {
        var token = new TimeStampToken(new CMSSignedData(cms));
        var info = token.getTimeStampInfo();
        var digest = MessageDigest.getInstance(info.getMessageImprintAlgOID().getId());
        var own = token.getCertificates().getMatches(selector(token.getSID()));
        if (!Arrays.equals(digest.digest(content), info.getMessageImprintDigest()) || own.isEmpty()) {
            return new Mark(end, true, null, TrustedBy.NOBODY, null);
        }
        var certificate =
                new JcaX509CertificateConverter().getCertificate(own.iterator().next());
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        return new Mark(
                end,
                true,
                SignerInfo.of(List.of(certificate)),
                TrustedBy.NOBODY,
                info.getGenTime().toInstant());
    }

    @SuppressWarnings("unchecked")
    private static Selector<X509CertificateHolder> selector(SignerId signer) {
        return signer;
    }
}
