// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

class OutboxTest extends FreshStore {

    private static final Scope AGENCY = Scope.of(Sample.OFFICE);
    private static final Scope DEVICE = Scope.of(new DeviceId(new java.util.UUID(7, 7)));
    private static final Refusal NO = new Refusal("exchange.CODE_TAKEN", List.of());

    @Test
    void aCommandLeavesOnlyOnceItsAnswerWasSeenAndItsEventsWerePulled() {
        var seen = receive(1);
        var command = only();
        store.outbox().settle(accepted(command, 1));
        assertEquals(Pending.State.ACCEPTED, store.outbox().all().getFirst().state());
        assertEquals(seen, store.dossiers().find(seen.id()).orElseThrow(), "the view does not flicker back");
        pull(changed(1, command, seen, "ReceiveDossier"));
        assertEquals(0, store.outbox().all().size());
        assertEquals(1, store.outbox().lastOp(), "its number is never used again");
        assertEquals(seen, store.dossiers().find(seen.id()).orElseThrow());
        assertEquals(1, store.dossiers().history(seen.id()).size());
    }

    @Test
    void aLostAnswerIsLearntByPull() {
        var seen = receive(1);
        var command = only();
        pull(changed(1, command, seen, "ReceiveDossier"));
        assertEquals(1, store.outbox().waiting(9).size(), "not answered yet");
        assertEquals(1, store.dossiers().find(seen.id()).orElseThrow().version(), "and not counted twice");
        pull(new Event(DEVICE, 1, command.id(), new Event.Answered(accepted(command, 1))));
        assertEquals(0, store.outbox().all().size());
    }

    @Test
    void theSameAnswerTwiceIsTheSameAsOnce() {
        var seen = receive(1);
        var command = only();
        store.outbox().settle(accepted(command, 1));
        store.outbox().settle(accepted(command, 1));
        store.outbox().settle(new Answer.Refused(command.id(), 1, NO));
        pull(changed(1, command, seen, "ReceiveDossier"));
        store.outbox().settle(accepted(command, 1));
        assertEquals(0, store.outbox().all().size());
    }

    @Test
    void anAnswerSettlesExactlyItsOwnCommand() {
        receive(1);
        receive(2);
        var first = store.outbox().waiting(1).getFirst().command();
        store.outbox().settle(accepted(first, 1));
        assertEquals(
                List.of(2L),
                store.outbox().waiting(9).stream().map(p -> p.command().op()).toList());
    }

    @Test
    void aRefusedReceiptStaysInViewAndInTheOutbox() {
        var seen = receive(1);
        var command = only();
        store.outbox().settle(new Answer.Refused(command.id(), 1, NO));
        var pending = store.outbox().all().getFirst();
        assertEquals(Pending.State.REFUSED, pending.state());
        assertEquals(List.of(pending), store.outbox().needingSomeone());
        assertTrue(pending.answer() instanceof Answer.Refused);
        assertEquals(1, store.outbox().refused());
        assertEquals(0, store.outbox().size());
        assertEquals(seen, store.dossiers().find(seen.id()).orElseThrow(), "somebody holds its receipt");
    }

    @Test
    void aRefusedResultIsTakenBackFromTheViewButNotFromTheOutbox() {
        var seen = receive(1);
        confirm(seen);
        var result = Sample.result();
        store.perform(new Act.ResolveDossier(seen.id(), result), Sample.signer());
        store.outbox().settle(new Answer.Refused(only().id(), 2, NO));
        assertTrue(store.dossiers().find(seen.id()).orElseThrow().stage() instanceof Stage.Received);
        assertTrue(store.results().find(result.id()).isEmpty());
        assertTrue(store.outbox().all().getFirst().command().act() instanceof Act.ResolveDossier);
        assertEquals(1, store.dossiers().history(seen.id()).size());
    }

    @Test
    void aConflictShowsWhatTheCentreHas() {
        var seen = receive(1);
        confirm(seen);
        store.perform(new Act.ResolveDossier(seen.id(), Sample.result()), Sample.signer());
        var theirs = seen.resolve(Sample.result().id()).atVersion(2);
        store.outbox().settle(new Answer.Conflict(only().id(), 2, NO, theirs));
        assertEquals(theirs, store.dossiers().find(seen.id()).orElseThrow());
        assertEquals(Pending.State.CONFLICT, store.outbox().all().getFirst().state());
    }

    @Test
    void aHeldCommandWaitsForAPerson() {
        receive(1);
        store.outbox().settle(new Answer.Held(only().id(), 1, new CommandId(new java.util.UUID(1, 1)), null));
        assertEquals(Pending.State.HELD, store.outbox().all().getFirst().state());
        assertEquals(List.of(), store.outbox().waiting(9));
    }

    @Test
    void whatTheCentreSaysIsPutUnderWhatWaitsHere() {
        var seen = receive(1);
        confirm(seen);
        var ours = store.perform(new Act.ResolveDossier(seen.id(), Sample.result()), Sample.signer());
        assertEquals(2, ours.version());
        var urged = seen.atVersion(2);
        pull(changed(2, null, urged, "Urge"));
        var view = store.dossiers().find(seen.id()).orElseThrow();
        assertTrue(view.stage() instanceof Stage.ResultReady, "still resolved here");
        assertEquals(3, view.version(), "on top of the centre's second version");
        assertEquals(
                List.of("ReceiveDossier", "Urge", "ResolveDossier"),
                store.dossiers().history(seen.id()).stream()
                        .map(HistoryEntry::what)
                        .toList());
    }

    @Test
    void aProvisionalCodeFindsItsDossierForEver() {
        var draft = Sample.complete();
        var provisional = store.codes().next(Sample.OFFICE, "Q03", Sample.TODAY);
        var official = DossierCode.official(Sample.OFFICE, Sample.TODAY, 77);
        var receipt = Sample.receipt(1).under(provisional);
        var seen = store.perform(new Act.ReceiveDossier(draft.receive(receipt)), Sample.clerk());
        var command = only();
        pull(
                new Event(AGENCY, 1, command.id(), new Event.CodeGiven(provisional, official)),
                changed(2, command, seen.under(official), "ReceiveDossier"));
        for (var code : List.of(provisional, official)) {
            var found = store.dossiers().find(code.value()).orElseThrow();
            assertEquals(official, found.receipt().orElseThrow().code());
        }
        assertEquals(1, store.dossiers().search(provisional.value(), 5).size());
    }

    @Test
    void anotherCountersProvisionalCodeIsFoundToo() {
        var official = Sample.received(78).atVersion(1);
        var provisional = DossierCode.provisional(Sample.OFFICE, "Q09", Sample.TODAY, 3);
        pull(new Event(
                AGENCY,
                1,
                null,
                new Event.CodeGiven(
                        provisional, official.receipt().orElseThrow().code())));
        pull(changed(2, null, official, "ReceiveDossier"));
        assertEquals(official, store.dossiers().find(provisional.value()).orElseThrow());
    }

    @Test
    void aMissedEventIsNoticedAndNothingOfThatBatchIsTakenIn() {
        var dossier = Sample.received(1).atVersion(1);
        var problem = assertThrows(
                Problem.class,
                () -> pull(changed(1, null, dossier, "ReceiveDossier"), changed(3, null, dossier, "Urge")));
        assertEquals(StoreProblem.GAP, problem.code());
        assertTrue(store.dossiers().find(dossier.id()).isEmpty());
        assertTrue(store.confirmed().cursors().isEmpty());
    }

    @Test
    void anOlderVersionComeLateByAnotherScopeChangesNothing() {
        var first = Sample.received(1).atVersion(1);
        var second = first.resolve(Sample.result().id()).atVersion(2);
        pull(changed(1, null, first, "ReceiveDossier"), changed(2, null, second, "ResolveDossier"));
        var entry = new HistoryEntry(first.id(), 1, Sample.NOW, Sample.clerk().id(), "ReceiveDossier", "");
        pull(new Event(DEVICE, 1, null, new Event.DossierChanged(first, entry)));
        assertEquals(second, store.dossiers().find(first.id()).orElseThrow());
        assertEquals(2, store.dossiers().history(first.id()).size());
    }

    @Test
    void eventsOfANewerCentreAreKeptAndPassedOver() {
        pull(new Event(AGENCY, 1, null, new Event.Unknown("Moon", "{\"type\":\"Moon\"}")));
        assertEquals(1L, store.confirmed().cursors().get(AGENCY).seq());
    }

    @Test
    void citizensResultsAndBindingsComeByPull() {
        var result = Sample.result();
        var key = "cd".repeat(32);
        pull(
                new Event(AGENCY, 1, null, new Event.CitizenChanged(Sample.citizen())),
                new Event(AGENCY, 2, null, new Event.ResultChanged(result)),
                new Event(
                        AGENCY,
                        3,
                        null,
                        new Event.KeyBound(key, Sample.citizen().number())));
        assertEquals(
                Sample.citizen(),
                store.citizens().find(Sample.citizen().number()).orElseThrow());
        assertEquals(result, store.results().find(result.id()).orElseThrow());
        assertEquals(Sample.citizen().number(), store.citizens().bound(key).orElseThrow());
    }

    @Test
    void aRefusedBindingIsUndone() {
        var key = "ef".repeat(32);
        store.declare(new Act.BindKey(key, Sample.citizen().number()), Sample.clerk());
        store.outbox().settle(new Answer.Refused(only().id(), 1, NO));
        assertTrue(store.citizens().bound(key).isEmpty());
    }

    @Test
    void aNewEpochStartsItsNumbersAnew() {
        receive(1);
        var before = store.outbox().epoch();
        store.outbox().renew();
        assertTrue(store.outbox().epoch() > before);
        receive(2);
        assertEquals(1, store.outbox().lastOp());
        assertEquals(
                List.of(1L, 1L),
                store.outbox().waiting(9).stream().map(p -> p.command().op()).toList());
    }

    private Dossier receive(int serial) {
        return store.perform(new Act.ReceiveDossier(Sample.received(serial)), Sample.clerk());
    }

    private void confirm(Dossier seen) {
        var command = only();
        store.outbox().settle(accepted(command, 1));
        pull(changed(1, command, seen, "ReceiveDossier"));
    }

    private Command only() {
        var all = store.outbox().all();
        assertEquals(1, all.size());
        return all.getFirst().command();
    }

    private void pull(Event... events) {
        store.confirmed().apply(Stream.of(events).map(Wire::line).toList());
    }

    private static Answer.Accepted accepted(Command command, long seq) {
        return new Answer.Accepted(command.id(), command.op(), 1, List.of(new EventRef(AGENCY, seq)));
    }

    private static Event changed(long seq, @Nullable Command cause, Dossier dossier, String what) {
        var entry = new HistoryEntry(
                dossier.id(), dossier.version(), Sample.NOW, Sample.clerk().id(), what, "");
        return new Event(AGENCY, seq, cause == null ? null : cause.id(), new Event.DossierChanged(dossier, entry));
    }
}
