// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.session.SessionProblem;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// A counter that the centre does not trust any more: it hands in what it has, shows nothing more, and destroys nothing
/// that is not elsewhere.
class RevokedCounterIT extends AtHall {

    private HallDesk counter;
    private HallDesk supervisor;

    @BeforeEach
    void openCounters() {
        counter = hall.counter("Q03", Hall.HA);
        supervisor = hall.counter("Q05", Hall.VINH);
    }

    private void revoke(String order) {
        hall.server().database().write(tx -> {
            tx.devices().revoke(counter.session().device());
            tx.settings().put("revoked_devices", order);
        });
    }

    private ProblemCode round() {
        return counter.loop().once().why().code();
    }

    private List<SyncLoop.Order> orders() throws InterruptedException {
        var told = new LinkedBlockingQueue<SyncLoop.Order>();
        try (var loop = new SyncLoop(
                counter.store(), counter.session().centre(), Hall.OFFICE, counter.desk()::reconnect, Hall.CLOCK)) {
            loop.onOrder(told::add);
            loop.start();
            return new ArrayList<>(List.of(told.take()));
        }
    }

    @Test
    void aLockedCounterHandsItsCommandsInAndASupervisorCarriesThemOut() throws Exception {
        var dossier = hall.receive(counter, hall.bytes(9_000));
        revoke("lock");
        assertEquals(SyncProblem.LOCKED, round());
        assertEquals(List.of(Pending.State.HELD), counter.states(), "it waits for a person, and is kept");
        assertEquals(List.of(SyncLoop.Order.LOCK), orders());
        assertEquals(0, hall.atTheCentre(dossier));
        supervisor.syncs();
        var task = supervisor.store().inbox().open().getFirst();
        supervisor
                .store()
                .release(task.id(), true, "đã gọi điện", supervisor.session().officer());
        supervisor.syncs();
        assertEquals(1, hall.atTheCentre(dossier));
        assertEquals(SyncProblem.LOCKED, round());
        assertEquals(1, counter.store().outbox().all().size(), "nothing is let go unheard");
    }

    @Test
    void aRevokedCounterOpensToNobodyAtTheCentreAndKeepsWhatItHas() {
        var dossier = hall.receive(counter);
        revoke("lock");
        assertEquals(SyncProblem.LOCKED, round());
        counter.close();
        var problem = assertThrows(Problem.class, () -> hall.again("Q03", Hall.HA));
        assertEquals(SessionProblem.WRONG_PASSWORD, problem.code());
        assertTrue(Files.exists(counter.profile().resolve("keys.json")));
        assertEquals(0, hall.atTheCentre(dossier));
    }

    @Test
    void aCounterWhoseLastPaperIsAtTheCentreIsWiped() throws Exception {
        var dossier = hall.receive(counter, hall.bytes(9_000));
        counter.syncs();
        counter.note(dossier, "một");
        revoke("wipe");
        assertEquals(SyncProblem.WIPED, round());
        assertEquals(List.of(SyncLoop.Order.WIPE), orders());
        supervisor.syncs();
        assertEquals(1, supervisor.store().inbox().open().size(), "its note waits for a person");
        counter.desk().wipe();
        assertFalse(Files.exists(counter.profile().resolve("keys.json")));
        assertFalse(counter.desk().isEnrolled());
    }

    @Test
    void aPaperThatTheCentreDoesNotHaveYetKeepsACounterFromBeingWiped() {
        var bytes = hall.bytes(9_000);
        var dossier = hall.receive(counter, bytes);
        revoke("wipe");
        assertEquals(SyncProblem.LOCKED, round(), "its dossier waits for a person: nobody has asked for the paper");
        supervisor.syncs();
        var task = supervisor.store().inbox().open().getFirst();
        supervisor
                .store()
                .release(task.id(), true, "đã gọi điện", supervisor.session().officer());
        supervisor.syncs();
        assertEquals(SyncProblem.WIPED, round(), "now it has gone up");
        var paper = dossier.scans().getFirst();
        var row = hall.server()
                .database()
                .inTransaction(tx -> tx.papers().find(Hall.OFFICE, paper).orElseThrow());
        assertTrue(row.whole());
    }

    @Test
    void aDamagedPaperKeepsACounterFromBeingWipedToo() throws IOException {
        var dossier = hall.receive(counter, hall.bytes(100_000));
        hall.cable().tearAfter(40_000);
        counter.loop().once();
        hall.cable().plug();
        try (var files = Files.walk(counter.profile().resolve("papers"))) {
            for (var file : files.filter(f -> f.toFile().length() > 90_000).toList()) {
                Files.write(file, new byte[] {1}, java.nio.file.StandardOpenOption.WRITE);
            }
        }
        revoke("wipe");
        assertEquals(SyncProblem.LOCKED, round());
        assertEquals(dossier.scans(), counter.store().shelf().notAtCentre());
    }
}
