// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.server.Centre;

/// A centre that has forgotten: how it learns of it, and that it gives no number twice.
class RestoredLogTest extends CentreLog {

    @Test
    void anotherSumAtTheSameNumberProvesThatTheCentreForgot() {
        push(centre, caller, receive(1, centre.received(caller)));
        var reset = reset(centre, new Want(OFFICE, 1, 1, "f".repeat(64)));
        assertTrue(generation(centre) > 1);
        assertEquals(generation(centre), reset.generation());
    }

    @Test
    void aCursorBeyondTheHeadProvesItOnceHoweverManyComeWithIt() {
        push(centre, caller, receive(1, centre.received(caller)));
        var first = reset(centre, new Want(OFFICE, 77, 1, ""));
        var second = reset(centre, new Want(OFFICE, 78, 1, ""));
        assertEquals(first, second);
    }

    @Test
    void aRestoredCentreLearnsOfItByHelloRaisesOnceAndTakesWhatItForgotExactlyOnce() {
        var other = centre.caller();
        var commands = new Command[] {receive(1, centre.received(caller)), receive(2, centre.received(caller))};
        var before = push(centre, caller, commands);
        var theirs = receive(1, centre.received(other));
        push(centre, other, theirs);
        var cursor = readAll(centre);
        try (var restored = Centre.on(kind, folder)) {
            restored.know(caller, centre);
            restored.know(other, centre);
            var since = restored.eventsSince(Centre.CLOCK);
            assertEquals(0, since.hello(caller, hello(2)).lastOp());
            var raised = generation(restored);
            assertTrue(raised > 1);
            since.hello(other, hello(1));
            since.hello(caller, hello(2));
            assertEquals(raised, generation(restored));
            assertEquals(raised, reset(restored, want(cursor, 1)).generation());
            var again = push(restored, caller, commands);
            assertEquals(ids(before), ids(again));
            assertEquals(again, push(restored, caller, commands));
            push(restored, other, theirs);
            assertEquals(3, (int)
                    restored.database().inTransaction(tx -> tx.dossiers().count()));
            since.hello(caller, hello(2));
            assertEquals(raised, generation(restored));
        }
    }

    @Test
    void numbersGivenAfterTheRestoreMeetNoneThatWereGivenBeforeIt() {
        var forgotten = centre.received(caller);
        try (var restored = Centre.on(kind, folder)) {
            restored.know(caller, centre);
            restored.generation(Centre.CLOCK).restored();
            var lease = new LeaseRequest(Sample.OFFICE, Centre.TODAY, 5);
            var block = restored.leaseCodes().lease(caller, lease);
            assertTrue(block.from() > 10_000);
            assertInstanceOf(
                    Answer.Accepted.class,
                    push(restored, caller, receive(1, forgotten)).getFirst());
            var twin = Centre.received(forgotten.receipt().orElseThrow().code());
            assertInstanceOf(
                    Answer.Refused.class,
                    push(restored, caller, receive(2, twin)).getFirst());
            restored.generation(LATER).restored();
            var next = restored.leaseCodes().lease(caller, lease);
            assertTrue(next.from() > block.to() + 10_000);
        }
    }

    @Test
    void aDatabaseOlderThanTheFileBesideItIsTakenForRestored() {
        centre.generation(Centre.CLOCK).compare();
        assertEquals(1, generation(centre));
        var raised = centre.generation(Centre.CLOCK).restored();
        centre.database().write(tx -> tx.settings().put("generation", "1"));
        centre.generation(LATER).compare();
        assertTrue(generation(centre) > raised);
        centre.generation(LATER).compare();
        assertEquals(
                2, (int) centre.database().inTransaction(tx -> tx.generations().restores()));
    }

    @Test
    void aDatabaseBroughtBackUnsaidLeasesNoNumberAgain() {
        var lease = new LeaseRequest(Sample.OFFICE, Centre.TODAY, 5);
        var before = centre.leaseCodes().lease(caller, lease);
        try (var restored = centre.withEmptyDatabase(kind, folder)) {
            restored.know(caller, centre);
            var after = restored.leaseCodes().lease(caller, lease);
            assertTrue(after.from() > before.to());
            var raised = generation(restored);
            assertTrue(raised > 1);
            restored.leaseCodes().lease(caller, lease);
            assertEquals(raised, generation(restored));
        }
    }

    @Test
    void aBackupFromBeforeAnEarlierRestoreLeasesNoNumberOfAfterIt() {
        var lease = new LeaseRequest(Sample.OFFICE, Centre.TODAY, 5);
        try (var backup = centre.withEmptyDatabase(kind, folder)) {
            backup.know(caller, centre);
            var first = centre.leaseCodes().lease(caller, lease);
            backup.database().write(tx -> tx.codes().lease(caller.device().id(), Sample.OFFICE, Centre.TODAY, 5));
            centre.generation(Centre.CLOCK).restored();
            var second = centre.leaseCodes().lease(caller, lease);
            var third = backup.leaseCodes().lease(caller, lease);
            assertTrue(first.to() < second.from());
            assertTrue(second.to() < third.from());
        }
    }

    private static Hello hello(long answered) {
        return new Hello(1, "0.1.0", 1, answered, answered, Sample.NOW);
    }

    private static List<?> ids(List<Answer> answers) {
        return answers.stream()
                .map(a -> assertInstanceOf(Answer.Accepted.class, a).command())
                .toList();
    }

    @Test
    void aBackupBroughtBackWithTheClockSetBackStillRaisesTheGeneration() {
        var raised = centre.generation(LATER).restored();
        centre.database().write(tx -> tx.settings().put("generation", "1"));
        assertTrue(centre.generation(Centre.CLOCK).restored() > raised);
    }
}
