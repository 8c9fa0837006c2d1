// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.motcua.model.problem.Problem;

/// The CMS of a PAdES B-B signature (ETSI EN 319 142-1 §6.3). Signed besides the digest: each certificate of the
/// chain (signing-certificate-v2) and the algorithms (RFC 6211), so that no byte of the CMS can change unseen; no
/// signing-time, as PAdES has it in the dictionary's `M`.
final class Cms {

    private static final AlgorithmIdentifier SHA256 = new DefaultDigestAlgorithmIdentifierFinder().find("SHA-256");

    private Cms() {}

    /// @param digest SHA-256 of the document's byte range
    static byte[] sign(byte[] digest, SigningToken token) {
        try {
            var chain = token.info().chain();
            var signer = new TokenSigner(token);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signerInfo(digest, token, signer));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new CMSAbsentContent(), false).getEncoded("DER");
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new Problem(e, SignatureProblem.TOKEN);
        }
    }

    private static SignerInfoGenerator signerInfo(byte[] digest, SigningToken token, ContentSigner signer)
            throws GeneralSecurityException, OperatorCreationException {
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        attributes.add(new Attribute(
                CMSAttributes.cmsAlgorithmProtect,
                new DERSet(new CMSAlgorithmProtection(
                        SHA256, CMSAlgorithmProtection.SIGNATURE, signer.getAlgorithmIdentifier()))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(signingCertificates(token))));
        var table = new AttributeTable(attributes);
        var builder = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        builder.setSignedAttributeGenerator(_ -> table);
        return builder.build(signer, token.info().chain().getFirst());
    }

    private static SigningCertificateV2 signingCertificates(SigningToken token) throws GeneralSecurityException {
        var chain = token.info().chain();
        var ids = new ESSCertIDv2[chain.size()];
        for (var i = 0; i < ids.length; i++) {
            ids[i] = new ESSCertIDv2(
                    MessageDigest.getInstance("SHA-256").digest(chain.get(i).getEncoded()));
        }
        return new SigningCertificateV2(ids);
    }

    private static final class TokenSigner implements ContentSigner {

        private final SigningToken token;
        private final AlgorithmIdentifier algorithm;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        TokenSigner(SigningToken token) {
            this.token = token;
            var key = token.info().chain().getFirst().getPublicKey().getAlgorithm();
            algorithm = new DefaultSignatureAlgorithmIdentifierFinder()
                    .find(key.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return bytes;
        }

        @Override
        public byte[] getSignature() {
            return token.sign(bytes.toByteArray());
        }
    }
}
