// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.model.problem.Problem;

/// A fault on the screen's own thread, which no job catches.
class UncaughtTest {

    private static final String NUMBER = "048085001234";

    private final Background background = new FxBackground(_ -> {});
    private final List<Problem> told = new ArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        Hands.onScreen(() -> {}); // starts the screen, and with it the handlers of the tests' own tools
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(background, told::add));
    }

    @AfterEach
    void mend() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        System.setErr(err);
    }

    @Test
    void theClerkHearsACodeOnceAndNeitherTheyNorTheLogWhatItSaid() {
        for (var frame = 0; frame < 3; frame++) {
            background.onScreen(UncaughtTest::fail);
        }
        Hands.waitFor(() -> !told.isEmpty());
        Hands.onScreen(() -> {});
        assertEquals(List.of(KitProblem.BUG), told.stream().map(Problem::code).toList());
        assertTrue(told.getFirst().args().stream().noneMatch(a -> a.contains(NUMBER)));
        assertTrue(!log.toString(StandardCharsets.UTF_8).contains(NUMBER));
    }

    @Test
    void whatHasWordsIsToldInThem() {
        background.onScreen(() -> {
            throw new Problem(KitProblem.NO_WORDS, "a.B");
        });
        Hands.waitFor(() -> !told.isEmpty());
        assertEquals(KitProblem.NO_WORDS, told.getFirst().code());
    }

    private static void fail() {
        throw new IllegalStateException(NUMBER);
    }
}
