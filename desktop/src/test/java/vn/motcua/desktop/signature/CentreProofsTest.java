// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Scope;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;
import vn.motcua.server.store.Proofs;

/// The centre makes the signatures of deposited results provable for longer by itself, in a child process, with
/// authorities on loopback.
class CentreProofsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);

    private static Authorities authorities;
    private static byte[] signed;

    @TempDir
    Path folder;

    private ProofCentre centre;

    @BeforeAll
    static void sign() throws Exception {
        authorities = new Authorities(NOW);
        var token = authorities.token("EC", 256, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(365)));
        signed = new PdfSigner().sign(SAMPLE.p0, token, SignedResult.NOTE, NOW);
    }

    @AfterAll
    static void silence() {
        authorities.close();
    }

    @BeforeEach
    void open() {
        authorities.tsaSilent = false;
        authorities.ocspSilent = false;
        authorities.now = NOW;
        centre = new ProofCentre(folder, authorities, NOW);
        centre.database.write(tx -> tx.offices().put(Sample.office()));
    }

    @AfterEach
    void close() {
        centre.database.close();
    }

    @Test
    void aDepositedResultIsRaisedByItselfOnceItsFileIsThereAndEveryOfficeLearnsIt() throws Exception {
        var result = centre.deposited(signed);
        centre.wanted("LTA", 10);
        var raise = centre.raiseProofs();
        assertEquals(0, raise.run()); // the file has not come yet
        assertEquals("proof.NO_PAPER", raise.waiting().getFirst().why());
        centre.arrived(signed);
        centre.at(NOW.plus(Duration.ofMinutes(6)));
        assertEquals(1, raise.run());
        var after = centre.now(result);
        var raised = centre.bytes(after);
        assertNotEquals(result.paper(), after.paper());
        assertArrayEquals(signed, Arrays.copyOf(raised, signed.length)); // the former file is its beginning
        assertArrayEquals(signed, centre.bytes(result)); // and is still there
        assertEquals(Level.LTA, verdict(raised, NOW.plusSeconds(60)).level());
        var told = centre.database.inTransaction(tx -> tx.events().after(Scope.of(Sample.OFFICE), 0, 100));
        assertTrue(told.stream().anyMatch(e -> e.body().contains(after.paper().sha256())));
        assertEquals(List.of(), raise.waiting());
        assertEquals(0, raise.run());
    }

    @Test
    void whileTheAuthorityIsSilentTheResultStaysAsSignedAndIsAskedOfRarely() {
        var result = centre.deposited(signed);
        centre.arrived(signed);
        centre.wanted("T", 10);
        authorities.tsaSilent = true;
        var raise = centre.raiseProofs();
        assertEquals(0, raise.run());
        var waits = raise.waiting().getFirst();
        assertEquals(List.of("signature.AUTHORITY_SILENT", 1), List.of(waits.why(), waits.count()));
        var asked = authorities.asked.get();
        assertEquals(0, raise.run());
        assertEquals(asked, authorities.asked.get());
        assertEquals(result, centre.now(result));
        authorities.tsaSilent = false;
        centre.at(NOW.plus(Duration.ofMinutes(2)));
        assertEquals(1, raise.run());
        assertEquals(
                "T",
                centre.database
                        .inTransaction(tx -> tx.proofs().level(result.id()))
                        .orElseThrow());
    }

    @Test
    void whileNobodyTellsOfRevocationsTheTimeIsProvedAtOnceAndTheRestLaterByItself() throws Exception {
        var result = centre.deposited(signed);
        centre.arrived(signed);
        centre.wanted("LTA", 10);
        authorities.ocspSilent = true;
        var raise = centre.raiseProofs();
        assertEquals(1, raise.run());
        var stamped = centre.bytes(centre.now(result));
        assertEquals(Level.T, verdict(stamped, NOW.plusSeconds(60)).level());
        var waits = raise.waiting().getFirst();
        assertEquals(List.of("T", "signature.AUTHORITY_SILENT"), List.of(waits.level(), waits.why()));
        var told = raise.waiting(Sample.OFFICE).lines().getFirst();
        assertEquals(List.of("T", "LTA", 1), List.of(told.level(), told.wanted(), told.count()));
        var asked = authorities.asked.get();
        assertEquals(0, raise.run());
        assertEquals(asked, authorities.asked.get());
        authorities.ocspSilent = false;
        centre.at(NOW.plus(Duration.ofMinutes(2)));
        assertEquals(1, raise.run());
        var archived = centre.bytes(centre.now(result));
        assertArrayEquals(stamped, Arrays.copyOf(archived, stamped.length)); // the first time stamp still counts
        assertEquals(Level.LTA, verdict(archived, NOW.plusSeconds(60)).level());
        assertEquals(List.of(), raise.waiting());
    }

    @Test
    void anArchiveStampIsRenewedBeforeItsCertificateExpiresAndOnlyByAYoungerOne() throws Exception {
        authorities.renewTsa(NOW.plus(Duration.ofDays(30)));
        var result = centre.deposited(signed);
        centre.arrived(signed);
        centre.wanted("LTA", 10);
        var raise = centre.raiseProofs();
        assertEquals(1, raise.run());
        var first = centre.bytes(centre.now(result));
        assertEquals(0, raise.run()); // 30 days are more than 10
        centre.at(NOW.plus(Duration.ofDays(25)));
        assertEquals(0, raise.run()); // the authority has nothing newer
        authorities.renewTsa(NOW.plus(Duration.ofDays(4000)));
        centre.at(NOW.plus(Duration.ofDays(27)));
        assertEquals(1, raise.run());
        var second = centre.bytes(centre.now(result));
        assertTrue(second.length > first.length);
        assertArrayEquals(first, Arrays.copyOf(second, first.length));
        var afterFirstExpired = verdict(second, NOW.plus(Duration.ofDays(500)));
        assertEquals(VerdictKind.VALID, afterFirstExpired.kind(), afterFirstExpired.toString());
        assertEquals(0, raise.run());
    }

    @Test
    void cutOffAnywhereNothingIsLostAndNothingIsDoneTwice() throws Exception {
        var result = centre.deposited(signed);
        centre.arrived(signed);
        centre.wanted("T", 10);
        var longTerm = new LongTerm(authorities.tsa(), List.of(authorities.anchor()), centre.clock());
        var bytes = longTerm.augment(signed, Level.T);
        var raised = new Proofs.Raised(PaperId.of(bytes), bytes.length, "T", null);
        centre.database.write(tx -> tx.proofs().begin(result.id(), raised)); // killed before the file
        centre.restart();
        assertEquals(1, centre.raiseProofs().run());
        assertNotEquals(raised.paper(), centre.now(result).paper());

        var other = centre.deposited(signed);
        centre.database.write(tx -> tx.proofs().begin(other.id(), raised));
        centre.papers.keep(
                Sample.OFFICE, other.paper(), raised.paper(), raised.size(), new ByteArrayInputStream(bytes));
        centre.restart(); // killed after the file, before it counted
        assertEquals(0, centre.raiseProofs().run());
        assertEquals(raised.paper(), centre.now(other).paper());
        assertArrayEquals(bytes, centre.bytes(centre.now(other)));
        assertEquals(List.of(), centre.database.inTransaction(tx -> tx.proofs().begun()));
    }

    /// The kill comes at any moment of the work, in a process of its own with a centre.database on the disk.
    @Test
    void killedInTheMiddleNothingIsLostAndNothingIsDoubled() throws Exception {
        centre.wanted("LT", 10);
        var token = authorities.token("EC", 256, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(365)));
        var results = new java.util.ArrayList<Result>();
        var files = new java.util.HashMap<vn.motcua.model.result.ResultId, byte[]>();
        for (var i = 0; i < 3; i++) {
            signed = new PdfSigner().sign(SAMPLE.p0, token, SignedResult.NOTE, NOW.plusSeconds(i));
            results.add(centre.deposited(signed));
            files.put(results.getLast().id(), signed);
            centre.arrived(signed);
        }
        centre.database.close();
        Files.write(folder.resolve("anchor"), authorities.anchor());
        var random = new Random();
        for (var kill = 0; kill < 2; kill++) {
            var process = raising();
            assertEquals("raising", process.inputReader().readLine());
            Thread.sleep(1_000 + random.nextInt(4_000));
            process.destroyForcibly().waitFor();
        }
        centre.start();
        for (var turn = 0; turn < 4 && !centre.raiseProofs().waiting().isEmpty(); turn++) {
            var unused = centre.raiseProofs().run();
        }
        assertEquals(List.of(), centre.raiseProofs().waiting());
        assertEquals(List.of(), centre.database.inTransaction(tx -> tx.proofs().begun()));
        for (var result : results) {
            var before = java.util.Objects.requireNonNull(files.get(result.id()));
            var raised = centre.bytes(centre.now(result));
            assertArrayEquals(before, Arrays.copyOf(raised, before.length));
            assertEquals(Level.LT, verdict(raised, NOW.plusSeconds(60)).level());
            assertEquals(1, stamps(raised), "one time stamp");
        }
        assertEquals(
                6,
                centre.database.inTransaction(tx -> tx.papers().whole("", 50)).size());
        try (var kept = Files.walk(folder.resolve("papers"))) {
            assertEquals(6, kept.filter(Files::isRegularFile).count(), "two files a result and nothing half done");
        }
    }

    private static long stamps(byte[] pdf) throws Exception {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream()
                    .filter(s -> "ETSI.RFC3161".equals(s.getSubFilter()))
                    .count();
        }
    }

    private Process raising() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx300m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ChildCommand.classPath(RaisingChild.class),
                        RaisingChild.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void whatDoesNotBeginWithTheSignedFileIsNotTaken() {
        var result = centre.deposited(signed);
        centre.arrived(signed);
        var other = signed.clone();
        other[100]++;
        assertThrows(
                Problem.class,
                () -> centre.papers.keep(
                        Sample.OFFICE,
                        result.paper(),
                        PaperId.of(other),
                        other.length,
                        new ByteArrayInputStream(other)));
    }

    private static Verdict verdict(byte[] pdf, Instant at) {
        var trust = new TrustList(1, NOW, List.of(), List.of(authorities.anchor()), List.of(), List.of());
        return new PdfVerifier(SealQr::readAll).verify(pdf, trust, at);
    }
}
