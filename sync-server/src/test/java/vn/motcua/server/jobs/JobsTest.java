// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.server.Centre;
import vn.motcua.server.FreshCentre;
import vn.motcua.server.store.Consents.Consent;
import vn.motcua.server.store.Notices.Notice;
import vn.motcua.server.store.Notices.Outcome;

/// What the centre does by itself, each job twice: the second time finds nothing left to do.
class JobsTest extends FreshCentre {

    private static final Scope OFFICE = Scope.of(Sample.OFFICE);

    @Test
    void aDossierWithoutItsSupplementIsClosedAfterFifteenCalendarDaysP12() {
        var dossier = awaiting();
        assertEquals(0, close("2026-12-06T16:59:00Z")); // 23:59 of the 15th day
        assertInstanceOf(Stage.AwaitingSupplement.class, now(dossier).stage());
        assertEquals(1, close("2026-12-06T17:01:00Z"));
        var closed = assertInstanceOf(Stage.Closed.class, now(dossier).stage());
        assertEquals(CloseUnanswered.CENTRE, closed.by());
        var last = centre.history(dossier.id()).getLast();
        assertEquals("CloseDossier", last.what());
        assertTrue(last.note().contains("15 ngày"));
        var told = centre.events(OFFICE).getLast();
        assertNull(told.cause());
        assertEquals(
                now(dossier),
                assertInstanceOf(Event.DossierChanged.class, told.body()).dossier());
    }

    @Test
    void aClosedDossierIsNotClosedAgainAndItsCitizenMayAskAnew() {
        var dossier = awaiting();
        assertEquals(1, close("2026-12-08T01:00:00Z"));
        var events = centre.events(OFFICE).size();
        assertEquals(0, close("2026-12-09T01:00:00Z"));
        assertEquals(events, centre.events(OFFICE).size());
        assertEquals(3, now(dossier).version());
        push(2, new Act.ReceiveDossier(centre.received(caller)), 0);
        assertTrue(centre.events(OFFICE).stream().noneMatch(e -> e.body() instanceof Event.PossibleDuplicate));
    }

    @Test
    void onTheDayBeforeTheOfficeIsToldWhatIsDueOnceAndOnWorkingDaysOnlyP13() {
        push(1, new Act.ReceiveDossier(centre.received(caller)), 0); // due Monday 23/11 at 17:00
        var friday = at("2026-11-20T02:00:00Z");
        var saturday = at("2026-11-21T02:00:00Z");
        assertEquals(0, new TellNearDue(centre.database(), saturday).run());
        assertEquals(1, new TellNearDue(centre.database(), friday).run());
        assertEquals(0, new TellNearDue(centre.database(), friday).run());
        var notice = waiting().getFirst();
        assertEquals("near-due", notice.kind());
        assertEquals("1", notice.facts().get("count"));
        assertTrue(notice.facts().get("list").contains("17:00 23/11/2026"));
        assertNull(notice.citizen());
    }

    @Test
    void oldLogLinesSentNoticesAndWithdrawnConsentsGoAndWhatStandsOrWaitsStays() {
        var old = Sample.NOW.minus(Duration.ofDays(4000));
        var waits = notice(old);
        var gone = notice(old);
        centre.database().write(tx -> {
            tx.accessLog().add(List.of(caller.looked(UUID.randomUUID(), old, "lookup", "a", "p", null)));
            tx.accessLog().add(List.of(caller.looked(UUID.randomUUID(), Sample.NOW, "lookup", "b", "p", null)));
            tx.notices().add(List.of(waits, gone));
            tx.notices().settle(gone.id(), Outcome.SENT, old);
            tx.consents().add(List.of(consent("a", true, old), consent("b", true, old), consent("b", false, old)));
        });
        var purge = new Purge(centre.database(), Centre.CLOCK);
        assertEquals(Map.of("access-log", 1, "notices", 1, "consents", 2), purge.run());
        assertEquals(Map.of(), purge.run());
        assertEquals(List.of(waits.id()), waiting().stream().map(Notice::id).toList());
        var number = Sample.citizen().number();
        assertTrue(centre.database()
                .inTransaction(tx -> tx.consents().standing(number, "a"))
                .isPresent());
        assertEquals(
                1, (int) centre.database().inTransaction(tx -> tx.retention().erased("access-log")));
    }

    private Dossier awaiting() {
        var dossier = centre.received(caller);
        var items = List.of(new SupplementItem("Giấy chứng sinh", "thiếu"));
        centre.answers(
                        caller,
                        Centre.command(1, Sample.clerk(), 0, new Act.ReceiveDossier(dossier)),
                        Centre.command(
                                2, Sample.clerk(), 1, new Act.RequestSupplement(dossier.id(), items, "thiếu", "")))
                .forEach(a -> assertInstanceOf(Answer.Accepted.class, a));
        return dossier;
    }

    private void push(long op, Act act, long base) {
        var first = op == 1 ? 1 : 3;
        centre.answers(caller, Centre.command(first, Sample.clerk(), base, act))
                .forEach(a -> assertInstanceOf(Answer.Accepted.class, a));
    }

    private int close(String at) {
        return new CloseUnanswered(centre.database(), at(at)).run();
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    private Dossier now(Dossier dossier) {
        return centre.dossier(dossier.id()).orElseThrow();
    }

    private List<Notice> waiting() {
        return centre.database().inTransaction(tx -> tx.notices().waiting(100));
    }

    private static Notice notice(Instant at) {
        return new Notice(
                UUID.randomUUID(), "received", "sms", "vi", Sample.OFFICE, null, "0905", Map.of("code", "x"), at);
    }

    private static Consent consent(String purpose, boolean given, Instant at) {
        var id = new CommandId(UUID.randomUUID());
        var number = Sample.citizen().number();
        var when = given ? at : at.plusSeconds(1);
        return new Consent(id, number, purpose, "1", given, when, Sample.clerk().id(), Sample.OFFICE);
    }
}
