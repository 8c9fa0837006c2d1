// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Payment;

/// What the centre did not accept, and what a person makes of it.
class DisputeTest extends SyncDesk {

    @Test
    void aConflictIsToldInThreeColumnsAndWhoWasFirst() {
        plot.disputed(1);
        model.opened();
        var sheet = sheet();
        assertEquals(
                List.of("Của bạn", "Ở trung tâm", "Lúc đầu"),
                sheet.columns().stream().map(Sheet.Column::name).toList());
        assertEquals("Võ Hải Yến · 08:31", sheet.columns().get(1).by());
        assertEquals(
                new Sheet.Field(
                        "child.name",
                        "Họ, chữ đệm, tên của con",
                        "Trần Gia Huy Hoàng",
                        "Trần Gia Hưng",
                        "Trần Gia Huy"),
                sheet.fields().getFirst());
        assertEquals(List.of("Nơi sinh: Bệnh viện Phụ sản – Nhi Đà Nẵng (của bạn)"), sheet.merged());
    }

    @Test
    void numbersAreMaskedUnlessThatHidesTheDifference() {
        plot.disputed(1);
        model.opened();
        var number = sheet().fields().get(1);
        assertEquals("048 195 ••• 128", number.mine());
        assertEquals("048 195 ••• 182", number.centre());
        assertEquals("(để trống)", number.base());
    }

    @Test
    void oneKeyAFieldThenTheChoiceIsSentAsANewCommandOnWhatTheCentreHas() {
        var failed = plot.disputed(1);
        model.opened();
        model.sheet().choose(Choice.MINE);
        assertEquals(1, model.sheet().field().get());
        model.sheet().choose(Choice.CENTRE);
        assertEquals(SheetViewModel.Missing.NOTHING, model.sheet().carryOut(Deed.APPLY));
        assertEquals(List.of(), problems);
        var sent = plot.newest();
        assertEquals(Pending.State.WAITING, sent.state());
        assertEquals(failed.command().id(), sent.command().replaces());
        assertEquals(
                Map.of(
                        "child.name", new FieldEdit("Trần Gia Hưng", "Trần Gia Huy Hoàng"),
                        "declarant.number", new FieldEdit("048195000182", "048195000182"),
                        "child.birthPlace", new FieldEdit("", "Bệnh viện Phụ sản – Nhi Đà Nẵng")),
                ((Act.EditFields) sent.command().act()).edits());
        assertEquals(0, model.needsYou().get());
        assertTrue(toasts.contains("Đã lưu giá trị bạn chọn; sẽ gửi ngay khi có mạng."));
    }

    @Test
    void aFieldWithoutAChoiceKeepsTheRestAndIsGoneTo() {
        plot.disputed(1);
        model.opened();
        model.sheet().choose(Choice.MINE);
        model.sheet().move(-1);
        assertEquals(SheetViewModel.Missing.CHOICE, model.sheet().carryOut(Deed.APPLY));
        assertEquals(1, model.sheet().field().get());
    }

    @Test
    void aHandOverThatWasTooLateIsAFactSheetWithNothingToUndo() {
        plot.tooLate(1);
        model.opened();
        var sheet = sheet();
        assertTrue(sheet.happened().contains("Võ Hải Yến · quầy Q04 · 08:31"), sheet.happened());
        assertTrue(sheet.facts().contains(new Sheet.Fact("Trung tâm ghi đã trao cho", "chính người nộp")));
        assertEquals(Deed.NOTED, sheet.main());
        assertNull(sheet.second());
        assertEquals(SheetViewModel.Missing.REASON, model.sheet().carryOut(Deed.NOTED));
        model.sheet().reason().set("Quầy 04 trao bản chính, ta giữ bản sao");
        assertEquals(SheetViewModel.Missing.NOTHING, model.sheet().carryOut(Deed.NOTED));
        assertTrue(plot.newest().command().act() instanceof Act.GiveUp(var _, var why) && why.startsWith("Quầy 04"));
    }

    @Test
    void moneyThatWasTakenIsNeverUndoneOnlyARefundIsWrittenDown() {
        var dossier = plot.known(1);
        var payment = new Payment(
                "BL-0007", 75_000, "cash", Sample.NOW, Sample.clerk().id());
        plot.refused(new Act.TakeFee(dossier.id(), payment), Sample.clerk(), "exchange.BROKEN_COMMAND");
        model.opened();
        assertEquals(Deed.NOTED, sheet().main());
        assertEquals(Deed.REFUND, sheet().second());
        model.sheet().reason().set("Trả lại 75.000 ₫ cho người nộp");
        model.sheet().carryOut(Deed.REFUND);
        assertEquals(
                new Act.AddNote(dossier.id(), "Trả lại 75.000 ₫ cho người nộp"),
                plot.newest().command().act());
    }

    @Test
    void aNumberThatIsTakenIsReplacedByOneThatIsFree() {
        var dossier = Sample.received(1);
        plot.refused(new Act.ReceiveDossier(dossier), Sample.clerk(), "exchange.CODE_TAKEN", "H17.242-261121-0001");
        model.opened();
        assertTrue(sheet().todo().contains("mã mới"), sheet().todo());
        assertEquals(Deed.NEW_CODE, sheet().main());
        model.sheet().carryOut(Deed.NEW_CODE);
        assertEquals(List.of(), problems);
        var again = (Act.ReceiveDossier) plot.newest().command().act();
        assertEquals(dossier.id(), again.dossier().id());
        assertFalse(again.dossier().receipt().equals(dossier.receipt()));
    }

    @Test
    void aRefusedNoteIsSentAgainInOtherWords() {
        var dossier = plot.known(1);
        plot.refused(new Act.AddNote(dossier.id(), "Đã gọi"), Sample.clerk(), "dossier.NOT_YOURS");
        model.opened();
        assertEquals("Đã gọi", model.sheet().reason().get());
        assertEquals(SheetViewModel.Missing.REASON, model.sheet().carryOut(Deed.GIVE_UP));
        model.sheet().reason().set("Đã gọi người nộp lúc 9 giờ");
        model.sheet().carryOut(Deed.REWORD);
        assertEquals(
                new Act.AddNote(dossier.id(), "Đã gọi người nộp lúc 9 giờ"),
                plot.newest().command().act());
    }
}
