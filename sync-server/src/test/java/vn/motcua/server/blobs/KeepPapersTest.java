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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.server.Centre;
import vn.motcua.server.access.Caller;
import vn.motcua.server.blobs.KeepPapers.Taken;
import vn.motcua.server.store.Papers;

class KeepPapersTest {

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[300_000];
    private volatile Clock clock = Centre.CLOCK;
    private Centre centre;
    private KeepPapers papers;
    private Caller caller;
    private PaperId paper;

    @BeforeEach
    void open() {
        centre = Centre.on(Centre.Kind.H2, folder);
        var told = new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock.withZone(zone);
            }
        };
        papers = new KeepPapers(folder.resolve("papers"), new byte[32], centre.database(), told, new SecureRandom());
        caller = centre.caller();
        new Random(1).nextBytes(bytes);
        Arrays.fill(bytes, 0, 100, (byte) 'P');
        paper = PaperId.of(bytes);
        centre.database()
                .write(tx -> tx.papers().name(Sample.OFFICE, paper, new Papers.Named(null, "Q03", Sample.NOW)));
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
        assertEquals(new Taken(Taken.How.WHOLE, 300_000), papers.take(caller, piece(100_000, 300_000)));
        assertTrue(papers.state(caller, paper).whole());
        var opened = papers.open(caller, paper, 0);
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
                Taken.How.WHOLE, papers.take(caller, piece(100_000, 300_000)).how());
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
        assertThrows(Problem.class, () -> papers.open(stranger, paper, 0));
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
        try (var in = papers.open(caller, paper, 0).bytes()) {
            assertThrows(Problem.class, in::readAllBytes);
        }
    }

    @Test
    void aPaperSentInOnePieceNeedsNoSecondLook() throws IOException {
        assertEquals(new Taken(Taken.How.WHOLE, 300_000), papers.take(caller, piece(0, 300_000)));
        assertEquals(
                List.of(paper),
                papers.query(caller, new BlobQuery(List.of(paper))).have());
    }

    @Test
    void theOfficeIsToldOnceThatAPaperArrived() {
        send();
        papers.take(caller, piece(0, 300_000));
        assertEquals(1, arrivals(Sample.OFFICE));
    }

    @Test
    void theSamePaperFromAnotherCounterWaitsWhileOneSendsItAndGoesOnWhenThatFallsSilent() {
        var other = centre.caller();
        papers.take(caller, piece(0, 100_000));
        assertEquals(new Taken(Taken.How.ANOTHER_SENDS, 100_000), papers.take(other, piece(100_000, 300_000)));
        var later = Clock.offset(Centre.CLOCK, Incoming.SILENCE.plusSeconds(1));
        assertEquals(
                Taken.How.ANOTHER_SENDS, papers.take(other, piece(0, 100_000)).how());
        clock = later;
        assertEquals(new Taken(Taken.How.WHOLE, 300_000), papers.take(other, piece(100_000, 300_000)));
        assertEquals(new Taken(Taken.How.OTHER_OFFSET, 300_000), papers.take(caller, piece(100_000, 200_000)));
    }

    @Test
    void manyCountersSendingTheSamePaperAtOnceKeepItOnce() throws Exception {
        var callers = IntStream.range(0, 8).mapToObj(_ -> centre.caller()).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sent = callers.stream()
                    .map(c -> threads.submit(() -> papers.take(c, piece(0, 300_000))))
                    .toList();
            for (var s : sent) {
                assertEquals(Taken.How.WHOLE, s.get().how());
            }
        }
        assertEquals(1, arrivals(Sample.OFFICE));
        assertEquals(List.of(), missing());
    }

    @Test
    void aWrongLengthToldBeforeDoesNotHinderTheTruePaper() {
        var lie = new byte[400_000];
        papers.take(caller, new Piece(paper, 500_000, 0, digest(lie), lie));
        assertEquals(new Taken(Taken.How.OTHER_OFFSET, 0), papers.take(caller, piece(100_000, 300_000)));
        send();
        assertTrue(papers.state(caller, paper).whole());
    }

    @Test
    void aPieceBeyondTheEndIsRefused() {
        var part = new byte[10];
        var beyond = new Piece(paper, 5, 0, digest(part), part);
        assertEquals(
                BlobsProblem.TOO_LARGE,
                assertThrows(Problem.class, () -> papers.take(caller, beyond)).code());
    }

    @Test
    void falseBytesInTheMiddleAreFoundAtTheEndAndThePaperStartsAnew() {
        var lie = new byte[100_000];
        papers.take(caller, new Piece(paper, bytes.length, 0, digest(lie), lie));
        var problem = assertThrows(Problem.class, () -> papers.take(caller, piece(100_000, 300_000)));
        assertEquals(BlobsProblem.OTHER_CONTENT, problem.code());
        send();
        assertTrue(papers.state(caller, paper).whole());
    }

    @Test
    void aRestartInTheMiddleLosesNothingAndTheWholeIsStillChecked() {
        papers.take(caller, piece(0, 100_000));
        reopen();
        assertEquals(100_000, papers.state(caller, paper).offset());
        assertEquals(new Taken(Taken.How.WHOLE, 300_000), papers.take(caller, piece(100_000, 300_000)));
        reopen();
        assertTrue(papers.state(caller, paper).whole());
    }

    @Test
    void aPaperWhoseRowAPowerFailureTookIsFoundAgain() {
        send();
        centre.database().write(tx -> tx.papers().lost(Sample.OFFICE, paper));
        reopen();
        assertEquals(List.of(paper), missing());
        assertEquals(
                List.of(paper),
                papers.query(caller, new BlobQuery(List.of(paper))).have());
        centre.database().write(tx -> tx.papers().lost(Sample.OFFICE, paper));
        assertEquals(1, papers.check());
        assertEquals(List.of(), missing());
    }

    @Test
    void aPaperGoneFromTheDiskIsNoticedAndAskedForAgain() throws IOException {
        send();
        try (var files = Files.walk(folder.resolve("papers"))) {
            Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        assertEquals(1, papers.check());
        assertEquals(List.of(paper), missing());
        send();
        assertEquals(List.of(), missing());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99_999, 100_000, 100_001, 299_999, 300_000})
    void aPaperIsReadFromAnyByteOn(int from) throws IOException {
        send();
        try (var in = papers.open(caller, paper, from).bytes()) {
            assertArrayEquals(Arrays.copyOfRange(bytes, from, 300_000), in.readAllBytes());
        }
    }

    @Test
    void anOfficeThatADossierIsForwardedToReadsItsPapersWhereTheyAre() throws IOException {
        var office = new OfficeCode("H17.1");
        var officer =
                new Officer(new OfficerId("x"), "X", "", office, Sample.clerk().roles());
        centre.database().write(tx -> {
            tx.officers().put(officer, "-");
            tx.papers().share(Sample.OFFICE, office, paper, new Papers.Named(null, "Q03", Sample.NOW));
        });
        var there = centre.caller(officer);
        assertThrows(Problem.class, () -> papers.open(there, paper, 0));
        send();
        assertEquals(1, arrivals(office));
        try (var in = papers.open(there, paper, 0).bytes()) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
    }

    @Test
    void anEmptyPaperIsAPaper() {
        var empty = PaperId.of(new byte[0]);
        centre.database()
                .write(tx -> tx.papers().name(Sample.OFFICE, empty, new Papers.Named(null, "Q03", Sample.NOW)));
        var piece = new Piece(empty, 0, 0, digest(new byte[0]), new byte[0]);
        assertEquals(new Taken(Taken.How.WHOLE, 0), papers.take(caller, piece));
    }

    private void reopen() {
        papers = new KeepPapers(
                folder.resolve("papers"), new byte[32], centre.database(), Centre.CLOCK, new SecureRandom());
    }

    private List<PaperId> missing() {
        return papers.missing(caller).papers().stream().map(m -> m.paper()).toList();
    }

    private long arrivals(OfficeCode office) {
        return centre.database().inTransaction(tx -> tx.events().after(Scope.of(office), 0, 100)).stream()
                .filter(e -> e.body().contains("PaperArrived"))
                .count();
    }
}
