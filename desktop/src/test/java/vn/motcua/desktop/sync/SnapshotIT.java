// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.Relay;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.server.exchange.CompactLogs;

/// A counter that was off so long that the log has gone: it takes a snapshot of the real centre in, over a bad cable.
class SnapshotIT extends AtHall {

    private static final Scope LOG = Scope.of(Hall.OFFICE);

    private HallDesk busy;
    private HallDesk away;
    private Dossier common;

    @BeforeEach
    void oneCounterWorksWhileTheOtherIsOffForTwoMonths() {
        busy = hall.counter("Q03", Hall.HA);
        away = hall.counter("Q04", Hall.HA);
        common = hall.receive(busy);
        busy.syncs();
        away.syncs();
        busy.note(common, "một");
        for (var i = 0; i < 20; i++) {
            var dossier = hall.receive(busy);
            for (var n = 0; n < 8; n++) {
                busy.note(dossier, HexFormat.of().formatHex(hall.bytes(950)));
            }
        }
        busy.syncs();
        var database = hall.server().database();
        new CompactLogs(database, Hall.CLOCK).run();
        new CompactLogs(database, Clock.offset(Hall.CLOCK, Duration.ofDays(60))).run();
        assertTrue(away.store().confirmed().cursors().get(LOG).seq() < floor(), "its place in the log is gone");
    }

    private long floor() {
        return hall.server()
                .database()
                .inTransaction(tx -> tx.events().heads(List.of(LOG)))
                .get(LOG)
                .floor();
    }

    /// The line to the real centre; what is to happen when a snapshot is asked for.
    private static final class Watched extends Relay {

        private final List<Long> from = new ArrayList<>();
        private Runnable whenAsked = () -> {};

        Watched(CentralServer centre) {
            super(centre);
        }

        @Override
        public InputStream open(String path, long offset) {
            from.add(offset);
            whenAsked.run();
            return super.open(path, offset);
        }
    }

    private SyncLoop over(Watched line) {
        return new SyncLoop(away.store(), line, Hall.OFFICE, away.desk()::reconnect, Hall.CLOCK);
    }

    @Test
    void aSnapshotCutInTheMiddleGoesOnAtTheByteAndReplacesWhatWasConfirmed() throws IOException {
        away.note(common, "của tôi");
        var own = hall.receive(away);
        var line = new Watched(away.session().centre());
        line.whenAsked = () -> hall.cable().tearAfter(90_000);
        var loop = over(line);
        assertEquals(SyncState.Kind.OFFLINE, loop.once().kind());
        var part = away.profile().resolve("snapshot.part");
        var came = Files.size(part);
        assertTrue(came > 0, "a part of it came");
        assertFalse(new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1).contains("DossierChanged"));
        assertEquals(List.of("của tôi"), notes(away), "the old view stands until the new one is whole");
        hall.cable().plug();
        line.whenAsked = () -> {};
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        assertEquals(List.of(0L, came), line.from, "it went on at the byte");
        assertFalse(Files.exists(part));
        assertEquals(List.of(), away.states());
        assertEquals(1, hall.atTheCentre(own));
        likeAFreshCounter();
    }

    @Test
    void whatAnOfficerDoesWhileTheSnapshotComesIsLaidOnTopOfItAndSentAfterwards() throws IOException {
        var line = new Watched(away.session().centre());
        var mine = new ArrayList<Dossier>();
        line.whenAsked = () -> {
            away.note(common, "của tôi");
            mine.add(hall.receive(away));
        };
        var loop = over(line);
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        assertEquals(List.of(Pending.State.WAITING, Pending.State.WAITING), away.states());
        assertEquals(List.of("một", "của tôi"), notes(away), "the own note stands on what the centre told");
        assertEquals(3, away.seen(common).version());
        assertEquals(2, away.store().confirmed().find(common.id()).orElseThrow().version());
        assertEquals(mine.getFirst(), away.seen(mine.getFirst()));
        away.syncs();
        away.syncs();
        assertEquals(List.of(), away.states());
        assertEquals(1, hall.atTheCentre(mine.getFirst()));
        busy.syncs();
        assertEquals(List.of("một", "của tôi"), notes(busy));
        likeAFreshCounter();
    }

    private List<String> notes(HallDesk at) {
        return at.history(common).stream().filter(t -> !t.isEmpty()).toList();
    }

    private void likeAFreshCounter() {
        away.syncs();
        var fresh = hall.counter("Q09", Hall.HA);
        assertEquals(
                fresh.store().confirmed().cursors().get(LOG),
                away.store().confirmed().cursors().get(LOG));
        var all = fresh.store().dossiers().open(999);
        assertTrue(all.size() > 20);
        assertEquals(all.size(), away.store().dossiers().open(999).size());
        all.forEach(dossier -> assertEquals(dossier, away.seen(dossier)));
        assertEquals(notes(fresh), notes(away));
    }
}
