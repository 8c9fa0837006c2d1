// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The certificate counters pin at enrolment: EC P-256, made at first start, self-signed.
///
/// @param fingerprint SHA-256 of the certificate, 64 lower-case hex digits
record TlsIdentity(SSLContext context, String fingerprint) {

    private static final Duration VALID = Duration.ofDays(3650);

    static TlsIdentity in(Home home, String host, Clock clock, SecureRandom random) {
        try {
            var pair = home.keyPair("tls", "EC", new ECGenParameterSpec("secp256r1"));
            if (!home.has("tls.cer")) {
                home.write("tls.cer", certificate(pair, host, clock, random));
            }
            var bytes = home.read("tls.cer");
            var fingerprint = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new TlsIdentity(context(pair, bytes), fingerprint);
        } catch (Exception e) {
            throw new IllegalStateException("no TLS certificate", e);
        }
    }

    private static SSLContext context(KeyPair pair, byte[] bytes) throws GeneralSecurityException, java.io.IOException {
        var certificate = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("tls", pair.getPrivate(), new char[0], new Certificate[] {certificate});
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static byte[] certificate(KeyPair pair, String host, Clock clock, SecureRandom random) throws Exception {
        var name = new X500Name("CN=Motcua");
        var from = clock.instant().minus(Duration.ofHours(1));
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, random),
                Date.from(from),
                Date.from(from.plus(VALID)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, names(host));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return builder.build(signer).getEncoded();
    }

    private static GeneralNames names(String host) {
        var names = new ArrayList<GeneralName>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        var isAddress = host.matches("[0-9.]+|.*:.*");
        if (!isAddress && !host.equals("localhost")) {
            names.add(new GeneralName(GeneralName.dNSName, host));
        } else if (isAddress && !host.equals("127.0.0.1") && !host.equals("0.0.0.0")) {
            names.add(new GeneralName(GeneralName.iPAddress, host));
        }
        try {
            names.add(new GeneralName(
                    GeneralName.dNSName, InetAddress.getLocalHost().getHostName()));
        } catch (UnknownHostException e) {
            return new GeneralNames(names.toArray(GeneralName[]::new));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }
}
