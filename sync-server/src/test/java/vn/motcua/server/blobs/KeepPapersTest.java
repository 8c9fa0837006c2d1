// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.server.Centre;
import vn.motcua.server.access.Caller;
import vn.motcua.server.blobs.KeepPapers.Taken;

class KeepPapersTest {

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[300_000];
    private Centre centre;
    private KeepPapers papers;
    private Caller caller;
    private PaperId paper;

    @BeforeEach
    void open() {
        centre = Centre.on(Centre.Kind.H2, folder);
        papers = new KeepPapers(folder.resolve("papers"), new byte[32], centre.database(), new SecureRandom());
        caller = centre.caller();
        new Random(1).nextBytes(bytes);
        Arrays.fill(bytes, 0, 100, (byte) 'P');
        paper = PaperId.of(bytes);
        centre.database().write(tx -> tx.papers().name(Sample.OFFICE, paper));
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private Piece piece(int from, int to) {
        var part = Arrays.copyOfRange(bytes, from, to);
        return new Piece(paper, bytes.length, from, digest(part), part);
    }

    private static String digest(byte[] part) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(part));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send() {
        papers.take(caller, piece(0, 100_000));
        papers.take(caller, piece(100_000, 300_000));
    }

    @Test
    void aPaperSentInPiecesComesBackWhole() throws IOException {
        assertEquals(new Taken(Taken.How.TAKEN, 100_000), papers.take(caller, piece(0, 100_000)));
        assertEquals(100_000, papers.state(caller, paper).offset());
        assertFalse(papers.state(caller, paper).whole());
        var query = papers.query(caller, new BlobQuery(List.of(paper)));
        assertEquals(100_000L, query.partial().get(paper));
        assertEquals(new Taken(Taken.How.TAKEN, 300_000), papers.take(caller, piece(100_000, 300_000)));
        assertTrue(papers.state(caller, paper).whole());
        var opened = papers.open(caller, paper);
        assertEquals(300_000, opened.size());
        try (var in = opened.bytes()) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
    }

    @Test
    void aPaperSentTwiceIsKeptOnce() throws IOException {
        send();
        assertEquals(new Taken(Taken.How.OTHER_OFFSET, 300_000), papers.take(caller, piece(0, 100_000)));
        try (var files = Files.walk(folder.resolve("papers"))) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void aPieceAtAnotherOffsetIsToldTheTrueOne() {
        papers.take(caller, piece(0, 100_000));
        assertEquals(new Taken(Taken.How.OTHER_OFFSET, 100_000), papers.take(caller, piece(0, 100_000)));
        assertEquals(new Taken(Taken.How.OTHER_OFFSET, 100_000), papers.take(caller, piece(200_000, 300_000)));
    }

    @Test
    void aPieceDamagedOnTheWayIsNotTaken() {
        var good = piece(0, 100_000);
        var damaged = new Piece(paper, bytes.length, 0, good.digest(), new byte[100_000]);
        assertEquals(new Taken(Taken.How.DAMAGED, 0), papers.take(caller, damaged));
    }

    @Test
    void bytesThatAreNotWhatTheNameSaysAreThrownAway() {
        var other = new byte[10];
        var wrong = new Piece(paper, 10, 0, digest(other), other);
        var problem = assertThrows(Problem.class, () -> papers.take(caller, wrong));
        assertEquals(BlobsProblem.OTHER_CONTENT, problem.code());
        assertEquals(0, papers.state(caller, paper).offset());
    }

    @Test
    void aFrameTornByACrashIsCutOff() throws IOException {
        papers.take(caller, piece(0, 100_000));
        try (var files = Files.walk(folder.resolve("papers"))) {
            var part = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.write(part, new byte[] {0, 0, 9, 9, 1}, StandardOpenOption.APPEND);
        }
        assertEquals(100_000, papers.state(caller, paper).offset());
        assertEquals(
                Taken.How.TAKEN, papers.take(caller, piece(100_000, 300_000)).how());
    }

    @Test
    void anotherOfficeNeitherSeesNorSendsNorReadsIt() {
        send();
        var office = new OfficeCode("H17.1");
        var officer =
                new Officer(new OfficerId("x"), "X", "", office, Sample.clerk().roles());
        centre.database().write(tx -> tx.officers().put(officer, "-"));
        var stranger = centre.caller(officer);
        assertThrows(Problem.class, () -> papers.state(stranger, paper));
        assertThrows(Problem.class, () -> papers.open(stranger, paper));
        assertThrows(Problem.class, () -> papers.take(stranger, piece(0, 10)));
        assertTrue(papers.query(stranger, new BlobQuery(List.of(paper))).have().isEmpty());
    }

    @Test
    void aStolenDiskShowsNeitherContentNorName() throws IOException {
        send();
        try (var files = Files.walk(folder.resolve("papers"))) {
            var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertFalse(file.toString().contains(paper.sha256()));
            var kept = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertFalse(kept.contains("PPPPPPPPPP"));
        }
    }

    @Test
    void aChangedFileIsNotGivenOut() throws IOException {
        send();
        try (var files = Files.walk(folder.resolve("papers"))) {
            var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            var kept = Files.readAllBytes(file);
            kept[5_000] ^= 1;
            Files.write(file, kept);
        }
        try (var in = papers.open(caller, paper).bytes()) {
            assertThrows(Problem.class, in::readAllBytes);
        }
    }
}
