// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Push;
import vn.motcua.server.Centre;

class AcceptCommandsTest extends PushedQueues {

    @Test
    void aDossierGoesFromTheCounterToTheCitizensHands() {
        var dossier = centre.received(caller);
        var answers = push(receive(1, dossier), resolve(2, dossier, 1), handOver(3, dossier, 2));
        assertEquals(
                List.of(1L, 2L, 3L),
                answers.stream().map(a -> ((Answer.Accepted) a).version()).toList());
        var kept = centre.database()
                .inTransaction(tx -> tx.dossiers().find(dossier.id()))
                .orElseThrow();
        assertEquals("Returned", kept.stage().getClass().getSimpleName());
        assertEquals(
                3,
                centre.database()
                        .inTransaction(tx -> tx.dossiers().history(dossier.id()))
                        .size());
        assertTrue(events(Scope.of(Sample.OFFICE)).stream().anyMatch(e -> e.body() instanceof Event.ResultChanged));
        gapless(events(Scope.of(Sample.OFFICE)));
        assertEquals(3, events(Scope.of(caller.device().id())).size());
    }

    @Test
    void aCommandSentTwiceIsAcceptedOnce() {
        var command = receive(1, centre.received(caller));
        var first = push(command);
        assertEquals(first, push(command));
        int kept = centre.database()
                .inTransaction(tx -> tx.dossiers().occurrences(command.id().value()));
        assertEquals(1, kept);
        assertEquals(1, events(Scope.of(caller.device().id())).size());
    }

    @Test
    void aCommandIdWithOtherContentIsAnAlarm() {
        var command = receive(1, centre.received(caller));
        push(command);
        var other = new Command(
                command.id(), 1, 1, command.actor(), 0, Sample.NOW, new Act.ReceiveDossier(centre.received(caller)));
        var again = new Command(command.id(), 1, 2, command.actor(), 0, Sample.NOW, command.act());
        for (var wrong : List.of(other, again)) {
            var problem = assertThrows(Problem.class, () -> push(wrong));
            assertEquals(ExchangeProblem.USED_TWICE, problem.code());
        }
    }

    @Test
    void anOpThatWasLeftOutDecidesNothing() {
        var pushed = accept.from(caller, centre.push(caller, List.of(receive(2, centre.received(caller)))));
        assertEquals(new Pushed.Gap(1), pushed);
        assertEquals(before, dossiers());
    }

    @Test
    void theCentreGivesTheOfficialCodeForAProvisionalOneAndFindsBoth() {
        var provisional = DossierCode.provisional(Sample.OFFICE, "Q03", Centre.TODAY, 7);
        var dossier = Centre.received(provisional);
        push(receive(1, dossier));
        DossierCode official = centre.database()
                .inTransaction(tx -> tx.dossiers().find(dossier.id()))
                .flatMap(Dossier::receipt)
                .orElseThrow()
                .code();
        assertTrue(official.value().startsWith("H17.242-261121-"));
        for (var code : List.of(provisional, official)) {
            assertEquals(
                    List.of(dossier.id()),
                    centre.database().inTransaction(tx -> tx.dossiers().find(code)));
        }
        assertTrue(events(Scope.of(Sample.OFFICE)).stream()
                .anyMatch(e -> e.body().equals(new Event.CodeGiven(provisional, official))));
    }

    @Test
    void twoCountersHandTheSameResultOverAndTheSecondLearnsOfIt() {
        var other = centre.caller();
        var dossier = centre.received(caller);
        push(receive(1, dossier), resolve(2, dossier, 1), handOver(3, dossier, 2));
        var answer = push(other, handOver(1, dossier, 2)).getFirst();
        var conflict = assertInstanceOf(Answer.Conflict.class, answer);
        assertEquals(
                "Incident",
                centre.database()
                        .inTransaction(tx -> tx.dossiers().history(dossier.id()))
                        .getLast()
                        .what());
        assertEquals(4, conflict.current().version(), "the second hand-over is written down");
        assertEquals(
                List.of("ha.tran", "Q03", Centre.CLOCK.instant().toString()),
                conflict.reason().args(),
                "who was first, where and when");
    }

    @Test
    void aQrIsBoundToOneCitizen() {
        push(receive(1, centre.received(caller)));
        var bind = new Act.BindKey(HASH, Sample.citizen().number());
        assertInstanceOf(
                Answer.Accepted.class,
                push(Centre.command(2, Sample.clerk(), 0, bind)).getFirst());
        var nobody = new Act.BindKey("b".repeat(64), new vn.motcua.model.citizen.CitizenNumber("048000000000"));
        refused(
                "exchange.UNKNOWN_CITIZEN",
                push(Centre.command(3, Sample.clerk(), 0, nobody)).getFirst());
    }

    @Test
    void manyCountersAtOnceLeaveNoGapInTheLog() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var work = new ArrayList<Future<?>>();
            for (var i = 0; i < 6; i++) {
                var who = centre.caller();
                work.add(threads.submit(() -> {
                    for (var op = 1; op <= 8; op += 2) {
                        push(who, receive(op, centre.received(who)), receive(op + 1, centre.received(who)));
                    }
                }));
            }
            for (var w : work) {
                w.get();
            }
        }
        var events = events(Scope.of(Sample.OFFICE));
        gapless(events);
        assertEquals(before + 48, dossiers());
    }

    @Test
    void twoPushesOfOneDeviceAtOnceAreDecidedOnce() throws Exception {
        var commands = LongStream.rangeClosed(1, 20)
                .mapToObj(op -> receive(op, centre.received(caller)))
                .toList();
        List<CommandId> ids = commands.stream().map(Command::id).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Future<Pushed>>();
            for (var i = 0; i < 4; i++) {
                work.add(threads.submit(() -> accept.from(caller, centre.push(caller, commands))));
            }
            for (var w : work) {
                var answers =
                        assertInstanceOf(Pushed.Answered.class, w.get()).reply().answers();
                assertEquals(ids, answers.stream().map(Answer::command).toList());
            }
        }
        assertEquals(before + 20, dossiers());
        assertEquals(20, events(Scope.of(caller.device().id())).size());
    }

    @Test
    void ofTwoPushesOnTheirWayAtOnceTheSecondIsTakenInItsTurnOrNotAtAll() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var op = 1; op <= 40; op += 10) {
                var first = fiveFrom(op);
                var second = fiveFrom(op + 5);
                var behind = threads.submit(() -> accept.from(caller, second));
                var ahead = threads.submit(() -> accept.from(caller, first));
                assertInstanceOf(Pushed.Answered.class, ahead.get());
                if (behind.get() instanceof Pushed.Gap(var expected)) {
                    assertEquals(op, expected);
                    assertInstanceOf(Pushed.Answered.class, accept.from(caller, second));
                }
            }
        }
        assertEquals(before + 40, dossiers());
        var answered = events(Scope.of(caller.device().id())).stream()
                .map(event -> ((Event.Answered) event.body()).answer().op())
                .toList();
        assertEquals(LongStream.rangeClosed(1, 40).boxed().toList(), answered);
    }

    private Push fiveFrom(long op) {
        return centre.push(
                caller,
                LongStream.range(op, op + 5)
                        .mapToObj(n -> receive(n, centre.received(caller)))
                        .toList());
    }
}
