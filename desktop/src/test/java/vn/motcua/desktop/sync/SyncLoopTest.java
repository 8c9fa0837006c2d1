// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.FakeCentre;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

class SyncLoopTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path profile;

    private final FakeCentre centre = new FakeCentre();
    private final AtomicInteger signIns = new AtomicInteger();
    private Store store;
    private SyncLoop loop;
    private int serial;

    @BeforeEach
    void open() {
        store = Store.open(profile, StoreKey.random(), CLOCK);
        loop = new SyncLoop(store, centre, Sample.OFFICE, signIns::incrementAndGet, CLOCK);
    }

    @AfterEach
    void close() {
        loop.close();
        store.close();
    }

    private Dossier receive() {
        return store.perform(new Act.ReceiveDossier(Sample.received(++serial)), Sample.clerk());
    }

    private Command newest() {
        return store.outbox().all().getLast().command();
    }

    @Test
    void whatWaitsIsSentAndLeavesOnceItsEventsCame() {
        var bytes = Sample.complete().papers().getFirst().required().name().getBytes(StandardCharsets.UTF_8);
        var paper = store.shelf().keep(new ByteArrayInputStream(bytes), "scan", null);
        receive();
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        assertEquals(List.of(), store.outbox().all());
        assertTrue(centre.papers.contains(paper));
        assertEquals(0, loop.state().waiting());
        assertTrue(store.codes().left(Sample.OFFICE, Sample.TODAY) >= 50);
    }

    @Test
    void aLostAnswerIsLearntByAskingAgainAndTheCommandCountsOnce() {
        var dossier = receive();
        centre.losesAnswer = true;
        assertEquals(SyncState.Kind.OFFLINE, loop.once().kind());
        assertEquals(1, loop.state().waiting());
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertEquals(1, centre.received.size());
        assertEquals(List.of(), store.outbox().all());
        assertEquals(dossier, store.dossiers().find(dossier.id()).orElseThrow());
    }

    @Test
    void aLostAnswerIsLearntByThePullToo() {
        receive();
        centre.call(
                "/v1/sync/push",
                new vn.motcua.model.wire.Messages.Push(1, List.of(vn.motcua.model.wire.Wire.text(newest())), ""),
                vn.motcua.model.wire.Messages.PushReply.class);
        var pulled = centre.call(
                "/v1/sync/pull",
                new vn.motcua.model.wire.Messages.Pull(
                        List.of(
                                new vn.motcua.model.wire.Messages.Want(FakeCentre.DEVICE, 0, 0, ""),
                                new vn.motcua.model.wire.Messages.Want(FakeCentre.OFFICE, 0, 0, "")),
                        9),
                vn.motcua.model.wire.Messages.PullReply.class);
        store.confirmed().apply(pulled.events());
        assertEquals(List.of(), store.outbox().all());
    }

    @Test
    void aRefusedCommandStaysInSightAndTheOthersGoOn() {
        receive();
        var refused = newest();
        centre.verdicts.put(refused.id(), "refused");
        receive();
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertEquals(2, centre.received.size());
        assertEquals(List.of(Pending.State.REFUSED), states());
        assertEquals(refused, newest());
        assertEquals(1, loop.state().refused());
        assertEquals(0, loop.state().waiting());
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertEquals(2, centre.received.size(), "it is not sent again by itself");
    }

    @Test
    void aConflictAndWhatIsHeldBehindItWaitForAPerson() {
        var dossier = receive();
        loop.once();
        store.perform(new Act.Urge(dossier.id(), "gấp"), Sample.signer());
        centre.verdicts.put(newest().id(), "conflict");
        store.perform(new Act.Urge(dossier.id(), "rất gấp"), Sample.signer());
        centre.verdicts.put(newest().id(), "held");
        centre.happened(dossier.atVersion(7));
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertEquals(List.of(Pending.State.CONFLICT, Pending.State.HELD), states());
        assertEquals(2, loop.state().refused());
        assertEquals(
                dossier.atVersion(7), store.dossiers().find(dossier.id()).orElseThrow(), "the centre's state is shown");
    }

    private List<Pending.State> states() {
        return store.outbox().all().stream().map(Pending::state).toList();
    }

    @Test
    void aCentreThatIsAwayIsNotOneThatRefuses() {
        for (var away : List.of(CentreProblem.UNREACHABLE, CentreProblem.PORTAL, CentreProblem.BUSY)) {
            assertEquals(SyncState.Kind.OFFLINE, once(away).kind(), away.name());
        }
        for (var no : List.of(CentreProblem.NOT_PINNED, CentreProblem.FORBIDDEN, CentreProblem.OUT_OF_ORDER)) {
            assertEquals(SyncState.Kind.BLOCKED, once(no).kind(), no.name());
            assertEquals(no, loop.state().why().code());
        }
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertEquals(null, loop.state().why());
    }

    private SyncState once(CentreProblem problem) {
        centre.hindrances.add(new Problem(problem, 7));
        return loop.once();
    }

    @Test
    void anEndedSessionIsRenewedOnce() {
        assertEquals(SyncState.Kind.SYNCED, once(CentreProblem.UNAUTHORISED).kind());
        assertEquals(1, signIns.get());
        centre.hindrances.add(new Problem(CentreProblem.UNAUTHORISED));
        assertEquals(SyncState.Kind.BLOCKED, once(CentreProblem.UNAUTHORISED).kind());
        assertEquals(2, signIns.get());
    }

    @Test
    void theWaitGrowsAndABusyCentreIsLeftAloneAsLongAsItAsked() {
        var pace = new Pace(Duration.ofSeconds(40));
        var well = new SyncState(SyncState.Kind.SYNCED, Sample.NOW, 0, 0, null);
        var away = new SyncState(SyncState.Kind.OFFLINE, Sample.NOW, 1, 0, new Problem(CentreProblem.UNREACHABLE));
        var busy = new SyncState(SyncState.Kind.OFFLINE, Sample.NOW, 1, 0, new Problem(CentreProblem.BUSY, 90));
        assertEquals(new Pace.Rest(Duration.ZERO, Duration.ofSeconds(1)), pace.after(away, false));
        assertEquals(new Pace.Rest(Duration.ZERO, Duration.ofSeconds(2)), pace.after(away, false));
        for (var i = 0; i < 9; i++) {
            pace.after(away, false);
        }
        assertEquals(new Pace.Rest(Duration.ZERO, Duration.ofSeconds(30)), pace.after(away, false));
        assertEquals(
                new Pace.Rest(Duration.ofSeconds(130), Duration.ofSeconds(30)),
                pace.after(busy, false),
                "after an outage, spread");
        assertEquals(new Pace.Rest(Duration.ofSeconds(90), Duration.ofSeconds(30)), pace.after(busy, false));
        assertEquals(new Pace.Rest(Duration.ZERO, Duration.ofSeconds(30)), pace.after(well, false));
        assertEquals(new Pace.Rest(Duration.ZERO, Duration.ofMinutes(4)), pace.after(well, true));
        assertEquals(new Pace.Rest(Duration.ZERO, Duration.ofSeconds(1)), pace.after(away, false));
    }

    @Test
    void theThreadTriesAgainWhenPokedAndLetsGoWhenClosed() throws Exception {
        var forEver = new Pace() {
            @Override
            Rest after(SyncState state, boolean listening) {
                return new Rest(Duration.ZERO, Duration.ofDays(1));
            }
        };
        var told = new Semaphore(0);
        try (var running = new SyncLoop(store, centre, Sample.OFFICE, () -> {}, CLOCK, forEver)) {
            centre.hindrances.add(new Problem(CentreProblem.UNREACHABLE));
            var unused = running.onChange(state -> {
                if (state.kind() != SyncState.Kind.SYNCING) {
                    told.release();
                }
            });
            running.start();
            told.acquire();
            assertEquals(SyncState.Kind.OFFLINE, running.state().kind());
            running.poke();
            told.acquire();
            assertEquals(SyncState.Kind.SYNCED, running.state().kind());
        }
        assertEquals(2, centre.hellos.availablePermits());
    }

    @Test
    void aStepThatFailsKeepsNoOtherFromItsTurn() {
        var fault = new Problem(CentreProblem.OUT_OF_ORDER, 7);
        var steps = List.of("/v1/sync/push", "/v1/sync/pull");
        for (var failing : List.of("/v1/codes/lease", "/v1/sync/push", "/v1/sync/pull", "/v1/blobs/query")) {
            var name = Sample.complete().papers().getFirst().required().name().getBytes(StandardCharsets.UTF_8);
            store.shelf().keep(new ByteArrayInputStream(name), "scan", null);
            receive();
            store.settings().put("papers.checked", "");
            centre.broken.put(failing, failing.contains("pull") ? new IllegalStateException("a fault") : fault);
            centre.called.clear();
            assertEquals(SyncState.Kind.BLOCKED, loop.once().kind(), failing);
            assertTrue(centre.called.containsAll(steps), failing + " failed, called: " + centre.called);
            var checked = store.settings().get("papers.checked").orElseThrow();
            assertEquals(failing.contains("blobs") ? "" : Sample.TODAY.toString(), checked, failing);
            centre.broken.clear();
        }
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
        assertEquals(0, loop.state().waiting());
    }

    @Test
    void whereTheLineIsGoneTheCentreIsAskedNothingMore() {
        receive();
        centre.broken.put("/v1/sync/push", new Problem(CentreProblem.UNREACHABLE));
        assertEquals(SyncState.Kind.OFFLINE, loop.once().kind());
        assertEquals(List.of("/v1/sync/hello", "/v1/sync/push"), centre.called);
    }

    @Test
    void theLastSyncIsRememberedAlsoByTheNextStart() {
        assertEquals(null, loop.state().synced());
        loop.once();
        assertEquals(Sample.NOW, loop.state().synced());
        centre.hindrances.add(new Problem(CentreProblem.UNREACHABLE));
        assertEquals(Sample.NOW, loop.once().synced());
        try (var next = new SyncLoop(store, centre, Sample.OFFICE, () -> {}, CLOCK)) {
            assertEquals(Sample.NOW, next.state().synced());
        }
    }

    @Test
    void aRestoredCentreIsOfferedAgainWhatItForgotAndThatIsTold() {
        for (var i = 0; i < 5; i++) {
            receive();
        }
        loop.once();
        centre.forget(3);
        centre.broken.put("/v1/sync/push", new Problem(CentreProblem.UNREACHABLE));
        assertEquals(3, loop.once().offered());
        centre.broken.clear();
        var told = new java.util.ArrayList<Integer>();
        var unused = loop.onChange(state -> told.add(state.offered()));
        loop.once();
        assertEquals(5, centre.received.size());
        assertEquals(0, loop.state().offered());
        assertEquals(3, told.getFirst());
    }

    @Test
    void aClockMoreThanAMinuteOffIsTold() {
        centre.time = Sample.NOW.plusSeconds(59);
        assertEquals(null, loop.once().note());
        for (var i = 0; i < 5; i++) {
            centre.time = Sample.NOW.plusSeconds(130);
            loop.once();
        }
        var note = java.util.Objects.requireNonNull(loop.state().note());
        assertEquals(SyncProblem.CLOCK_BEHIND, note.code());
        assertEquals(List.of("2"), note.args());
    }
}
