// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
import vn.motcua.server.blobs.KeepPapers.Taken;
import vn.motcua.server.store.Papers;

class KeepPapersTest extends PaperShelf {

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
    void aPieceBeyondTheEndIsRefused() {
        var part = new byte[10];
        var beyond = new Piece(paper, 5, 0, digest(part), part);
        assertEquals(
                BlobsProblem.TOO_LARGE,
                assertThrows(Problem.class, () -> papers.take(caller, beyond)).code());
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

    private long arrivals(OfficeCode office) {
        return centre.database().inTransaction(tx -> tx.events().after(Scope.of(office), 0, 100)).stream()
                .filter(e -> e.body().contains("PaperArrived"))
                .count();
    }
}
