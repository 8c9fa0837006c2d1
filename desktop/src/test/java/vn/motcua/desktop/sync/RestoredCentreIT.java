// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.StoreProblem;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.SyncServer;

/// The centre is put back to an earlier moment by its own `backup` and `restore`; real counters find out and say again
/// what it forgot.
class RestoredCentreIT extends AtHall {

    private static final Scope LOG = Scope.of(Hall.OFFICE);

    private HallDesk one;
    private HallDesk two;

    @BeforeEach
    void openCounters() {
        one = hall.counter("Q03", Hall.HA);
        two = hall.counter("Q04", Hall.HA);
    }

    private void backUp() throws InterruptedException {
        var home = hall.home("centre").toString();
        SyncServer.main(new String[] {"backup", "--to", hall.home("backup").toString(), "--home", home});
    }

    /// Into a fresh home: papers that came after the backup are gone too.
    private void putBack(String home) throws InterruptedException {
        hall.shut();
        var there = hall.home(home).toString();
        SyncServer.main(new String[] {"restore", "--from", hall.home("backup").toString(), "--home", there});
        hall.open(home);
    }

    private static void sync(HallDesk... desks) {
        for (var round = 0; round < 3; round++) {
            for (var desk : desks) {
                desk.syncs();
            }
        }
    }

    private static long generation(HallDesk desk) {
        return desk.store().confirmed().cursors().get(LOG).generation();
    }

    @Test
    void whatWasAcknowledgedAfterTheBackupComesBackOnceByItself() throws Exception {
        var before = hall.receive(one, hall.bytes(30_000));
        sync(one, two);
        backUp();
        var papers = Map.of(0, hall.bytes(40_000), 1, hall.bytes(2_500_000));
        var after = hall.receive(one, papers.get(0), papers.get(1));
        one.note(before, "một");
        sync(one, two);
        two.note(before, "hai");
        two.note(after, "ba");
        var theirs = hall.receive(two);
        sync(two, one);
        assertEquals(List.of(), one.states());
        assertEquals(List.of(), two.states());
        var generation = generation(one);

        putBack("new");
        assertEquals(0, hall.atTheCentre(after), "the centre has forgotten");
        var waiting = hall.receive(two); // work goes on
        sync(one, two);

        assertTrue(generation(one) > generation);
        assertEquals(generation(one), generation(two));
        assertEquals(List.of(), one.states());
        assertEquals(List.of(), two.states());
        assertEquals(List.of(), one.store().shelf().notAtCentre());
        var fresh = hall.counter("Q09", Hall.HA);
        var codes = new HashSet<>();
        for (var dossier : List.of(before, after, theirs, waiting)) {
            assertEquals(1, hall.atTheCentre(dossier));
            assertTrue(codes.add(fresh.seen(dossier).receipt().orElseThrow().code()));
            assertEquals(fresh.seen(dossier), one.seen(dossier));
            assertEquals(fresh.seen(dossier), two.seen(dossier));
        }
        assertEquals(List.of("hai", "một"), notes(fresh, before), "each once");
        assertEquals(List.of("ba"), notes(fresh, after));
        assertEquals(notes(fresh, before), notes(one, before));
        for (var i = 0; i < 2; i++) {
            try (var in = fresh.session().centre().paper(after.scans().get(i))) {
                assertArrayEquals(papers.get(i), in.readAllBytes());
            }
        }
        assertEquals(generation(one), generation(fresh), "raised once");
    }

    private static List<String> notes(HallDesk at, Dossier dossier) {
        return at.history(dossier).stream().filter(n -> !n.isEmpty()).sorted().toList();
    }

    @Test
    void whatARefusalSaidNoToAndTheRestoredCentreCarriesOutIsToldToAPerson() throws Exception {
        var dossier = hall.receive(one);
        sync(one, two);
        backUp();
        two.perform(renamed(dossier, "Trần Gia Bảo"));
        two.syncs();
        one.perform(renamed(dossier, "Trần Gia Hân"));
        one.syncs();
        var refused = one.store().outbox().needingSomeone().getFirst().command().id();
        sync(one, two);

        putBack("new");
        sync(one, two); // now the other one comes first

        var row = one.store().outbox().needingSomeone().getFirst();
        assertEquals(refused, row.command().id());
        assertEquals(Pending.State.SURPRISE, row.state());
        one.syncs();
        assertEquals(List.of(Pending.State.SURPRISE), one.states(), "it stays until somebody has seen it");
        var officer = one.session().officer();
        var problem = assertThrows(Problem.class, () -> one.store().giveUp(refused, " ", officer));
        assertEquals(StoreProblem.NO_REASON, problem.code());
        one.store().giveUp(refused, "đã xem, đúng", officer);
        sync(one, two);
        assertEquals(List.of(), one.states(), "nothing is sent for it: it was carried out");
        assertEquals(one.seen(dossier), hall.counter("Q09", Hall.HA).seen(dossier));
    }

    private static Act renamed(Dossier dossier, String to) {
        return new Act.EditFields(dossier.id(), Map.of("child.name", new FieldEdit("", to)));
    }

    /// The counter that did something to it may come before the one that received it.
    @Test
    void whatWasDoneToADossierThatIsNotBackYetWaitsForItAndGoesOnByItself() throws Exception {
        backUp();
        var dossier = hall.receive(one);
        sync(one, two);
        two.note(dossier, "một");
        sync(two, one);
        putBack("new");
        two.syncs();
        two.syncs();
        assertEquals(List.of(Pending.State.HELD), two.states());
        sync(one, two);
        assertEquals(List.of(), two.states());
        assertEquals(List.of("một"), notes(hall.counter("Q09", Hall.HA), dossier));
    }

    @Test
    void theSameMomentBroughtBackTwiceLosesNothingEither() throws Exception {
        backUp();
        var first = hall.receive(one, hall.bytes(1_000));
        sync(one, two);
        putBack("new");
        sync(one, two);
        var generation = generation(one);
        var second = hall.receive(one);
        sync(one, two);
        Thread.sleep(1_100); // a generation is the second of the restore
        putBack("newer");
        sync(one, two);
        assertTrue(generation(one) > generation);
        var fresh = hall.counter("Q09", Hall.HA);
        for (var dossier : List.of(first, second)) {
            assertEquals(1, hall.atTheCentre(dossier));
            assertEquals(fresh.seen(dossier), one.seen(dossier));
        }
        assertEquals(List.of(), one.states());
        assertEquals(List.of(), one.store().shelf().notAtCentre());
    }
}
