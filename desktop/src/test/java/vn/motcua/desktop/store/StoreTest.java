// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;

class StoreTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
    private static final StoreKey KEY = StoreKey.random();

    @TempDir
    Path profile;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(profile, KEY, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCommandOnNoDossierThatWasGivenUpAndCarriedOutAllTheSameIsLaidBeforeAPerson() {
        store.declare(new Act.BindKey("ab".repeat(32), Sample.citizen().number()), Sample.clerk());
        var bind = store.outbox().all().getFirst().command();
        var why = new Refusal("exchange.LEASE_ENDED", List.of());
        store.outbox().settle(new Answer.Held(bind.id(), bind.op(), null, why));
        store.giveUp(bind.id(), "bấm nhầm", Sample.clerk());
        store.outbox().settle(new Answer.Accepted(bind.id(), bind.op(), 0, List.of()));
        var row = store.outbox().needingSomeone().getFirst();
        assertEquals(bind.id(), row.command().id());
        assertEquals(Pending.State.SURPRISE, row.state());
    }

    @Test
    void anActTooLargeToBeSentIsRefusedAtOnceAndTakesNoNumber() {
        var seen = store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
        var note = new Act.AddNote(seen.id(), "ạ".repeat(400_000));
        var refused = assertThrows(Problem.class, () -> store.perform(note, Sample.clerk()));
        assertEquals(StoreProblem.TOO_LARGE, refused.code());
        assertEquals(seen, store.dossiers().find(seen.id()).orElseThrow());
        store.perform(new Act.AddNote(seen.id(), "đã gọi điện"), Sample.clerk());
        assertEquals(
                List.of(1L, 2L),
                store.outbox().all().stream().map(p -> p.command().op()).toList());
    }

    @Test
    void storesMadeInTheSameMillisecondNumberTheirCommandsApart() {
        var chance = new Random(1);
        var one = Outbox.newEpoch(CLOCK, chance);
        assertNotEquals(one, Outbox.newEpoch(CLOCK, chance));
        assertTrue(one < Outbox.newEpoch(Clock.offset(CLOCK, Duration.ofMillis(1)), new Random(1)));
        var inACentury = Clock.offset(CLOCK, Duration.ofDays(36_500));
        assertTrue(Outbox.newEpoch(inACentury, new Random(1)) < 1L << 53, "other programs read it too");
    }

    @Test
    void aReceivedDossierIsFoundByIdCodeCitizenNameAndDueDateAlsoAfterARestart() {
        var dossier = Sample.received(42);
        store.drafts().keep(dossier);
        var seen = store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
        assertEquals(1, seen.version());
        store.close();
        open();

        assertEquals(seen, store.dossiers().find(dossier.id()).orElseThrow());
        assertEquals(seen, store.dossiers().find("h17.242-261121-0042 ").orElseThrow());
        assertEquals(List.of(seen), store.dossiers().of(Sample.citizen().number()));
        assertEquals(List.of(seen), store.dossiers().open(10));
        for (var text : List.of("thuy linh", "Thuỳ", "0042", "048195", "h17.242")) {
            assertEquals(List.of(seen), store.dossiers().search(text, 10), text);
        }
        assertEquals(List.of(), store.dossiers().search("không ai", 10));
        assertEquals(
                "ReceiveDossier",
                store.dossiers().history(dossier.id()).getFirst().what());
        assertEquals(1, store.outbox().size());
        assertEquals(List.of(), store.drafts().all(), "a received dossier is no draft any more");
        assertEquals(
                Sample.citizen(),
                store.citizens().find(Sample.citizen().number()).orElseThrow());
    }

    @Test
    void aRefusedActLeavesNothingBehind() {
        var dossier = Sample.received(1);
        store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
        var problem = assertThrows(Problem.class, () -> store.perform(new Act.ReceiveDossier(dossier), Sample.clerk()));
        assertEquals(DossierProblem.ALREADY_RECEIVED.key(), problem.code().key());
        assertEquals(1, store.outbox().all().size());
        assertEquals(1, store.dossiers().history(dossier.id()).size());
    }

    @Test
    void theWholeTradeGoesOnWithoutTheCentre() {
        var dossier = Sample.received(2);
        store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
        store.perform(new Act.Urge(dossier.id(), "Gấp"), Sample.signer());
        var result = Sample.result();
        store.perform(new Act.ResolveDossier(dossier.id(), result), Sample.signer());
        assertEquals(List.of(result), store.results().of(result.owner()));
        assertEquals(
                1, store.dossiers().counts(LocalDateTime.of(2026, 11, 21, 9, 0)).ready());
        var returned = store.perform(new Act.HandOver(dossier.id(), "owner"), Sample.clerk());
        assertTrue(returned.stage() instanceof Stage.Returned);
        assertEquals(4, returned.version());
        assertEquals(
                List.of("ReceiveDossier", "Urge", "ResolveDossier", "HandOver"),
                store.dossiers().history(dossier.id()).stream()
                        .map(h -> h.what())
                        .toList());
        assertEquals("Gấp", store.dossiers().history(dossier.id()).get(1).note());
        assertEquals(4, store.outbox().lastOp());
        assertEquals(new Counts(0, 0, 0, 0, 1, 1), store.dossiers().counts(LocalDateTime.of(2026, 11, 21, 9, 0)));
    }

    @Test
    void countsTellOverdueFromNearDue() {
        store.perform(new Act.ReceiveDossier(Sample.received(3)), Sample.clerk());
        assertEquals(
                1,
                store.dossiers().counts(LocalDateTime.of(2026, 11, 23, 14, 0)).nearDue());
        assertEquals(
                1,
                store.dossiers().counts(LocalDateTime.of(2026, 11, 23, 17, 1)).overdue());
        assertEquals(
                0,
                store.dossiers().counts(LocalDateTime.of(2026, 11, 23, 12, 0)).nearDue());
    }

    @Test
    void whoAsksAfterTheEndIsTurnedAwayAndTheFileStaysShut() {
        store.close();
        assertThrows(Problem.class, () -> store.dossiers().open(6));
        assertThrows(Problem.class, () -> store.drafts().keep(Sample.received(1)));
        assertThrows(Problem.class, () -> store.dossiers().open(6));
        Store.open(profile, KEY, CLOCK).close();
    }

    @Test
    void aSecondProgramOnTheSameProfileIsTurnedAway() {
        var problem = assertThrows(Problem.class, () -> Store.open(profile, KEY, CLOCK));
        assertEquals(StoreProblem.IN_USE, problem.code());
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        store.close();
        var problem = assertThrows(Problem.class, () -> Store.open(profile, StoreKey.random(), CLOCK));
        assertEquals(StoreProblem.WRONG_KEY, problem.code());
        open();
    }

    @Test
    void aFileThatIsNoDatabaseIsCalledBroken() throws IOException {
        store.close();
        Files.write(profile.resolve("counter.mv.db"), new byte[20_000]);
        var problem = assertThrows(Problem.class, () -> Store.open(profile, KEY, CLOCK));
        assertEquals(StoreProblem.BROKEN, problem.code());
        Files.delete(profile.resolve("counter.mv.db"));
        open();
    }

    @Test
    void draftsStayUntilTheyAreDropped() {
        var first = Sample.draft();
        store.drafts().keep(first);
        store.drafts().keep(first.withFields(java.util.Map.of("child.name", "Trần Gia Bảo")));
        assertEquals(
                "Trần Gia Bảo", store.drafts().newest().orElseThrow().fields().get("child.name"));
        assertEquals(1, store.drafts().all().size());
        store.drafts().drop(first.id());
        assertTrue(store.drafts().newest().isEmpty());
    }

    @Test
    void listenersHearOfAChangeOnceItStands() throws Exception {
        var heard = new AtomicInteger();
        var listening = store.onChange(() -> heard.addAndGet(store.outbox().size()));
        store.perform(new Act.ReceiveDossier(Sample.received(5)), Sample.clerk());
        listening.close();
        store.perform(new Act.ReceiveDossier(Sample.received(6)), Sample.clerk());
        assertEquals(1, heard.get());
    }

    @Test
    void settingsAreKept() {
        store.settings().put("a", "1");
        store.settings().put("a", "2");
        assertEquals("2", store.settings().get("a").orElseThrow());
        assertTrue(store.settings().get("b").isEmpty());
    }

    @Test
    void aTextThatNoColumnHoldsIsRefusedByItsNameAndTheStoreWorksOn() {
        var dossier = store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
        var long1 = new Act.Urge(dossier.id(), "gấp ".repeat(600));
        var problem = assertThrows(Problem.class, () -> store.perform(long1, Sample.signer()));
        assertEquals(StoreProblem.TOO_LONG, problem.code());
        assertEquals(List.of("note", "2000"), problem.args());
        assertEquals(1, store.outbox().size());
        assertEquals(
                dossier,
                store.perform(new Act.Urge(dossier.id(), "gấp"), Sample.signer())
                        .atVersion(dossier.version()));
    }

    @Test
    void theLongestNameAPersonMayHaveIsKeptAndFound() {
        var c = Sample.citizen();
        var name = "Đỗ" + " Ở".repeat(99);
        store.citizens()
                .put(List.of(new Citizen(c.number(), name, c.birth(), c.sex(), "ở".repeat(500), "0".repeat(20))));
        assertEquals(name, store.citizens().find(c.number()).orElseThrow().name());
    }
}
