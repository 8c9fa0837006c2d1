// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
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
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// All the authorities that a long-term signature needs, on loopback: a root that issues certificates and tells which
/// are revoked (OCSP for signers, a CRL for the rest), and one that stamps times. Each can fall silent.
public final class Authorities implements AutoCloseable {

    private static final X500Name ROOT = new X500Name("CN=CHỨNG THƯ MẪU Root CA,O=Một cửa - dữ liệu mẫu,C=VN");
    private static final String SIGNATURE = "SHA256withECDSA";

    private final HttpServer http;
    private final KeyPair rootKey = pair("EC", 256);
    private final X509Certificate root;
    private final KeyPair ocspKey = pair("EC", 256);
    private final X509Certificate ocsp;
    private final KeyPair tsaKey = pair("RSA", 2048);
    private volatile X509Certificate tsa;
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicLong serials = new AtomicLong(1000);
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean tsaSilent;
    volatile boolean ocspSilent;
    /// What the time-stamping authority takes for now.
    volatile Instant now;

    public Authorities(Instant now) throws IOException {
        this.now = now;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/tsa", e -> answer(e, tsaSilent, "application/timestamp-reply", this::stamped));
        http.createContext("/ocsp", e -> answer(e, ocspSilent, "application/ocsp-response", this::status));
        http.createContext("/crl", e -> answer(e, ocspSilent, "application/pkix-crl", _ -> crl()));
        http.start();
        var from = now.minus(Duration.ofDays(400));
        var to = now.plus(Duration.ofDays(7300));
        root = certificate(ROOT, rootKey, from, to, Use.ROOT);
        ocsp = certificate(new X500Name("CN=OCSP MẪU,C=VN"), ocspKey, from, to, Use.OCSP);
        tsa = certificate(new X500Name("CN=Dấu thời gian MẪU,C=VN"), tsaKey, from, to, Use.TSA);
    }

    /// The time-stamping authority gets another certificate.
    void renewTsa(Instant until) {
        tsa = certificate(
                new X500Name("CN=Dấu thời gian MẪU,C=VN"), tsaKey, now.minus(Duration.ofDays(400)), until, Use.TSA);
    }

    private enum Use {
        ROOT,
        SIGNER,
        OCSP,
        TSA
    }

    public URI tsa() {
        return URI.create(base() + "/tsa");
    }

    public byte[] anchor() {
        try {
            return root.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param algorithm `RSA` or `EC`
    public FileToken token(String algorithm, int bits, Instant from, Instant to) {
        var key = pair(algorithm, bits);
        var subject = new X500Name("CN=TRẦN THỊ MẪU,O=UBND phường Hải Châu,C=VN");
        var certificate = certificate(subject, key, from, to, Use.SIGNER);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("signer", key.getPrivate(), SignedResult.PIN, new Certificate[] {certificate, root});
            var out = new ByteArrayOutputStream();
            store.store(out, SignedResult.PIN);
            return FileToken.open(out.toByteArray(), SignedResult.PIN, from.plusSeconds(1));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void revoke(X509Certificate certificate) {
        revoked.add(certificate.getSerialNumber());
    }

    private String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private interface Reply {
        byte[] to(byte[] body) throws Exception;
    }

    private void answer(HttpExchange exchange, boolean silent, String type, Reply reply) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            if (silent) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var bytes = reply.to(body);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private byte[] stamped(byte[] body)
            throws GeneralSecurityException, OperatorCreationException, TSPException, IOException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", tsaKey.getPrivate(), tsa);
        var digest = digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256));
        var tokens = new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        tokens.addCertificates(new JcaCertStore(List.of(tsa)));
        var responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        var serial = BigInteger.valueOf(serials.incrementAndGet());
        return responses
                .generate(new TimeStampRequest(body), serial, Date.from(now))
                .getEncoded();
    }

    private byte[] status(byte[] body) throws Exception {
        var request = new OCSPReq(body);
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var builder = new JcaBasicOCSPRespBuilder(
                ocspKey.getPublic(), digests.get(org.bouncycastle.cert.ocsp.RespID.HASH_SHA1));
        for (var one : request.getRequestList()) {
            var serial = one.getCertID().getSerialNumber();
            var status = revoked.contains(serial)
                    ? new RevokedStatus(Date.from(now.minusSeconds(60)), CRLReason.keyCompromise)
                    : CertificateStatus.GOOD;
            builder.addResponse(
                    one.getCertID(), status, Date.from(now.minusSeconds(5)), Date.from(now.plus(Duration.ofDays(1))));
        }
        var basic =
                builder.build(signer(ocspKey.getPrivate()), new X509CertificateHolder[] {holder(ocsp)}, Date.from(now));
        OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
        return response.getEncoded();
    }

    private byte[] crl() throws GeneralSecurityException, OperatorCreationException {
        var builder = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), Date.from(now.minusSeconds(5)));
        builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(30))));
        revoked.forEach(s -> builder.addCRLEntry(s, Date.from(now.minusSeconds(60)), CRLReason.keyCompromise));
        return new JcaX509CRLConverter()
                .getCRL(builder.build(signer(rootKey.getPrivate())))
                .getEncoded();
    }

    private X509Certificate certificate(X500Name subject, KeyPair key, Instant from, Instant to, Use use) {
        try {
            var tools = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                    ROOT,
                    BigInteger.valueOf(serials.incrementAndGet()),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    key.getPublic());
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, tools.createSubjectKeyIdentifier(key.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, tools.createAuthorityKeyIdentifier(rootKey.getPublic()));
            var authority = use == Use.ROOT;
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            authority
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            switch (use) {
                case SIGNER ->
                    builder.addExtension(
                            Extension.authorityInfoAccess,
                            false,
                            new AuthorityInformationAccess(new AccessDescription(
                                    AccessDescription.id_ad_ocsp,
                                    new GeneralName(GeneralName.uniformResourceIdentifier, base() + "/ocsp"))));
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
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(rootKey.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CRLDistPoint crlPoint() {
        var name = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, base() + "/crl"));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(name), null, null)});
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(SIGNATURE).build(key);
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
