// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A root that issues certificates and tells which of them are revoked.
final class SampleCa {

    private static final X500Name NAME = new X500Name("CN=CHỨNG THƯ MẪU Root CA,O=Một cửa - dữ liệu mẫu,C=VN");
    private static final String SIGNATURE = "SHA256withECDSA";

    private final String at;
    private final KeyPair key = pair("EC", 256);
    private final X509Certificate root;
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicLong serials = new AtomicLong(1000);

    enum Use {
        ROOT,
        SIGNER,
        OCSP,
        TSA
    }

    /// @param at where its OCSP and its CRL are asked for, without a slash at the end
    SampleCa(String at, Instant from, Instant to) {
        this.at = at;
        root = certificate(NAME, key, from, to, Use.ROOT);
    }

    X509Certificate root() {
        return root;
    }

    /// For time stamps too, which are numbered like certificates.
    BigInteger nextSerial() {
        return BigInteger.valueOf(serials.incrementAndGet());
    }

    void revoke(X509Certificate certificate) {
        revoked.add(certificate.getSerialNumber());
    }

    boolean isRevoked(BigInteger serial) {
        return revoked.contains(serial);
    }

    X509Certificate certificate(X500Name subject, KeyPair key, Instant from, Instant to, Use use) {
        try {
            var tools = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                    NAME, nextSerial(), Date.from(from), Date.from(to), subject, key.getPublic());
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, tools.createSubjectKeyIdentifier(key.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, tools.createAuthorityKeyIdentifier(this.key.getPublic()));
            var authority = use == Use.ROOT;
            var usage = authority
                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            extend(builder, use);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(this.key.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void extend(JcaX509v3CertificateBuilder builder, Use use) throws IOException {
        switch (use) {
            case SIGNER ->
                builder.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(new AccessDescription(
                                AccessDescription.id_ad_ocsp,
                                new GeneralName(GeneralName.uniformResourceIdentifier, at + "/ocsp"))));
            case OCSP -> {
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            }
            case TSA -> {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
                builder.addExtension(Extension.cRLDistributionPoints, false, crlPoint());
            }
            case ROOT -> {}
        }
    }

    private CRLDistPoint crlPoint() {
        var name = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, at + "/crl"));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(name), null, null)});
    }

    /// @param now when it is made; the next is due 30 days later
    byte[] crl(Instant now) throws GeneralSecurityException, OperatorCreationException {
        var builder = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), Date.from(now.minusSeconds(5)));
        builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(30))));
        revoked.forEach(s -> builder.addCRLEntry(s, Date.from(now.minusSeconds(60)), CRLReason.keyCompromise));
        return new JcaX509CRLConverter()
                .getCRL(builder.build(signer(key.getPrivate())))
                .getEncoded();
    }

    static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(SIGNATURE).build(key);
    }

    static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
