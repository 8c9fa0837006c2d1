// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;

/// The rules of NĐ 118/2025 as this desk keeps them; numbers are those of the list of rules.
class DossierRulesTest extends DossiersDesk {

    private static final List<SupplementItem> ITEMS = List.of(new SupplementItem("Giấy chứng sinh", "mờ"));

    @Test
    void p10WhatIsReceivedBeforeThreeGoesToTheUnitTheSameDay() {
        var dossier = received(at("2026-11-19T14:59"));
        assertEquals(LocalDateTime.parse("2026-11-19T17:00"), transferBy(dossier));
    }

    @Test
    void p10WhatIsReceivedFromThreeOnGoesAtTheStartOfTheNextWorkingDay() {
        var dossier = received(at("2026-11-19T15:00"));
        assertEquals(LocalDateTime.parse("2026-11-20T07:30"), transferBy(dossier));
    }

    @Test
    void p10ADossierThatStayedOvernightIsShownAsLate() {
        received();
        now = at("2026-11-20T07:31");
        var desk = desk(Sample.clerk());
        desk.load();
        var row = desk.list().rows().getFirst();
        assertEquals(Pill.Kind.BAD, row.mark().kind());
        assertEquals("transfer.late", row.mark().word());
    }

    @Test
    void p10ABatchGoesWithAControlSlipEachAndOneNote() {
        var some = List.of(received(), received(), received());
        var outcomes = acts(Sample.clerk())
                .transfer()
                .transfer(some.stream().map(Dossier::id).toList(), "Tư pháp – hộ tịch");
        assertTrue(outcomes.stream().allMatch(o -> o.why() == null));
        some.forEach(d -> assertInstanceOf(Stage.InProcess.class, seen(d).stage()));
        assertEquals(3, printed("06"));
        assertEquals(1, printed("ban-giao-ho-so"));
    }

    @Test
    void oneThatCannotGoDoesNotKeepTheBatch() {
        var gone = inProcess();
        var stays = received();
        var outcomes = acts(Sample.clerk()).transfer().transfer(List.of(gone.id(), stays.id()), "Địa chính");
        assertEquals(1, outcomes.stream().filter(o -> o.why() != null).count());
        assertInstanceOf(Stage.InProcess.class, seen(stays).stage());
        assertEquals("Tư pháp – hộ tịch", ((Stage.InProcess) seen(gone).stage()).unit());
    }

    @Test
    void p12ASupplementIsAskedForOnceWithForm02() {
        var dossier = received();
        acts(Sample.clerk()).supplement().ask(dossier.id(), ITEMS, "bản quét mờ", "");
        assertEquals(1, printed("02"));
        acts(Sample.clerk()).completion().complete(seen(dossier), seen(dossier).papers());
        var second = assertThrows(
                Problem.class, () -> acts(Sample.clerk()).supplement().ask(dossier.id(), ITEMS, "lại mờ", ""));
        assertEquals(DossierProblem.SUPPLEMENT_ASKED.key(), second.code().key());
        assertEquals(1, printed("02"));
    }

    @Test
    void p12OnlyASupervisorAsksASecondTimeAndSaysWhy() {
        var dossier = received();
        acts(Sample.clerk()).supplement().ask(dossier.id(), ITEMS, "bản quét mờ", "");
        acts(Sample.clerk()).completion().complete(seen(dossier), seen(dossier).papers());
        assertEquals(
                List.of(),
                tasks(Sample.clerk(), dossier).stream()
                        .filter(Task.SUPPLEMENT::equals)
                        .toList());
        assertTrue(tasks(SUPERVISOR, dossier).contains(Task.SUPPLEMENT));
        var clerks = assertThrows(
                Problem.class, () -> acts(Sample.clerk()).supplement().ask(dossier.id(), ITEMS, "lại mờ", "cần"));
        assertEquals(DossierProblem.NOT_YOURS.key(), clerks.code().key());
        acts(SUPERVISOR).supplement().ask(dossier.id(), ITEMS, "lại mờ", "giấy tờ bị thay đổi");
        assertEquals(2, seen(dossier).progress().supplements());
    }

    @Test
    void p12TheTimeStartsFromZeroWhenAllIsThere() {
        var dossier = received();
        acts(Sample.clerk()).supplement().ask(dossier.id(), ITEMS, "bản quét mờ", "");
        now = at("2026-11-25T09:00");
        var complete = acts(Sample.clerk())
                .completion()
                .complete(seen(dossier), seen(dossier).papers());
        assertEquals(LocalDateTime.parse("2026-11-26T17:00"), due(complete));
        assertEquals(now, complete.receipt().orElseThrow().restartedAt());
        assertEquals(dossier.code(), complete.code());
        assertEquals(1, printed("01"));
    }

    @Test
    void p12ItIsNotClosedBeforeTheFifteenDaysAreOver() {
        var dossier = received();
        acts(Sample.clerk()).supplement().ask(dossier.id(), ITEMS, "bản quét mờ", "");
        days(15);
        assertTrue(tasks(SUPERVISOR, dossier).stream().noneMatch(Task.CLOSE::equals));
        var early = assertThrows(Problem.class, () -> acts(SUPERVISOR).stop().close(dossier.id(), "hết hạn"));
        assertEquals(DossierProblem.NOT_OVER.key(), early.code().key());
        days(1);
        acts(SUPERVISOR).stop().close(dossier.id(), "hết 15 ngày");
        assertInstanceOf(Stage.Closed.class, seen(dossier).stage());
        assertEquals(0, printed("05"));
    }

    @Test
    void p12TheListCountsTheDaysThatAreLeft() {
        var dossier = received();
        acts(Sample.clerk()).supplement().ask(dossier.id(), ITEMS, "bản quét mờ", "");
        days(3);
        var desk = desk(Sample.clerk());
        desk.list().group().set(DossierGroup.AWAITING_SUPPLEMENT);
        assertEquals(
                "Còn 12/15 ngày bổ sung", desk.list().rows().getFirst().mark().text(WORDS));
    }

    @Test
    void p13OneApologyWithANewDayAndACause() {
        var dossier = inProcess();
        var extension = acts(SUPERVISOR).extension();
        var later = extension.proposed(dossier);
        assertEquals(
                DossiersProblem.NO_CAUSE,
                assertThrows(Problem.class, () -> extension.extend(dossier.id(), later, "", "chờ xác minh"))
                        .code());
        extension.extend(dossier.id(), later, "OUTSIDE", "chờ xác minh");
        assertEquals(later, due(seen(dossier)));
        assertEquals(1, printed("04"));
        var second = assertThrows(
                Problem.class, () -> extension.extend(dossier.id(), later.plusDays(2), "OUTSIDE", "vẫn chờ"));
        assertEquals(DossierProblem.ALREADY_EXTENDED.key(), second.code().key());
        assertTrue(tasks(SUPERVISOR, dossier).stream().noneMatch(Task.EXTEND::equals));
    }

    @Test
    void p13WhatIsDueByTheEndOfTheNextWorkingDayIsNear() {
        now = at("2026-11-20T16:00");
        assertEquals(
                LocalDateTime.parse("2026-11-24T00:00"),
                acts(SUPERVISOR).deadlines().soon(local()));
    }

    @Test
    void p14TheCitizenStopsItAndGetsTheOriginalsBackWithForm05() {
        var dossier = inProcess();
        acts(Sample.clerk()).stop().withdraw(dossier.id(), "không còn nhu cầu", List.of("Giấy chứng sinh"));
        assertInstanceOf(Stage.Withdrawn.class, seen(dossier).stage());
        assertEquals(1, printed("05"));
    }

    @Test
    void p17AFaultyResultIsMadeAnewWithinThreeWorkingDays() {
        var dossier = received();
        store.perform(new Act.ResolveDossier(dossier.id(), Sample.result()), Sample.signer());
        var again = acts(Sample.clerk()).moveOn().correct(dossier.id(), "sai ngày sinh");
        assertEquals(LocalDateTime.parse("2026-11-25T17:00"), due(again));
        assertInstanceOf(Stage.InProcess.class, again.stage());
        assertEquals(dossier.code(), again.receipt().map(Receipt::code));
    }

    @Test
    void aPaymentIsDemandedAndTheDossierWaits() {
        var dossier = inProcess();
        acts(SPECIALIST).moveOn().demand(dossier.id(), CarryOut.dong("50.000"), "phí thẩm định");
        assertEquals(50_000, seen(dossier).owedDong());
        assertInstanceOf(Stage.AwaitingPayment.class, seen(dossier).stage());
    }

    @Test
    void aRefusalInProcessIsTheSignersAndPrintsForm03() {
        var dossier = inProcess();
        assertTrue(tasks(Sample.clerk(), dossier).stream().noneMatch(Task.REFUSE::equals));
        acts(Sample.signer()).stop().refuse(dossier.id(), "không đủ điều kiện", "Điều 19 khoản 3");
        assertEquals(1, printed("03"));
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(now, ZONE);
    }

    private LocalDateTime transferBy(Dossier dossier) {
        return acts(Sample.clerk()).deadlines().transferBy(dossier.receipt().orElseThrow());
    }

    private List<Task> tasks(vn.motcua.model.office.Officer officer, Dossier dossier) {
        return Task.of(seen(dossier), officer, now, Sample.CATALOGUE);
    }
}
