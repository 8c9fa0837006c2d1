// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// All the authorities that a long-term signature needs, on loopback: a root that issues certificates and tells which
/// are revoked (OCSP for signers, a CRL for the rest), and one that stamps times. Each can fall silent.
public final class Authorities implements AutoCloseable {

    private final HttpServer http;
    private final SampleCa ca;
    private final KeyPair ocspKey = SampleCa.pair("EC", 256);
    private final X509Certificate ocsp;
    private final KeyPair tsaKey = SampleCa.pair("RSA", 2048);
    private volatile X509Certificate tsa;
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean tsaSilent;
    volatile boolean ocspSilent;
    /// What the time-stamping authority takes for now.
    volatile Instant now;

    public Authorities(Instant now) throws IOException {
        this.now = now;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var from = now.minus(Duration.ofDays(400));
        var to = now.plus(Duration.ofDays(7300));
        ca = new SampleCa(base(), from, to);
        http.createContext("/tsa", e -> answer(e, tsaSilent, "application/timestamp-reply", this::stamped));
        http.createContext("/ocsp", e -> answer(e, ocspSilent, "application/ocsp-response", this::status));
        http.createContext("/crl", e -> answer(e, ocspSilent, "application/pkix-crl", _ -> ca.crl(this.now)));
        http.start();
        ocsp = ca.certificate(new X500Name("CN=OCSP MẪU,C=VN"), ocspKey, from, to, SampleCa.Use.OCSP);
        tsa = ca.certificate(new X500Name("CN=Dấu thời gian MẪU,C=VN"), tsaKey, from, to, SampleCa.Use.TSA);
    }

    /// The time-stamping authority gets another certificate.
    void renewTsa(Instant until) {
        tsa = ca.certificate(
                new X500Name("CN=Dấu thời gian MẪU,C=VN"),
                tsaKey,
                now.minus(Duration.ofDays(400)),
                until,
                SampleCa.Use.TSA);
    }

    public URI tsa() {
        return URI.create(base() + "/tsa");
    }

    public byte[] anchor() {
        try {
            return ca.root().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param algorithm `RSA` or `EC`
    public FileToken token(String algorithm, int bits, Instant from, Instant to) {
        var key = SampleCa.pair(algorithm, bits);
        var subject = new X500Name("CN=TRẦN THỊ MẪU,O=UBND phường Hải Châu,C=VN");
        var certificate = ca.certificate(subject, key, from, to, SampleCa.Use.SIGNER);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("signer", key.getPrivate(), SignedResult.PIN, new Certificate[] {certificate, ca.root()});
            var out = new ByteArrayOutputStream();
            store.store(out, SignedResult.PIN);
            return FileToken.open(out.toByteArray(), SignedResult.PIN, from.plusSeconds(1));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void revoke(X509Certificate certificate) {
        ca.revoke(certificate);
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
        return responses
                .generate(new TimeStampRequest(body), ca.nextSerial(), Date.from(now))
                .getEncoded();
    }

    private byte[] status(byte[] body) throws Exception {
        var request = new OCSPReq(body);
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var builder = new JcaBasicOCSPRespBuilder(
                ocspKey.getPublic(), digests.get(org.bouncycastle.cert.ocsp.RespID.HASH_SHA1));
        for (var one : request.getRequestList()) {
            var serial = one.getCertID().getSerialNumber();
            var status = ca.isRevoked(serial)
                    ? new RevokedStatus(Date.from(now.minusSeconds(60)), CRLReason.keyCompromise)
                    : CertificateStatus.GOOD;
            builder.addResponse(
                    one.getCertID(), status, Date.from(now.minusSeconds(5)), Date.from(now.plus(Duration.ofDays(1))));
        }
        var basic = builder.build(
                SampleCa.signer(ocspKey.getPrivate()),
                new X509CertificateHolder[] {SampleCa.holder(ocsp)},
                Date.from(now));
        OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
        return response.getEncoded();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
