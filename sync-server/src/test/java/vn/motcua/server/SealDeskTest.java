// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.SealMessages.SealAsk;
import vn.motcua.model.wire.SealMessages.SealDecision;
import vn.motcua.model.wire.SealMessages.SealKeyReply;
import vn.motcua.model.wire.SealMessages.SealReply;
import vn.motcua.model.wire.SealMessages.SealWaiting;
import vn.motcua.server.seal.AuditChain;

/// The key at the centre over the real API: one officer asks, another approves, and everything stands in the log.
class SealDeskTest extends OpenCentre {

    private static final String PIN = "mat-khau-cua-khoa";
    private static final byte[] COVERED = "what the signature covers".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DIGEST =
            HexFormat.of().parseHex(PaperId.of(COVERED).sha256());

    private static X509Certificate certificate;

    @BeforeAll
    static void installKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=CƠ QUAN MẪU,C=VN");
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minusSeconds(60)),
                Date.from(now.plus(Duration.ofDays(1))),
                name,
                pair.getPublic());
        certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", pair.getPrivate(), PIN.toCharArray(), new Certificate[] {certificate});
        var out = new ByteArrayOutputStream();
        store.store(out, PIN.toCharArray());
        secret(Files.write(home.resolve("seal.p12"), out.toByteArray()));
        secret(Files.writeString(home.resolve("seal.pin"), PIN + "\n"));
        server.signInDesk().keep(officer("hai.sup", Role.SUPERVISOR), PASSWORD);
        server.signInDesk().keep(officer("ba.sign", Role.SIGNER), PASSWORD);
    }

    private static Officer officer(String id, Role role) {
        return new Officer(new OfficerId(id), id, "", Sample.OFFICE, Set.of(role));
    }

    private static void secret(Path file) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String attributes(byte[] digest) throws Exception {
        return Base64.getEncoder().encodeToString(new DERSet(vector(digest)).getEncoded("DER"));
    }

    private static ASN1EncodableVector vector(byte[] digest) throws Exception {
        var sha256 = new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"));
        var ecdsa = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.4.3.2"));
        var own = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        attributes.add(new Attribute(
                CMSAttributes.cmsAlgorithmProtect,
                new DERSet(new CMSAlgorithmProtection(sha256, CMSAlgorithmProtection.SIGNATURE, ecdsa))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(own)}))));
        return attributes;
    }

    private static SealAsk newAsk() throws Exception {
        return new SealAsk(UUID.randomUUID(), attributes(DIGEST), "Giấy khai sinh · H17.242-261121-0042", null);
    }

    private static SealDecision approval(SealAsk ask) {
        return new SealDecision(ask.id(), true, HexFormat.of().formatHex(DIGEST), "");
    }

    /// What the signature covers comes after it was asked for.
    private static void sends(Counter counter) {
        var path = "/v1/blobs/" + PaperId.of(COVERED) + "?len=" + COVERED.length;
        var request = counter.request(path)
                .header("Upload-Offset", "0")
                .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(DIGEST) + ":")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(COVERED));
        assertEquals(204, counter.send(request).statusCode());
    }

    private static String problem(java.net.http.HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8).replaceAll(".*\"key\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void whatOneOfficerAsksAndASecondApprovesIsSignedOnceAndLogged() throws Exception {
        var supervisor = counter("hai.sup");
        var signer = counter("ba.sign");
        var chain =
                supervisor.call("/v1/seal/key", Map.of(), SealKeyReply.class).chain();
        assertEquals(List.of(Base64.getEncoder().encodeToString(certificate.getEncoded())), chain);
        var ask = newAsk();
        assertEquals(
                "WAITING", supervisor.call("/v1/seal", ask, SealReply.class).state());
        assertEquals(
                "WAITING", supervisor.call("/v1/seal", ask, SealReply.class).state());
        var shown = signer.call("/v1/seal/waiting", Map.of(), SealWaiting.class).requests().stream()
                .filter(l -> l.id().equals(ask.id()))
                .toList();
        assertEquals(1, shown.size());
        assertFalse(shown.getFirst().own());
        assertEquals(HexFormat.of().formatHex(DIGEST), shown.getFirst().digest());

        assertEquals("centreseal.NO_DOCUMENT", problem(signer.post("/v1/seal/decide", approval(ask))));
        sends(supervisor);
        var approved = signer.call("/v1/seal/decide", approval(ask), SealReply.class);
        var got = supervisor.call("/v1/seal", ask, SealReply.class);
        assertEquals(approved, got);
        assertTrue(verifies(got, ask));
        assertEquals("centreseal.DECIDED", problem(signer.post("/v1/seal/decide", approval(ask))));
        assertEquals(got, supervisor.call("/v1/seal", ask, SealReply.class));

        var log = server.database().inTransaction(tx -> tx.sealAudit().last(3));
        assertEquals(
                List.of("SIGNED ba.sign", "APPROVED ba.sign", "ASKED hai.sup"),
                log.stream()
                        .map(l -> l.entry().what() + " " + l.entry().officer())
                        .toList());
        assertTrue(log.stream().allMatch(l -> l.entry().request().equals(ask.id())));
        assertEquals(0, AuditChain.broken(server.database()));
    }

    private static boolean verifies(SealReply reply, SealAsk ask) throws Exception {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(certificate.getPublicKey());
        signature.update(Base64.getDecoder().decode(ask.attributes()));
        return signature.verify(Base64.getDecoder().decode(reply.signature()));
    }

    @Test
    void nobodyApprovesTheirOwnRequestNorAnotherDocument() throws Exception {
        var signer = counter("ba.sign");
        var own = newAsk();
        signer.call("/v1/seal", own, SealReply.class);
        assertEquals("centreseal.OWN_REQUEST", problem(signer.post("/v1/seal/decide", approval(own))));
        var ask = newAsk();
        var supervisor = counter("hai.sup");
        supervisor.call("/v1/seal", ask, SealReply.class);
        assertEquals("access.FORBIDDEN", problem(supervisor.post("/v1/seal/decide", approval(ask))));
        assertEquals(
                "centreseal.OTHER_DOCUMENT",
                problem(signer.post("/v1/seal/decide", new SealDecision(ask.id(), true, "00", ""))));
        var changed = new SealAsk(ask.id(), attributes(new byte[] {1, 2}), ask.title(), null);
        assertEquals("centreseal.USED_TWICE", problem(supervisor.post("/v1/seal", changed)));
    }

    @Test
    void aRefusalHasAReasonAndSignsNothing() throws Exception {
        var supervisor = counter("hai.sup");
        var signer = counter("ba.sign");
        var ask = newAsk();
        supervisor.call("/v1/seal", ask, SealReply.class);
        var digest = HexFormat.of().formatHex(DIGEST);
        assertEquals(
                "centreseal.NO_REASON",
                problem(signer.post("/v1/seal/decide", new SealDecision(ask.id(), false, digest, ""))));
        signer.call("/v1/seal/decide", new SealDecision(ask.id(), false, digest, "sai tên"), SealReply.class);
        assertEquals(
                new SealReply(ask.id(), "REFUSED", "sai tên", ""), supervisor.call("/v1/seal", ask, SealReply.class));
    }

    @Test
    void theKeySignsAttributesOfASignatureOnADocumentAndNothingElse() throws Exception {
        var supervisor = counter("hai.sup");
        var withMore = vector(DIGEST);
        withMore.add(new Attribute(new ASN1ObjectIdentifier("1.2.3"), new DERSet(new DEROctetString(DIGEST))));
        for (var bytes : List.of(
                "GET / HTTP/1.1".getBytes(StandardCharsets.UTF_8),
                certificate.getTBSCertificate(),
                new byte[0],
                new DERSet(withMore).getEncoded("DER"),
                new DERSet(vector(new byte[20])).getEncoded("DER"))) {
            var ask = new SealAsk(UUID.randomUUID(), Base64.getEncoder().encodeToString(bytes), "x", null);
            assertEquals("centreseal.BAD_REQUEST", problem(supervisor.post("/v1/seal", ask)));
        }
    }

    @Test
    void aKeyThatOthersCanReadIsNotUsed() throws Exception {
        var supervisor = counter("hai.sup");
        Files.setPosixFilePermissions(home.resolve("seal.pin"), PosixFilePermissions.fromString("rw-r--r--"));
        try {
            assertEquals("centreseal.KEY_EXPOSED", problem(supervisor.post("/v1/seal/key", Map.of())));
        } finally {
            secret(home.resolve("seal.pin"));
        }
    }

    @Test
    void aLineThatWasChangedOrTakenOutOfTheLogShows() throws Exception {
        var supervisor = counter("hai.sup");
        for (var i = 0; i < 3; i++) {
            supervisor.call("/v1/seal", newAsk(), SealReply.class);
        }
        assertEquals(0, AuditChain.broken(server.database()));
        var lines = server.database().inTransaction(tx -> tx.sealAudit().after(0, 10));
        assertNotEquals(lines.get(0).chain(), lines.get(1).chain());
        assertEquals(2, AuditChain.broken(List.of(lines.get(0), lines.get(2))));
    }
}
