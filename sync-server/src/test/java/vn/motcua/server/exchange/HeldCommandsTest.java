// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.Centre;
import vn.motcua.server.access.Caller;

@ParameterizedClass
@EnumSource(Centre.Kind.class)
class HeldCommandsTest {

    @TempDir
    static Path folder;

    private static Centre centre;

    private final Caller caller = centre.caller();
    private final Caller boss = centre.caller(Sample.signer());
    private final long before = centre.events(Scope.of(Sample.OFFICE)).size();

    @BeforeParameterizedClassInvocation
    static void open(Centre.Kind kind) {
        centre = Centre.on(kind, folder);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        centre.close();
    }

    HeldCommandsTest(Centre.Kind kind) {
        assertNotNull(kind);
    }

    private static Command clerk(long op, long base, Act act) {
        return Centre.command(op, Sample.clerk(), base, act);
    }

    private static Command captured(Instant at, Command c) {
        return new Command(c.id(), c.epoch(), c.op(), c.actor(), c.baseVersion(), at, c.act(), c.replaces());
    }

    private static Command replacing(Command failed, Command c) {
        return new Command(c.id(), c.epoch(), c.op(), c.actor(), c.baseVersion(), c.capturedAt(), c.act(), failed.id());
    }

    private static Command release(long op, Command held, boolean carryOut) {
        return Centre.command(op, Sample.signer(), 0, new Act.Release(held.id(), carryOut, "đã xem"));
    }

    private Answer one(Caller who, Command command) {
        return centre.answers(who, command).getFirst();
    }

    private static void accepted(long version, Answer answer) {
        assertEquals(version, assertInstanceOf(Answer.Accepted.class, answer).version());
    }

    private static void refused(String key, Answer answer) {
        assertEquals(
                key, assertInstanceOf(Answer.Refused.class, answer).reason().key());
    }

    private static void held(String key, Answer answer) {
        var reason = assertInstanceOf(Answer.Held.class, answer).reason();
        assertEquals(key, Objects.requireNonNull(reason).key());
    }

    private static void behind(Command head, Answer answer) {
        assertEquals(head.id(), assertInstanceOf(Answer.Held.class, answer).behind());
    }

    /// What the device was told of a command last.
    private Answer told(Caller who, Command command) {
        return centre.events(Scope.of(who.device().id())).stream()
                .map(Event::body)
                .filter(b -> b instanceof Event.Answered(var a) && a.command().equals(command.id()))
                .map(b -> ((Event.Answered) b).answer())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private List<Event.Body> news(OfficeCode office) {
        var skip = office.equals(Sample.OFFICE) ? before : 0;
        return centre.events(Scope.of(office)).stream()
                .skip(skip)
                .map(Event::body)
                .toList();
    }

    private List<String> history(Dossier dossier) {
        return centre.history(dossier.id()).stream().map(HistoryEntry::what).toList();
    }

    @Test
    void whatReplacesARefusedCommandSetsItsBranchGoingInOrder() {
        var bad = centre.received(centre.caller());
        var head = clerk(1, 0, new Act.ReceiveDossier(bad));
        var note = clerk(2, 1, new Act.AddNote(bad.id(), "một"));
        var fee = clerk(3, 2, new Act.AddNote(bad.id(), "hai"));
        var answers = centre.answers(caller, head, note, fee);
        refused("exchange.CODE_NOT_LEASED", answers.get(0));
        behind(head, answers.get(1));
        behind(head, answers.get(2));
        var code = centre.received(caller).receipt().orElseThrow().code();
        var again = replacing(head, clerk(4, 0, new Act.ReceiveDossier(bad.under(code))));
        accepted(1, one(caller, again));
        accepted(2, told(caller, note));
        accepted(3, told(caller, fee));
        assertEquals(List.of("ReceiveDossier", "AddNote", "AddNote"), history(bad));
        assertEquals(
                List.of("một", "hai"),
                centre.history(bad.id()).stream()
                        .skip(1)
                        .map(HistoryEntry::note)
                        .toList());
    }

    @Test
    void theWholeStoryInOnePushEndsTheSame() {
        var bad = centre.received(centre.caller());
        var code = centre.received(caller).receipt().orElseThrow().code();
        var head = clerk(1, 0, new Act.ReceiveDossier(bad));
        var note = clerk(2, 1, new Act.AddNote(bad.id(), "một"));
        var again = replacing(head, clerk(3, 0, new Act.ReceiveDossier(bad.under(code))));
        var push = centre.push(caller, List.of(head, note, again));
        var answers = centre.answers(caller, push);
        refused("exchange.CODE_NOT_LEASED", answers.get(0));
        accepted(2, answers.get(1));
        accepted(1, answers.get(2));
        assertEquals(answers, centre.answers(caller, push));
        assertEquals(3, centre.events(Scope.of(caller.device().id())).size(), "each answer is told once");
    }

    @Test
    void givingTheHeadUpIsWrittenDownAndLetsTheRestGoOn() {
        var dossier = centre.received(caller);
        var early = clerk(2, 1, new Act.Forward(dossier.id(), new OfficeCode("H17.243"), "x"));
        var note = clerk(3, 2, new Act.AddNote(dossier.id(), "một"));
        centre.answers(caller, clerk(1, 0, new Act.ReceiveDossier(dossier)), early, note);
        behind(early, told(caller, note));
        refused("exchange.NO_REASON", one(caller, clerk(4, 0, new Act.GiveUp(early.id(), " "))));
        accepted(2, one(caller, clerk(5, 0, new Act.GiveUp(early.id(), "bấm nhầm"))));
        accepted(3, told(caller, note));
        assertEquals(List.of("ReceiveDossier", "GiveUp", "AddNote"), history(dossier));
        refused("dossier.NOT_YOURS", told(caller, early));
    }

    @Test
    void onlyItsCounterOrASupervisorOfTheOfficeGivesACommandUp() {
        var bad = centre.received(centre.caller());
        var head = clerk(1, 0, new Act.ReceiveDossier(bad));
        centre.answers(caller, head);
        var other = centre.caller();
        refused("dossier.NOT_YOURS", one(other, clerk(1, 0, new Act.GiveUp(head.id(), "x"))));
        var byBoss = Centre.command(1, Sample.signer(), 0, new Act.GiveUp(head.id(), "máy hỏng"));
        accepted(0, one(boss, byBoss));
        var nothing = new Act.GiveUp(new CommandId(UUID.randomUUID()), "x");
        refused("exchange.NOT_WAITING", one(caller, clerk(2, 0, nothing)));
    }

    @Test
    void whatWasCapturedAfterTheLeaseWaitsForASupervisorAndOthersGoOn() {
        var late = centre.received(caller);
        var inTime = centre.received(caller);
        var held = captured(Sample.NOW.plusSeconds(1), clerk(1, 0, new Act.ReceiveDossier(late)));
        var follower = clerk(2, 1, new Act.AddNote(late.id(), "sau"));
        var answers = centre.answers(caller, held, follower, clerk(3, 0, new Act.ReceiveDossier(inTime)));
        held("exchange.LEASE_ENDED", answers.get(0));
        behind(held, answers.get(1));
        accepted(1, answers.get(2));
        assertTrue(centre.dossier(late.id()).isEmpty());
        var task = news(Sample.OFFICE).stream()
                .filter(Event.HeldForPerson.class::isInstance)
                .map(Event.HeldForPerson.class::cast)
                .toList();
        assertEquals(
                List.of(held.id()),
                task.stream().map(Event.HeldForPerson::command).toList());
        assertEquals(held, Wire.command(task.getFirst().text()));
        accepted(2, one(boss, release(1, held, true)));
        accepted(1, told(caller, held));
        accepted(3, told(caller, follower));
        assertTrue(news(Sample.OFFICE).contains(new Event.HeldSettled(held.id())));
        assertEquals(List.of("ReceiveDossier", "Release", "AddNote"), history(late));
        accepted(1, centre.answers(caller, centre.push(caller, List.of(held))).getFirst());
    }

    @Test
    void aHeldCommandIsDecidedOnceAndByTheRightPerson() {
        var held = captured(Sample.NOW.plusSeconds(1), clerk(1, 0, new Act.ReceiveDossier(centre.received(caller))));
        centre.answers(caller, held);
        var byClerk = clerk(1, 0, new Act.Release(held.id(), true, "x"));
        refused("dossier.NOT_YOURS", one(centre.caller(), byClerk));
        var elsewhere = centre.office("H17.244");
        var otherBoss = centre.caller(elsewhere);
        var byOther = Centre.command(1, elsewhere, 0, new Act.Release(held.id(), true, "x"));
        refused("dossier.NOT_YOURS", one(otherBoss, byOther));
        accepted(0, one(boss, release(1, held, false)));
        refused("exchange.NOT_RELEASED", told(caller, held));
        refused("exchange.NOT_WAITING", one(boss, release(2, held, true)));
        assertEquals(
                1,
                news(Sample.OFFICE).stream()
                        .filter(Event.HeldSettled.class::isInstance)
                        .count());
    }

    @Test
    void ofAFactThatASupervisorTurnsDownTheHistoryTells() {
        var dossier = centre.received(caller);
        var fee = new vn.motcua.model.dossier.Payment(
                "BL-" + UUID.randomUUID(),
                8_000,
                "cash",
                Sample.NOW,
                Sample.clerk().id());
        var late = captured(Sample.NOW.plusSeconds(9), clerk(2, 1, new Act.TakeFee(dossier.id(), fee)));
        centre.answers(caller, clerk(1, 0, new Act.ReceiveDossier(dossier)), late);
        centre.answers(boss, release(1, late, false));
        assertEquals(List.of("ReceiveDossier", "Incident", "Release"), history(dossier));
        assertTrue(centre.history(dossier.id()).get(1).note().contains("8.000"));
    }

    @Test
    void aRevokedDevicesCommandsWaitForASupervisor() {
        var dossier = centre.received(caller);
        centre.database().write(tx -> tx.devices().revoke(caller.device().id()));
        var receive = clerk(1, 0, new Act.ReceiveDossier(dossier));
        var note = clerk(2, 1, new Act.AddNote(dossier.id(), "x"));
        var answers = centre.answers(caller, receive, note);
        held("exchange.DEVICE_REVOKED", answers.get(0));
        behind(receive, answers.get(1));
        accepted(2, one(boss, release(1, receive, true)));
        accepted(1, told(caller, receive));
        held("exchange.DEVICE_REVOKED", told(caller, note));
    }

    @Test
    void anOfficerWhoMovedAwayIsHeardByASupervisor() {
        var mover =
                new Officer(new OfficerId("mover" + UUID.randomUUID()), "Mover", "", Sample.OFFICE, Set.of(Role.CLERK));
        var counter = centre.caller(mover);
        var dossier = centre.received(counter);
        var away = new Officer(mover.id(), mover.name(), "", new OfficeCode("H17.243"), mover.roles());
        centre.database().write(tx -> tx.officers().put(away, "-"));
        var receive = Centre.command(1, mover, 0, new Act.ReceiveDossier(dossier));
        held("exchange.UNKNOWN_OFFICER", one(counter, receive));
        accepted(2, one(boss, release(1, receive, true)));
        assertEquals(mover.id(), centre.history(dossier.id()).getFirst().by());
    }

    @Test
    void anActOfANewerProgramWaitsUntilTheCentreKnowsIt() {
        var dossier = centre.received(caller);
        var receive = clerk(1, 0, new Act.ReceiveDossier(dossier));
        var newer = clerk(2, 1, new Act.AddNote(dossier.id(), "x"));
        var later = clerk(3, 2, new Act.AddNote(dossier.id(), "y"));
        var texts = List.of(Wire.text(receive), Wire.text(newer).replace("AddNote", "Suspend"), Wire.text(later));
        var answers = centre.answers(caller, centre.pushTexts(caller, 1, texts));
        accepted(1, answers.get(0));
        held("dossier.UNKNOWN_ACT", answers.get(1));
        behind(newer, answers.get(2));
        refused("dossier.UNKNOWN_ACT", one(boss, release(1, newer, true)));
        accepted(2, one(caller, clerk(4, 0, new Act.GiveUp(newer.id(), "không cần nữa"))));
        refused("exchange.GIVEN_UP", told(caller, newer));
        accepted(3, told(caller, later));
    }

    @Test
    void aTextThatIsNoCommandWaitsAndTheOthersOfItsPushGoOn() {
        var first = Wire.text(clerk(1, 0, new Act.ReceiveDossier(centre.received(caller))));
        var third = Wire.text(clerk(3, 0, new Act.ReceiveDossier(centre.received(caller))));
        var push = centre.pushTexts(caller, 1, List.of(first, "\u0000 hỏng", third));
        var answers = centre.answers(caller, push);
        accepted(1, answers.get(0));
        held("exchange.NO_COMMAND", answers.get(1));
        assertEquals(2, answers.get(1).op());
        accepted(1, answers.get(2));
        assertEquals(answers, centre.answers(caller, push));
        var alone = centre.pushTexts(caller, 4, List.of("{}"));
        held("exchange.NO_COMMAND", centre.answers(caller, alone).getFirst());
        assertEquals(4, centre.answers(caller, alone).getFirst().op());
        accepted(1, one(caller, clerk(5, 0, new Act.ReceiveDossier(centre.received(caller)))));
    }

    @Test
    void aCommandOnADossierThatWentToAnotherOfficeGoesToItsInbox() {
        var newBoss = centre.office("H17.245");
        var there = centre.caller(newBoss);
        var dossier = centre.received(caller);
        centre.answers(caller, clerk(1, 0, new Act.ReceiveDossier(dossier)));
        var forward = Centre.command(1, Sample.signer(), 1, new Act.Forward(dossier.id(), newBoss.office(), "x"));
        accepted(2, one(boss, forward));
        var note = clerk(2, 1, new Act.AddNote(dossier.id(), "khách gọi"));
        held("dossier.FORWARDED", one(caller, note));
        assertTrue(news(newBoss.office()).stream()
                .anyMatch(b -> b instanceof Event.HeldForPerson h && h.command().equals(note.id())));
        assertFalse(news(Sample.OFFICE).stream().anyMatch(Event.HeldForPerson.class::isInstance));
        refused("dossier.NOT_YOURS", one(boss, release(2, note, true)));
        accepted(4, one(there, Centre.command(1, newBoss, 0, new Act.Release(note.id(), true, "được"))));
        accepted(3, told(caller, note));
        var reply = assertInstanceOf(Answer.Accepted.class, told(caller, note));
        assertEquals(List.of(), reply.events(), "its device cannot read that office's log");
    }

    @Test
    void aStrangersCommandIsRefusedAndNoOfficeIsBothered() {
        var stranger = centre.office("H17.246");
        var there = centre.caller(stranger);
        var dossier = centre.received(caller);
        centre.answers(caller, clerk(1, 0, new Act.ReceiveDossier(dossier)));
        var note = Centre.command(1, stranger, 1, new Act.AddNote(dossier.id(), "x"));
        refused("dossier.NOT_YOURS", one(there, note));
        assertEquals(List.of("ReceiveDossier"), history(dossier));
    }

    @Test
    void aReleaseThatWaitsForItselfComesToNothing() {
        var id = new CommandId(UUID.randomUUID());
        var act = new Act.Release(id, true, "x");
        var itself = new Command(id, 1, 1, Sample.signer().id(), 0, Sample.NOW.plusSeconds(1), act);
        held("exchange.LEASE_ENDED", one(boss, itself));
        accepted(0, one(boss, release(2, itself, true)));
        refused("exchange.NOT_WAITING", told(boss, itself));
    }

    @Test
    void answersAreForgottenAfterTheirTimeButNothingIsDecidedAgain() {
        var receive = clerk(1, 0, new Act.ReceiveDossier(centre.received(caller)));
        var late = captured(Sample.NOW.plusSeconds(1), clerk(2, 0, new Act.ReceiveDossier(centre.received(caller))));
        var push = centre.push(caller, List.of(receive, late));
        centre.answers(caller, push);
        centre.database().write(tx -> tx.answers().forget(Centre.CLOCK.instant().plusSeconds(1)));
        var answers = centre.answers(caller, push);
        refused("exchange.LONG_AGO", answers.get(0));
        held("exchange.LEASE_ENDED", answers.get(1));
        assertEquals(1, (int) centre.database()
                .inTransaction(tx -> tx.dossiers().occurrences(receive.id().value())));
    }
}
