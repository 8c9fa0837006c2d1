// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.office.Officer;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.Centre;
import vn.motcua.server.SharedCentre;
import vn.motcua.server.access.Caller;

class ConflictsTest extends SharedCentre {

    private final Caller mine = centre.caller();
    private final Caller theirs = centre.caller();
    private final Caller boss = centre.caller(Sample.signer());
    private final Dossier dossier = centre.received(mine);
    private long myOp;
    private long theirOp;

    private Answer me(long base, Act act) {
        return by(mine, Sample.clerk(), ++myOp, base, act);
    }

    private Answer they(long base, Act act) {
        return by(theirs, Sample.clerk(), ++theirOp, base, act);
    }

    private static Answer by(Caller who, Officer officer, long op, long base, Act act) {
        return centre.answers(who, Centre.command(op, officer, base, act)).getFirst();
    }

    private Act edit(String key, String from, String to) {
        return new Act.EditFields(dossier.id(), Map.of(key, new FieldEdit(from, to)));
    }

    private static Payment payment(String id, long dong) {
        return new Payment(id, dong, "cash", Sample.NOW, Sample.clerk().id());
    }

    private Act fee(Dossier of, String id, long dong) {
        return new Act.TakeFee(of.id(), payment(id, dong));
    }

    private static void accepted(long version, Answer answer) {
        assertEquals(version, assertInstanceOf(Answer.Accepted.class, answer).version());
    }

    private static void refused(String key, Answer answer) {
        assertEquals(
                key, assertInstanceOf(Answer.Refused.class, answer).reason().key());
    }

    private List<String> history(Dossier of) {
        return centre.history(of.id()).stream().map(HistoryEntry::what).toList();
    }

    private Dossier now() {
        return centre.dossier(dossier.id()).orElseThrow();
    }

    private void receive() {
        accepted(1, me(0, new Act.ReceiveDossier(dossier)));
    }

    @Test
    void correctionsOfDifferentFieldsMeet() {
        receive();
        accepted(2, me(1, edit("child.name", "Trần Gia Huy", "Trần Gia Hưng")));
        accepted(3, they(1, edit("child.birth", "", "01/11/2026")));
        assertEquals(Map.of("child.name", "Trần Gia Hưng", "child.birth", "01/11/2026"), now().fields());
    }

    @Test
    void theSameCorrectionTwiceChangesNothing() {
        receive();
        accepted(2, me(1, edit("child.name", "Trần Gia Huy", "Trần Gia Hưng")));
        var events = centre.events(Scope.of(Sample.OFFICE)).size();
        accepted(2, they(1, edit("child.name", "Trần Gia Huy", "Trần Gia Hưng")));
        assertEquals(events, centre.events(Scope.of(Sample.OFFICE)).size());
        assertEquals(List.of("ReceiveDossier", "EditFields"), history(dossier));
    }

    @Test
    void anotherCorrectionOfTheSameFieldIsAConflictForAPerson() {
        receive();
        accepted(2, me(1, edit("child.name", "Trần Gia Huy", "Trần Gia Hưng")));
        var conflict = assertInstanceOf(Answer.Conflict.class, they(1, edit("child.name", "Trần Gia Huy", "Trần Huy")));
        assertEquals("dossier.FIELD_CHANGED", conflict.reason().key());
        assertEquals(List.of("child.name"), conflict.reason().args());
        assertEquals(now(), conflict.current());
        accepted(3, they(2, edit("child.name", "Trần Gia Hưng", "Trần Huy")));
    }

    @Test
    void whatIsStillLegalIsAcceptedWhateverItWasMadeOn() {
        receive();
        accepted(2, they(1, new Act.AddNote(dossier.id(), "a")));
        accepted(3, me(1, new Act.AddNote(dossier.id(), "b")));
        var resolve = new Act.ResolveDossier(dossier.id(), Sample.result());
        accepted(4, by(boss, Sample.signer(), 1, 1, resolve));
        accepted(5, they(1, new Act.HandOver(dossier.id(), "owner")));
    }

    @Test
    void chainsOfTwoCountersInterleaveInTheOrderTheyArrive() {
        receive();
        accepted(2, me(1, new Act.AddNote(dossier.id(), "m1")));
        accepted(3, they(1, new Act.AddNote(dossier.id(), "t1")));
        accepted(4, me(2, new Act.AddNote(dossier.id(), "m2")));
        accepted(5, they(2, edit("child.birth", "", "01/11/2026")));
        assertInstanceOf(Answer.Conflict.class, me(3, edit("child.birth", "", "02/11/2026")));
        assertInstanceOf(Answer.Held.class, me(4, new Act.AddNote(dossier.id(), "m3")));
        accepted(6, they(3, new Act.AddNote(dossier.id(), "t2")));
    }

    @Test
    void aCommandMadeBeforeItsRefusalWasKnownIsNoAnswerToItThoughVersionsMeet() {
        receive();
        var note = Centre.command(2, Sample.clerk(), 1, edit("child.name", "x", "y"));
        var later = Centre.command(3, Sample.clerk(), 1, new Act.AddNote(dossier.id(), "z"));
        var answers = centre.answers(mine, note, later);
        assertInstanceOf(Answer.Refused.class, answers.get(0));
        assertInstanceOf(Answer.Held.class, answers.get(1));
    }

    @Test
    void theSecondHandOverIsToldWhoWhenAndWhereAndStaysWrittenDown() {
        receive();
        accepted(2, by(boss, Sample.signer(), 1, 1, new Act.ResolveDossier(dossier.id(), Sample.result())));
        accepted(3, me(2, new Act.HandOver(dossier.id(), "owner")));
        var conflict = assertInstanceOf(Answer.Conflict.class, they(2, new Act.HandOver(dossier.id(), "Lê Văn B")));
        assertEquals("dossier.ALREADY_RETURNED", conflict.reason().key());
        assertEquals("Q03", conflict.reason().args().get(1));
        var incident = centre.history(dossier.id()).getLast();
        assertEquals("Incident", incident.what());
        assertTrue(incident.note().contains("ha.tran") && incident.note().contains("Lê Văn B"), incident.note());
        assertTrue(incident.note().contains("08:41 21/11/2026"), incident.note());
    }

    @Test
    void aPaymentIsCountedOnceOverAllDossiers() {
        receive();
        var second = centre.received(mine);
        accepted(1, me(0, new Act.ReceiveDossier(second)));
        var id = "BL-" + UUID.randomUUID();
        accepted(3, me(1, fee(dossier, id, 8_000)));
        accepted(3, they(1, fee(dossier, id, 8_000)));
        refused("exchange.PAYMENT_TAKEN", they(1, fee(second, id, 8_000)));
        assertEquals(8_000, now().paidDong());
        assertEquals(List.of("ReceiveDossier", "Incident"), history(second));
        var other = assertInstanceOf(Answer.Refused.class, me(3, fee(dossier, id, 9_000)));
        assertEquals("exchange.PAYMENT_TAKEN", other.reason().key());
        assertEquals(8_000, now().paidDong(), "and nothing is merged");
    }

    @Test
    void whatWasPaidTooMuchIsATaskForAPerson() {
        receive(); // its fee is 0
        accepted(3, me(1, fee(dossier, "BL-" + UUID.randomUUID(), 75_000)));
        assertEquals(List.of("ReceiveDossier", "TakeFee", "Incident"), history(dossier));
        assertTrue(centre.history(dossier.id()).getLast().note().contains("75.000 ₫"));
    }

    @Test
    void twoRequestsOfOneCitizenOnADayAreBothTakenAndShown() {
        receive();
        var twin = centre.received(theirs);
        accepted(1, they(0, new Act.ReceiveDossier(twin)));
        var shown = centre.events(Scope.of(Sample.OFFICE)).stream()
                .map(Event::body)
                .filter(b ->
                        b instanceof Event.PossibleDuplicate d && d.dossier().equals(twin.id()))
                .toList();
        assertEquals(1, shown.size());
    }

    @Test
    void aCancelledReceiptsCodeIsVoidForEver() {
        receive();
        accepted(2, me(1, new Act.CancelReceipt(dossier.id(), "nhận trùng")));
        var code = dossier.receipt().orElseThrow().code();
        refused("exchange.CODE_TAKEN", me(0, new Act.ReceiveDossier(Centre.received(code))));
        var late = assertInstanceOf(Answer.Conflict.class, they(1, new Act.CancelReceipt(dossier.id(), "x")));
        assertEquals("dossier.CANCELLED", late.reason().key());
    }

    @Test
    void aForwardedDossierLeavesOneOfficeAndComesWholeToTheOther() {
        var there = centre.office("H17.25" + (int) (Math.floorMod(dossier.id().hashCode(), 1000)));
        receive();
        accepted(2, by(boss, Sample.signer(), 1, 1, new Act.Forward(dossier.id(), there.office(), "đúng thẩm quyền")));
        var left = centre.events(Scope.of(Sample.OFFICE)).getLast().body();
        assertEquals(new Event.Left(dossier.id(), there.office()), left);
        var came = centre.events(Scope.of(there.office())).stream()
                .map(Event::body)
                .toList();
        assertTrue(came.contains(new Event.CitizenChanged(dossier.applicant())));
        assertTrue(came.stream()
                .anyMatch(b -> b instanceof Event.DossierChanged(var d, var _)
                        && d.office().equals(there.office())));
        accepted(3, by(centre.caller(there), there, 1, 2, new Act.AddNote(dossier.id(), "đã nhận")));
        var nowhere = new Act.Forward(dossier.id(), new vn.motcua.model.office.OfficeCode("H17.999"), "x");
        refused("exchange.UNKNOWN_OFFICE", by(centre.caller(there), there, 1, 3, nowhere));
    }

    @Test
    void whatANewerProgramWroteIntoADossierStaysThere() {
        var text = Wire.text(Centre.command(1, Sample.clerk(), 0, new Act.ReceiveDossier(dossier)))
                .replace("\"procedureName\"", "\"mood\":\"gấp\",\"procedureName\"");
        accepted(
                1,
                centre.answers(mine, centre.pushTexts(mine, 1, List.of(text))).getFirst());
        myOp = 1;
        accepted(2, me(1, new Act.AddNote(dossier.id(), "x")));
        accepted(3, me(2, edit("child.birth", "", "01/11/2026")));
        var body = centre.lines(Scope.of(Sample.OFFICE)).getLast().body();
        assertTrue(body.contains("\"mood\":\"gấp\""), body);
        assertEquals("01/11/2026", now().fields().get("child.birth"));
    }

    @Test
    void everyLogIsWithoutGapsAfterAllThis() {
        for (var scope : List.of(Scope.of(Sample.OFFICE), Scope.of(mine.device().id()))) {
            var seqs = centre.events(scope).stream().map(Event::seq).toList();
            assertEquals(
                    java.util.stream.LongStream.rangeClosed(1, seqs.size())
                            .boxed()
                            .toList(),
                    seqs);
        }
    }
}
