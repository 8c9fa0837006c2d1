// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class WorkerTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static Worker child(Duration silence) {
        return Worker.start(OddChild.class, new Limits(32, silence), Map.of());
    }

    private static String ask(Worker worker, String what) {
        worker.send(new OddChild.Order(what));
        return worker.next(OddChild.Reply.class).text();
    }

    private static Problem refused(Worker worker, String what) {
        return assertThrows(Problem.class, () -> ask(worker, what));
    }

    @Test
    void aChildAnswersInVietnamese() {
        try (var worker = child(LONG)) {
            assertEquals("xin chào", ask(worker, "hello"));
        }
    }

    @Test
    void whatALibraryPrintsDoesNotDisturbTheLines() {
        try (var worker = child(LONG)) {
            assertEquals("still a line", ask(worker, "chatter"));
        }
    }

    @Test
    void aFileFromTheChildIsReadAndItsFolderIsGoneAfterwards() throws Exception {
        var worker = child(LONG);
        try (worker) {
            var file = worker.folder().resolve(ask(worker, "file"));
            assertEquals("content", Files.readString(file));
        }
        assertFalse(Files.exists(worker.folder()));
    }

    @Test
    void aChildLaysNoPictureIntoATemporaryFile() {
        try (var worker = child(LONG)) {
            assertEquals("MemoryCacheImageInputStream", ask(worker, "picture"));
        }
    }

    @Test
    void aProblemOfTheChildKeepsItsKeyAndArguments() {
        try (var worker = child(LONG)) {
            var problem = refused(worker, "problem");
            assertEquals("worker.TIMED_OUT", problem.code().key());
            assertEquals("7", problem.args().getFirst());
        }
    }

    @Test
    void aChildThatThrowsHasDiedAndItsLogTellsWhy() {
        try (var worker = child(LONG)) {
            assertEquals(WorkerProblem.DIED, refused(worker, "throw").code());
            assertTrue(worker.log().contains("on purpose"));
        }
    }

    @Test
    void aChildThatWantsTooMuchMemoryIsOutOfMemory() {
        try (var worker = child(LONG)) {
            assertEquals(WorkerProblem.OUT_OF_MEMORY, refused(worker, "fill").code());
        }
    }

    @Test
    void aSilentChildIsKilledWhenItsTimeIsUp() {
        try (var worker = child(Duration.ofSeconds(1))) {
            assertEquals(WorkerProblem.TIMED_OUT, refused(worker, "hang").code());
            assertTrue(worker.leave(LONG));
        }
    }

    @Test
    void closingKillsAHangingChild() {
        var worker = child(LONG);
        worker.send(new OddChild.Order("hang"));
        worker.close();
        assertTrue(ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void anInterruptedThreadIsCancelledAndStaysInterrupted() {
        try (var worker = child(LONG)) {
            Thread.currentThread().interrupt();
            var problem = refused(worker, "hang");
            assertTrue(Thread.interrupted());
            assertEquals(WorkerProblem.CANCELLED, problem.code());
        }
    }

    @Test
    void aChildWhoseParentIsGoneEndsEvenInTheMiddleOfItsWork() throws Exception {
        var folder = TempFolder.create();
        var child = new ProcessBuilder(ChildCommand.of(OddChild.class, 32, java.util.List.of(folder.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            child.outputWriter().write("{\"what\":\"hang\"}\n");
            child.outputWriter().close();
            assertTrue(child.waitFor(60, java.util.concurrent.TimeUnit.SECONDS));
            assertFalse(Files.exists(folder));
        } finally {
            child.destroyForcibly();
        }
    }
}
