// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The short simulation. A seed that fails here is seen step by step with `./motcua simulate --seed S --trace`.
class SimulationTest {

    /// Together they play every fault; the last three each found one of the product or of its checks.
    private static final List<Long> SEEDS =
            List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 38L, 49L, 54L, 91L);

    private static Simulation simulation;

    @BeforeAll
    static void makeDisks() {
        simulation = new Simulation();
    }

    @AfterAll
    static void letGo() {
        simulation.close();
    }

    @Test
    void noSeedBreaksAnInvariantAndEachFaultIsPlayed() {
        var failed = new ArrayList<String>();
        var table = new Table();
        SEEDS.forEach(seed -> {
            var outcome = simulation.run(seed);
            table.add(seed, outcome);
            if (!outcome.violations().isEmpty()) {
                failed.add(seed + " " + outcome.violations().getFirst());
            }
        });
        assertEquals(List.of(), failed);
        var never = List.of(Fault.values()).stream()
                .filter(fault -> table.times(fault) == 0)
                .toList();
        assertEquals(List.of(), never);
    }

    @Test
    void aSeedReplaysExactly() {
        var first = simulation.run(1001).hash();
        var second = simulation.run(1002).hash();
        assertEquals(first, simulation.run(1001).hash());
        assertEquals(second, simulation.run(1002).hash());
        assertNotEquals(first, second);
    }

    @Test
    void anAnswerThatTheCentreNeverGaveIsFound() {
        assertBreaks(Invariant.I1_ONCE, Broken.Part.ANSWERS_BY_ITSELF);
    }

    @Test
    void anEventThatSaysSomethingElseIsFound() {
        assertBreaks(Invariant.I2_GAPLESS, Broken.Part.CHANGES_EVENTS);
    }

    @Test
    void anEventOfAnotherOfficeIsFound() {
        assertBreaks(Invariant.I5_SCOPED, Broken.Part.TELLS_TOO_MUCH);
    }

    @Test
    void aPaperThatWasNeverSentIsFound() {
        assertBreaks(Invariant.I6_PAPERS, Broken.Part.DROPS_PAPERS);
    }

    @Test
    void aBlockOfCodesGivenTwiceIsFound() {
        assertBreaks(Invariant.I7_CODES, Broken.Part.LEASES_TWICE);
    }

    @Test
    void aQueueThatNeverMovesIsFound() {
        assertBreaks(Invariant.I8_QUIET, Broken.Part.NEVER_PUSHES);
    }

    private static void assertBreaks(Invariant invariant, Broken.Part part) {
        var broken = LongStream.rangeClosed(1, 5)
                .mapToObj(seed -> simulation.run(seed, centre -> new Broken(centre, part), _ -> {}))
                .anyMatch(outcome -> outcome.violations().stream().anyMatch(v -> v.invariant() == invariant));
        assertTrue(broken, part + " is not found");
    }
}
