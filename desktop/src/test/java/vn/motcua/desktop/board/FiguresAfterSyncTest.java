// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Snapshot;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.store.Tally;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Figures and queue stay what the history says when the centre refuses what was done here, and when it sends all of
/// it anew.
class FiguresAfterSyncTest {

    private static final long SEED = 20_261_122;
    private static final int STEPS = 160;
    private static final Scope OFFICE = Scope.of(Sample.OFFICE);

    @TempDir
    Path profile;

    @TempDir
    Path other;

    private final RandomLives.Ticking clock = new RandomLives.Ticking();
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(profile, StoreKey.random(), clock);
        new RandomLives(store, clock, SEED).play(STEPS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatTheCentreRefusedIsCountedNoMore() {
        var paid = figures(store).get("fees");
        refuseLast(store);
        agree(store);
        assertFalse(paid == 0, "money was taken");
    }

    @Test
    void aRefusedPaymentIsNoMoneyTaken() {
        var before = figures(store).get("fees");
        var payment =
                new Payment("once", 777, "cash", clock.instant(), Sample.clerk().id());
        var dossier = dossiers(store).getFirst().id();
        store.perform(new Act.TakeFee(dossier, payment), Sample.clerk());
        assertEquals(before + 777, figures(store).get("fees"));
        var command = store.outbox().all().getLast().command();
        store.outbox().settle(new Answer.Refused(command.id(), command.op(), new Refusal("dossier.CLOSED", List.of())));
        assertEquals(before, figures(store).get("fees"));
    }

    @Test
    void aSnapshotBringsTheSameFiguresAndTheSameQueue() throws IOException {
        try (var fresh = Store.open(other, StoreKey.random(), clock)) {
            take(fresh, snapshot(store));
            agree(fresh);
            assertEquals(figures(store), figures(fresh));
            assertEquals(store.tally().waiting(Sample.OFFICE), fresh.tally().waiting(Sample.OFFICE));
        }
    }

    @Test
    void whatIsDoneOnTopOfASnapshotAndRefusedIsCountedNoMore() throws IOException {
        try (var fresh = Store.open(other, StoreKey.random(), clock)) {
            take(fresh, snapshot(store));
            var lives = new RandomLives(fresh, clock, SEED + 1);
            dossiers(fresh).forEach(d -> lives.adopt(d.id()));
            lives.play(STEPS);
            agree(fresh);
            refuseLast(fresh);
            agree(fresh);
            take(fresh, snapshot(store));
            agree(fresh);
        }
    }

    /// Of each dossier, the last thing that was done here, but for what brought it in: somebody holds its receipt.
    private static void refuseLast(Store store) {
        Map<DossierId, Pending> last = new HashMap<>();
        store.outbox().all().forEach(p -> p.command().act().subject().ifPresent(id -> last.put(id, p)));
        var random = new Random(SEED);
        var answers = last.values().stream()
                .map(Pending::command)
                .filter(c -> !(c.act() instanceof Act.Entry) && random.nextInt(3) > 0)
                .<Answer>map(c -> new Answer.Refused(c.id(), c.op(), new Refusal("dossier.CLOSED", List.of())))
                .toList();
        assertFalse(answers.isEmpty());
        store.outbox().settle(answers);
    }

    private void agree(Store of) {
        var now = clock.local();
        var first = Sample.TODAY;
        for (var period : List.of(Period.day(first), new Period(first.plusDays(2), first.plusDays(9)), all())) {
            var counted = new Statistics(of, Sample.OFFICE).of(period, now);
            var again = Statistics.recounted(of, Sample.OFFICE, period, now);
            assertEquals(List.of(), counted.differences(again), period::toString);
        }
        assertEquals(queue(of), of.tally().waiting(Sample.OFFICE));
    }

    private static Period all() {
        return new Period(Sample.TODAY, Sample.TODAY.plusDays(90));
    }

    private Figures figures(Store of) {
        return new Statistics(of, Sample.OFFICE).of(all(), clock.local());
    }

    private static List<Dossier> dossiers(Store of) {
        var all = new ArrayList<Dossier>();
        of.tally().each((dossier, _) -> all.add(dossier));
        return all;
    }

    /// As whole dossiers tell it.
    private static List<Tally.Waiting> queue(Store of) {
        return dossiers(of).stream()
                .filter(d -> d.stage().isOpen() && d.receipt().isPresent())
                .map(d -> waiting(d, d.receipt().orElseThrow()))
                .sorted(Comparator.comparing(Tally.Waiting::due)
                        .thenComparing(w -> w.id().value().toString()))
                .toList();
    }

    private static Tally.Waiting waiting(Dossier d, Receipt receipt) {
        return new Tally.Waiting(
                d.id(),
                d.stage().getClass().getSimpleName(),
                receipt.due(),
                receipt.code().value(),
                d.procedureName(),
                d.applicant().name(),
                d.assignee().orElse(receipt.receivedBy()));
    }

    private static void take(Store into, byte[] snapshot) throws IOException {
        try (var file = into.snapshot()) {
            file.append(new ByteArrayInputStream(snapshot));
            into.confirmed().replace(Snapshot.of(file, OFFICE));
        }
    }

    /// All of a store as the centre would write it.
    private static byte[] snapshot(Store of) throws IOException {
        var bodies = new ArrayList<String>();
        of.tally().each((dossier, lines) -> {
            for (var line : lines) {
                var body = new Event.DossierChanged(dossier.atVersion(lines.size()), line);
                bodies.add(Wire.line(new Event(OFFICE, 1, null, body)).body());
            }
        });
        bodies.addFirst(Wire.text(new Messages.SnapshotHead(OFFICE, 1, 500, Chain.START, bodies.size())));
        bodies.add("{\"end\":" + (bodies.size() - 1) + "}");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write((String.join("\n", bodies) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
