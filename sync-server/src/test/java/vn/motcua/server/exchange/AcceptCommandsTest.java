// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
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
import vn.motcua.model.result.Result;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.Centre;
import vn.motcua.server.access.Caller;

@ParameterizedClass
@EnumSource(Centre.Kind.class)
class AcceptCommandsTest {

    private static final String HASH = "a".repeat(64);

    @TempDir
    static Path folder;

    private static Centre centre;

    private final AcceptCommands accept = new AcceptCommands(centre.database(), Centre.CLOCK);
    private final Caller caller = centre.caller();
    private final int before = dossiers();

    @BeforeParameterizedClassInvocation
    static void open(Centre.Kind kind) {
        centre = Centre.on(kind, folder);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        centre.close();
    }

    AcceptCommandsTest(Centre.Kind kind) {
        assertNotNull(kind);
    }

    private Command receive(long op, Dossier dossier) {
        return Centre.command(op, Sample.clerk(), 0, new Act.ReceiveDossier(dossier));
    }

    private Command resolve(long op, Dossier dossier, long base) {
        return Centre.command(op, Sample.signer(), base, new Act.ResolveDossier(dossier.id(), Sample.result()));
    }

    private Command handOver(long op, Dossier dossier, long base) {
        return Centre.command(op, Sample.clerk(), base, new Act.HandOver(dossier.id(), "owner"));
    }

    private List<Answer> push(Command... commands) {
        return push(caller, commands);
    }

    private List<Answer> push(Caller who, Command... commands) {
        var pushed = accept.from(who, centre.push(who, List.of(commands)));
        return assertInstanceOf(Pushed.Answered.class, pushed).reply().answers();
    }

    private List<Event> events(Scope scope) {
        var since = centre.eventsSince(Centre.CLOCK);
        var all = new ArrayList<Event>();
        while (true) {
            var reply = since.wanted(caller, new Pull(List.of(new Want(scope, all.size(), 0, "")), 500));
            reply.events().stream().map(Wire::event).forEach(all::add);
            if (!reply.more()) {
                return all;
            }
        }
    }

    private int dossiers() {
        return centre.database().inTransaction(tx -> tx.dossiers().count());
    }

    private void gapless(List<Event> events) {
        assertEquals(
                LongStream.rangeClosed(1, events.size()).boxed().toList(),
                events.stream().map(Event::seq).toList());
    }

    private static void refused(String key, Answer answer) {
        assertEquals(
                key, assertInstanceOf(Answer.Refused.class, answer).reason().key());
    }

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
    void aCodeThatWasNotLeasedToThisDeviceIsRefused() {
        var dossier = centre.received(centre.caller());
        refused("exchange.CODE_NOT_LEASED", push(receive(1, dossier)).getFirst());
    }

    @Test
    void aCodeIsUsedOnce() {
        var dossier = centre.received(caller);
        var code = dossier.receipt().orElseThrow().code();
        var answers = push(receive(1, dossier), receive(2, Centre.received(code)));
        refused("exchange.CODE_TAKEN", answers.getLast());
    }

    @Test
    void whatWasBuiltOnARefusedCommandIsHeldAndOtherDossiersGoOn() {
        var bad = centre.received(centre.caller());
        var good = centre.received(caller);
        var head = receive(1, bad);
        var answers = push(head, resolve(2, bad, 1), receive(3, good));
        assertInstanceOf(Answer.Refused.class, answers.get(0));
        assertEquals(
                head.id(), assertInstanceOf(Answer.Held.class, answers.get(1)).behind());
        assertInstanceOf(Answer.Accepted.class, answers.get(2));
        var later = push(handOver(4, bad, 2));
        assertEquals(
                head.id(), assertInstanceOf(Answer.Held.class, later.getFirst()).behind());
    }

    @Test
    void aRefusedDossierReceivedAnewEndsTheWait() {
        var dossier = centre.received(centre.caller());
        push(receive(1, dossier));
        var code = centre.received(caller).receipt().orElseThrow().code();
        var renewed = dossier.under(code);
        assertInstanceOf(Answer.Accepted.class, push(receive(2, renewed)).getFirst());
        assertInstanceOf(Answer.Accepted.class, push(resolve(3, renewed, 1)).getFirst());
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
    void anOfficerWhoNeverSignedInOnThisDeviceIsNotBelieved() {
        var stranger = new vn.motcua.model.office.Officer(
                new vn.motcua.model.office.OfficerId("stranger"),
                "X",
                "",
                Sample.OFFICE,
                Sample.clerk().roles());
        centre.database().write(tx -> tx.officers().put(stranger, "-"));
        var act = new Act.ReceiveDossier(centre.received(caller));
        var held = assertInstanceOf(
                Answer.Held.class, push(Centre.command(1, stranger, 0, act)).getFirst());
        assertEquals(
                "exchange.UNKNOWN_OFFICER",
                Objects.requireNonNull(held.reason()).key());
    }

    @Test
    void aClerkDoesNotSignAndASignerDoesNotReceive() {
        var dossier = centre.received(caller);
        push(receive(1, dossier));
        var signs = Centre.command(2, Sample.clerk(), 1, new Act.ResolveDossier(dossier.id(), Sample.result()));
        refused("dossier.NOT_YOURS", push(signs).getFirst());
        var receives = Centre.command(3, Sample.signer(), 0, new Act.ReceiveDossier(centre.received(caller)));
        refused("dossier.NOT_YOURS", push(receives).getFirst());
    }

    @Test
    void aResultOfSomebodyElseIsRefused() {
        var dossier = centre.received(caller);
        push(receive(1, dossier));
        var r = Sample.result();
        var wrong = new Result(
                r.id(),
                r.kind(),
                new vn.motcua.model.citizen.CitizenNumber("048093000507"),
                r.name(),
                r.notation(),
                r.summary(),
                r.issuer(),
                r.issuedAt(),
                null,
                r.scope(),
                r.status(),
                r.paper());
        var act = new Act.ResolveDossier(dossier.id(), wrong);
        refused(
                "exchange.WRONG_RESULT",
                push(Centre.command(2, Sample.signer(), 1, act)).getFirst());
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
    void aCommandThatBreaksTheDatabaseIsRefusedAndDoesNotBlockTheQueue() {
        var good = receive(1, centre.received(caller));
        var dossier = centre.received(caller);
        var sample = Sample.citizen();
        var broken = new Dossier(
                dossier.id(),
                0,
                dossier.office(),
                dossier.procedure(),
                dossier.procedureVersion(),
                dossier.procedureName(),
                new vn.motcua.model.citizen.Citizen(
                        new vn.motcua.model.citizen.CitizenNumber("048093000999"),
                        "x".repeat(400),
                        sample.birth(),
                        sample.sex(),
                        "",
                        ""),
                dossier.fields(),
                dossier.papers(),
                List.of(),
                dossier.stage());
        var answers = push(good, receive(2, broken), receive(3, centre.received(caller)));
        assertInstanceOf(Answer.Accepted.class, answers.get(0));
        refused("exchange.BROKEN_COMMAND", answers.get(1));
        assertInstanceOf(Answer.Accepted.class, answers.get(2));
        gapless(events(Scope.of(Sample.OFFICE)));
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
}
