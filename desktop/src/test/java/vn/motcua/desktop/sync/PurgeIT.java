// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.command.Act;
import vn.motcua.model.problem.Problem;

/// What the centre erases because its time is over leaves the counters too, with the scans, and does not come back.
class PurgeIT extends AtHall {

    @Test
    void aPurgedDossierLeavesEveryCounterAndItsScansGoWithIt() {
        var one = hall.counter("Q03", Hall.HA);
        var two = hall.counter("Q04", Hall.HA);
        var ended = hall.receive(one, hall.bytes(30_000));
        var open = hall.receive(one, hall.bytes(20_000));
        one.perform(new Act.CancelReceipt(ended.id(), "nhầm"));
        for (var desk : List.of(one, two, one)) {
            desk.syncs();
        }
        var years = Clock.offset(Hall.CLOCK, Duration.ofDays(12 * 366));
        assertEquals(
                Map.of("scans", 1, "dossiers", 1),
                hall.server().purgeDossiers(years).run());
        var centre = two.session().centre();
        assertThrows(Problem.class, () -> centre.paper(ended.scans().getFirst()));
        one.syncs();
        two.syncs();
        assertTrue(one.store().dossiers().find(ended.id()).isEmpty());
        assertTrue(two.store().dossiers().find(ended.id()).isEmpty());
        one.store().tidy();
        assertFalse(one.store().shelf().has(ended.scans().getFirst()));
        assertTrue(one.store().shelf().has(open.scans().getFirst()));
        assertEquals(open.id(), two.seen(open).id());
        var fresh = hall.counter("Q09", Hall.HA);
        assertTrue(fresh.store().dossiers().find(ended.id()).isEmpty());
        assertEquals(List.<Pending.State>of(), one.states());
    }
}
