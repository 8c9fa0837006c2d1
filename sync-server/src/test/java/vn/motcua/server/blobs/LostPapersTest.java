// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.server.Centre;
import vn.motcua.server.blobs.KeepPapers.Taken;

/// Lies, accidents and power failures: no paper is missing unnoticed.
class LostPapersTest extends PaperShelf {

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
    void aWrongLengthToldBeforeDoesNotHinderTheTruePaper() {
        var lie = new byte[400_000];
        papers.take(caller, new Piece(paper, 500_000, 0, digest(lie), lie));
        assertEquals(new Taken(Taken.How.OTHER_OFFSET, 0), papers.take(caller, piece(100_000, 300_000)));
        send();
        assertTrue(papers.state(caller, paper).whole());
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

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 150_000, 299_999})
    void aPaperThatAPowerFailureCutUnderItsNameIsNotTakenForTheWhole(int length) throws IOException {
        send();
        centre.database().write(tx -> tx.papers().lost(Sample.OFFICE, paper));
        try (var files = Files.walk(folder.resolve("papers"));
                var file = FileChannel.open(
                        files.filter(Files::isRegularFile).findFirst().orElseThrow(), StandardOpenOption.WRITE)) {
            file.truncate(length);
        }
        reopen();
        assertEquals(0, papers.check());
        assertEquals(
                List.of(), papers.query(caller, new BlobQuery(List.of(paper))).have());
        send();
        assertTrue(papers.state(caller, paper).whole());
        try (var in = papers.open(caller, paper, 0).bytes()) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
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

    private void reopen() {
        papers = new KeepPapers(
                folder.resolve("papers"), new byte[32], centre.database(), Centre.CLOCK, new SecureRandom());
    }
}
