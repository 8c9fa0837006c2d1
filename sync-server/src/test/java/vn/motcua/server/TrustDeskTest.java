// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.Authority;
import vn.motcua.server.warehouse.TrustAnchors;
import vn.motcua.server.warehouse.TrustChanges;
import vn.motcua.server.warehouse.WarehouseProblem;

/// Which authorities the centre believes is an administrator's choice, kept as data.
class TrustDeskTest {

    @TempDir
    Path home;

    @Test
    void eachChangeIsWrittenDownAndALineThatWasChangedShows() throws Exception {
        var one = certificate("Cơ quan chứng thực A", true);
        run("add", file("a.pem", pem(one)), "--kind", "government");
        run("add", file("b.cer", certificate("Tổ chức B", true)), "--kind", "public");
        run("remove", PaperId.of(one).sha256());
        var changes = new TrustChanges(home.resolve("anchors"), Clock.systemUTC());
        assertEquals(
                List.of("ADD Cơ quan chứng thực A", "ADD Tổ chức B", "REMOVE Cơ quan chứng thực A"),
                changes.all().stream().map(c -> c.what() + " " + c.name()).toList());
        assertEquals(0, changes.broken());
        assertEquals(3, run("log").lines().count());
        var log = home.resolve("anchors").resolve("changes.log");
        Files.writeString(log, Files.readString(log).replace("Tổ chức B", "Tổ chức X"));
        assertEquals(2, changes.broken());
    }

    @Test
    void anAuthorityIsImportedAsPemDerOrBundleAndNamedInTheList() throws Exception {
        var one = certificate("Cơ quan chứng thực A", true);
        run("add", file("a.pem", pem(one)), "--kind", "government", "--from", "2026-01-01", "--to", "2026-12-31");
        run(
                "add",
                file("b.cer", certificate("Tổ chức B", true)),
                "--kind",
                "public",
                "--name",
                "Tổ chức B (công cộng)");
        var two = List.of(certificate("Tổ chức C", true), certificate("Tổ chức D", true));
        run("add", file("c.p7b", bundle(two)), "--kind", "public", "--source", "công văn 12");
        var names =
                anchors().all().stream().map(a -> a.authority().name()).sorted().toList();
        assertEquals(List.of("Cơ quan chứng thực A", "Tổ chức B (công cộng)", "Tổ chức C", "Tổ chức D"), names);
        var first = anchors().all().stream()
                .filter(a -> a.authority().kind() == Authority.Kind.GOVERNMENT)
                .findFirst()
                .orElseThrow();
        assertArrayEquals(one, first.certificate());
        assertTrue(first.authority().vouchesForSigners(Instant.parse("2026-12-31T16:59:59Z")), "the whole last day");
        assertTrue(!first.authority().vouchesForSigners(Instant.parse("2026-12-31T17:00:00Z")));
        assertEquals(4, run("list").lines().count());
    }

    @Test
    void aSignersCertificateIsNoAuthorityButOneThatStampsTimesMayBe() throws Exception {
        var leaf = file("leaf.cer", certificate("NGUYỄN THỊ MẪU", false));
        var refused = assertThrows(Problem.class, () -> run("add", leaf, "--kind", "government"));
        assertEquals(WarehouseProblem.NOT_AN_AUTHORITY, refused.code());
        run("add", leaf, "--as", "vgca-tsa");
        assertEquals(
                Authority.Kind.TIME_STAMPS,
                anchors().all().getFirst().authority().kind());
        var garbage = file("x.cer", "nothing".getBytes(StandardCharsets.UTF_8));
        var none = assertThrows(Problem.class, () -> run("add", garbage, "--kind", "other"));
        assertEquals(WarehouseProblem.NO_CERTIFICATE, none.code());
    }

    @Test
    void aShippedPlaceGivesNameAndSourceAndWaitsForItsCertificate() throws Exception {
        assertTrue(
                TrustAnchors.places().stream().allMatch(place -> place.sha256().isEmpty()));
        run("add", file("root.cer", certificate("RootCA", true)), "--as", "vgca-root");
        var authority = anchors().all().getFirst().authority();
        assertEquals(TrustAnchors.place("vgca-root").name(), authority.name());
        assertEquals("https://ca.gov.vn", authority.source());
        assertThrows(Problem.class, () -> TrustAnchors.place("nobody"));
    }

    @Test
    void anAuthorityThatWasRemovedIsBelievedNoMoreAndTwoThatBeginAlikeStay() throws Exception {
        run("add", file("a.cer", certificate("A", true)), "--kind", "other");
        var hash = anchors().all().getFirst().authority().certificate();
        assertThrows(Problem.class, () -> run("remove", hash.substring(0, 4)));
        run("remove", hash.substring(0, 12));
        assertEquals(List.of(), anchors().all());
        assertEquals("", run("list"));
    }

    @Test
    void aCertificateThatOnlyLiesInTheFolderIsTrustedAndNamedByItself() throws Exception {
        var folder = Files.createDirectories(home.resolve("anchors"));
        Files.write(folder.resolve("old.cer"), certificate("Cũ", true));
        var authority = anchors().all().getFirst().authority();
        assertEquals("Cũ", authority.name());
        assertEquals(Authority.Kind.OTHER, authority.kind());
        assertTrue(authority.vouchesForSigners(Sample.NOW));
    }

    private TrustAnchors anchors() {
        return new TrustAnchors(home.resolve("anchors"));
    }

    private String run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", home.toString()));
        return TrustDesk.run(all);
    }

    private String file(String name, byte[] bytes) throws Exception {
        return Files.write(home.resolve(name), bytes).toString();
    }

    private static byte[] pem(byte[] der) {
        var text = Base64.getMimeEncoder().encodeToString(der);
        return ("-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bundle(List<byte[]> certificates) throws Exception {
        var factory = CertificateFactory.getInstance("X.509");
        var all = new ArrayList<java.security.cert.Certificate>();
        for (var one : certificates) {
            all.add(factory.generateCertificate(new ByteArrayInputStream(one)));
        }
        return factory.generateCertPath(all).getEncoded("PKCS7");
    }

    private static byte[] certificate(String name, boolean authority) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var pair = generator.generateKeyPair();
        var subject = new X500Name("CN=" + name + ",C=VN");
        var from =
                LocalDate.of(2026, 1, 1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                BigInteger.valueOf(name.hashCode() & 0xFFFF),
                Date.from(from),
                Date.from(from.plusSeconds(86_400_000)),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
    }
}
