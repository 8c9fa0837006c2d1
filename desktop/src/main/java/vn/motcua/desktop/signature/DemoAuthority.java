// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority for the demo and the tests, made afresh at each run; its names say so.
public final class DemoAuthority {

    /// Kinds of signer's keys.
    public enum Kind {
        RSA_2048,
        RSA_3072,
        P_256
    }

    private static final X500Name NAME = new X500Name("CN=CHỨNG THƯ MẪU Root CA,O=Một cửa - dữ liệu mẫu,C=VN");

    private final KeyPair pair;
    private final X509Certificate anchor;
    private final SecureRandom random = new SecureRandom();

    /// @param now its certificate begins a day before and ends in ten years
    public DemoAuthority(Instant now) {
        pair = pair(Kind.P_256);
        anchor = certificate(
                NAME, pair.getPublic(), now.minus(Duration.ofDays(400)), now.plus(Duration.ofDays(3650)), true);
    }

    /// The authority's certificate, DER: what a trust list names.
    public byte[] anchor() {
        try {
            return anchor.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A signer's PKCS#12 file.
    ///
    /// @param name common name, for example `Trần Thị Mẫu`
    /// @param office organisation, without commas
    public byte[] issue(String name, String office, Kind kind, char[] pin, Instant from, Instant to) {
        try {
            var key = pair(kind);
            var chain = certify(name, office, key.getPublic(), from, to).toArray(Certificate[]::new);
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("signer", key.getPrivate(), pin, chain);
            var out = new ByteArrayOutputStream();
            store.store(out, pin);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The certificate for a key that stays where it was made, and the authority's.
    public List<X509Certificate> certify(String name, String office, PublicKey key, Instant from, Instant to) {
        var subject = new X500Name("CN=" + name + ",O=" + office + ",C=VN");
        return List.of(certificate(subject, key, from, to, false), anchor);
    }

    private X509Certificate certificate(X500Name subject, PublicKey key, Instant from, Instant to, boolean authority) {
        try {
            var tools = new JcaX509ExtensionUtils();
            var usage = authority
                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            var builder = new JcaX509v3CertificateBuilder(
                    NAME, new BigInteger(64, random), Date.from(from), Date.from(to), subject, key);
            builder.addExtension(Extension.subjectKeyIdentifier, false, tools.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, tools.createAuthorityKeyIdentifier(pair.getPublic()));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(Kind kind) {
        try {
            var generator = KeyPairGenerator.getInstance(kind == Kind.P_256 ? "EC" : "RSA");
            generator.initialize(
                    switch (kind) {
                        case RSA_2048 -> 2048;
                        case RSA_3072 -> 3072;
                        case P_256 -> 256;
                    });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
