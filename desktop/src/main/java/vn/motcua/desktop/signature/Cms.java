// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
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
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.bouncycastle.util.Store;
import vn.motcua.model.problem.Problem;

/// The CMS of a PAdES B-B signature (ETSI EN 319 142-1 §6.3). Signed besides the digest: each certificate of the
/// chain (signing-certificate-v2) and the algorithms (RFC 6211), so that no byte of the CMS can change unseen; no
/// signing-time, as PAdES has it in the dictionary's `M`.
final class Cms {

    private static final AlgorithmIdentifier SHA256 = new DefaultDigestAlgorithmIdentifierFinder().find("SHA-256");

    private final SigningToken token;
    private final AlgorithmIdentifier algorithm;
    private final X509CertificateHolder signer;
    private final Store<X509CertificateHolder> certificates;
    private final List<Attribute> fixed;
    private final DigestCalculatorProvider digests;

    private Cms(SigningToken token) throws GeneralSecurityException, OperatorCreationException, IOException {
        this.token = token;
        var key = token.info().chain().getFirst().getPublicKey().getAlgorithm();
        algorithm = new DefaultSignatureAlgorithmIdentifierFinder()
                .find(key.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        var holders = new ArrayList<X509CertificateHolder>();
        for (var certificate : token.info().chain()) {
            holders.add(new X509CertificateHolder(certificate.getEncoded()));
        }
        signer = holders.getFirst();
        certificates = new CollectionStore<>(holders);
        digests = new JcaDigestCalculatorProviderBuilder().build();
        fixed = List.of(
                new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)),
                new Attribute(
                        CMSAttributes.cmsAlgorithmProtect,
                        new DERSet(new CMSAlgorithmProtection(SHA256, CMSAlgorithmProtection.SIGNATURE, algorithm))),
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(signingCertificates(token))));
    }

    /// All that is the same for each document of a batch is made once.
    static Cms of(SigningToken token) {
        try {
            return new Cms(token);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new Problem(e, SignatureProblem.TOKEN);
        }
    }

    boolean isOf(SigningToken other) {
        return token == other;
    }

    /// @param digest SHA-256 of the document's byte range
    byte[] sign(byte[] digest) {
        try {
            var attributes = new ASN1EncodableVector();
            fixed.forEach(attributes::add);
            attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
            var table = new AttributeTable(attributes);
            var builder = new SignerInfoGeneratorBuilder(digests).setSignedAttributeGenerator(_ -> table);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(builder.build(new TokenSigner(token, algorithm), signer));
            generator.addCertificates(certificates);
            return generator.generate(new CMSAbsentContent(), false).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | IOException e) {
            throw new Problem(e, SignatureProblem.TOKEN);
        }
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

        TokenSigner(SigningToken token, AlgorithmIdentifier algorithm) {
            this.token = token;
            this.algorithm = algorithm;
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
