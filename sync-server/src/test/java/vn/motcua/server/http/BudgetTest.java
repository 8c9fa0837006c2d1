// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class BudgetTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void aBudgetIsSpentAtOnceAndComesBackWithTime() {
        var budget = new Budget(5, 3, 0);
        for (var i = 0; i < 3; i++) {
            assertEquals(0, budget.spend(0));
        }
        assertEquals(0.2, budget.spend(0), 1e-9);
        assertEquals(0, budget.spend(SECOND / 5));
        assertTrue(budget.spend(SECOND / 5) > 0);
        assertEquals(0, budget.spend(100 * SECOND));
    }

    @Test
    void commandsComeInWhereReadingWaits() {
        var door = new Door(() -> 0, 1);
        var inside = new ArrayList<Door.Passage>();
        for (var i = 0; i < 160; i++) {
            inside.add(door.enter(Door.Kind.PUSH, null));
        }
        assertThrows(Problem.class, () -> door.enter(Door.Kind.PAPERS, null));
        assertThrows(Problem.class, () -> door.enter(Door.Kind.PULL, null));
        door.enter(Door.Kind.PUSH, null).close();
        inside.forEach(Door.Passage::close);
        door.enter(Door.Kind.PAPERS, null).close();
    }

    @Test
    void aStormIsSpreadOverTwoMinutesDeviceByDevice() {
        var door = new Door(() -> 0, 1);
        for (var i = 0; i < 160; i++) {
            door.enter(Door.Kind.PUSH, null);
        }
        var waits = new HashSet<String>();
        for (var i = 0; i < 1_200; i++) {
            var device = "device " + i;
            var first = assertThrows(Problem.class, () -> door.enter(Door.Kind.PULL, device));
            var second = assertThrows(Problem.class, () -> door.enter(Door.Kind.PULL, device));
            assertEquals(first.args(), second.args());
            waits.add(first.args().getFirst());
        }
        assertTrue(waits.size() > 100, "so many different seconds: " + waits.size());
    }
}
