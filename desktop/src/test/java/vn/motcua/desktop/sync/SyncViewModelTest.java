// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;

class SyncViewModelTest {

    private static final Words WORDS = Words.of(Words.VIETNAMESE);

    @TempDir
    Path folder;

    private final ObjectProperty<SyncState> state =
            new SimpleObjectProperty<>(new SyncState(SyncState.Kind.SYNCED, Sample.NOW, 0, 0, null));
    private final List<String> toasts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Plot plot;
    private SyncViewModel model;

    @BeforeEach
    void open() {
        plot = new Plot(folder);
        model = model(Sample.clerk());
    }

    @AfterEach
    void close() {
        model.close();
        plot.close();
    }

    private SyncViewModel model(Officer officer) {
        return new SyncViewModel(new SyncViewModel.Parts(
                plot.store,
                new Post(Sample.office(), officer, "Q03"),
                state,
                () -> {},
                Errands.none(),
                WORDS,
                Background.direct(),
                Plot.CLOCK,
                0,
                toasts::add,
                problems::add));
    }

    @Test
    void everyListSaysHowManyThereAreAndTheMostUrgentComesFirst() {
        plot.disputed(1);
        plot.refused(
                new Act.ReceiveDossier(Sample.received(2)),
                Sample.clerk(),
                "exchange.CODE_TAKEN",
                "H17.242-261121-0002");
        plot.act(new Act.ReceiveDossier(Sample.received(3)), Sample.clerk());
        model.opened();
        assertEquals(
                List.of("Xung đột 1", "Bị từ chối 1", "Chờ gửi 1"),
                model.rows().stream()
                        .filter(Row.Head.class::isInstance)
                        .map(Row.Head.class::cast)
                        .map(h -> h.name() + " " + h.count())
                        .toList());
        assertEquals(2, model.needsYou().get());
        assertEquals(Group.CONFLICT, group(0));
    }

    @Test
    void aConflictIsToldInThreeColumnsAndWhoWasFirst() {
        plot.disputed(1);
        model.opened();
        var sheet = sheet();
        assertEquals(
                List.of("Của bạn", "Ở trung tâm", "Lúc đầu"),
                sheet.columns().stream().map(Sheet.Column::name).toList());
        assertEquals("yen.vo · 08:31", sheet.columns().get(1).by());
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
        assertTrue(sheet.happened().contains("yen.vo · quầy Q04 · 08:31"), sheet.happened());
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

    @Test
    void whatIsHeldBehindAnotherStandsAmongTheWaitingAndUnderItsHead() {
        var head = plot.disputed(1);
        var id = head.command().act().subject().orElseThrow();
        plot.behind(head, new Act.AddNote(id, "Đã báo người nộp"), Sample.clerk());
        model.opened();
        assertEquals(List.of("Ghi chú"), sheet().followers());
        model.moveList(1);
        assertEquals(Group.WAITING, chosen().group());
        assertEquals("Ghi chú · chờ sau “Sửa 3 ô”", chosen().line());
        assertNull(sheet().main());
    }

    @Test
    void whatWaitsForAPersonSaysForWhom() {
        var dossier = plot.known(1);
        plot.heldForSomeone(new Act.AddNote(dossier.id(), "x"), Sample.clerk());
        model.opened();
        assertEquals(Group.HELD, chosen().group());
        assertTrue(
                sheet().todo().contains("người phụ trách của " + Sample.office().name()), sheet().todo());
        assertEquals(0, model.needsYou().get());
    }

    @Test
    void aSupervisorApprovesOrRefusesWhatTheOfficesCountersLeft() {
        model.close();
        model = model(Sample.signer());
        var held = plot.task(plot.known(1));
        model.opened();
        assertEquals("Quầy Q05 · Hủy giấy tiếp nhận", chosen().line());
        assertEquals(1, model.needsYou().get());
        assertEquals(SheetViewModel.Missing.REASON, model.sheet().carryOut(Deed.REJECT));
        model.sheet().reason().set("Người nộp vẫn cần");
        model.sheet().carryOut(Deed.REJECT);
        assertEquals(
                new Act.Release(held.command(), false, "Người nộp vẫn cần"),
                plot.newest().command().act());
    }

    @Test
    void aPossibleDuplicateIsKeptOrTheLaterOneIsCancelled() {
        var earlier = plot.known(1);
        var later = plot.known(2);
        plot.twins(later, earlier);
        model.opened();
        assertEquals(Group.TWIN, chosen().group());
        model.sheet().reason().set("Nộp hai lần do mất mạng");
        model.sheet().carryOut(Deed.CANCEL_MINE);
        assertEquals(List.of(), problems);
        assertTrue(stage(later) instanceof Stage.Cancelled);
        assertTrue(stage(earlier) instanceof Stage.Received);
    }

    @Test
    void aDossierSaysHowManyOfItsPapersHaveArrived() {
        var dossier = plot.underway(1);
        model.opened();
        assertEquals(new Key.Papers(dossier.id()), model.chosen().get());
        assertTrue(chosen().line().matches("\\d+/\\d+ giấy tờ đã tới"), chosen().line());
        assertNull(sheet().main());
    }

    @Test
    void aPaperThatNothingNamesGoesOnlyWithAReason() {
        plot.store.shelf().keep(new ByteArrayInputStream(new byte[] {4, 5}), "scan", null);
        model.opened();
        assertEquals(SheetViewModel.Missing.REASON, model.sheet().carryOut(Deed.DROP));
        model.sheet().reason().set("Quét nhầm giấy nháp");
        model.sheet().carryOut(Deed.DROP);
        assertEquals(List.of(), problems);
        assertTrue(plot.store.shelf().orphans().isEmpty());
    }

    @Test
    void wordsAndChoicesAreKeptWhileOneLooksElsewhereAndWhileTheListChanges() {
        plot.disputed(1);
        plot.tooLate(2);
        model.opened();
        var first = Objects.requireNonNull(model.chosen().get());
        model.sheet().choose(Choice.BASE);
        model.sheet().reason().set("đang viết dở");
        model.move(1);
        assertEquals("", model.sheet().reason().get());
        plot.act(new Act.ReceiveDossier(Sample.received(3)), Sample.clerk());
        model.choose(first);
        assertEquals("đang viết dở", model.sheet().reason().get());
        assertEquals(Map.of("child.name", Choice.BASE), model.sheet().choices().get());
    }

    @Test
    void linesThatStayAreNotTouchedWhenOthersCome() {
        plot.disputed(1);
        model.opened();
        var before = model.rows().get(1);
        plot.act(new Act.ReceiveDossier(Sample.received(3)), Sample.clerk());
        assertEquals(4, model.rows().size());
        assertSame(before, model.rows().get(1));
    }

    @Test
    void whatNewlyNeedsSomebodyIsSaidOnceWhicheverDeskIsOpen() {
        var dossier = plot.known(1);
        plot.refused(new Act.AddNote(dossier.id(), "a"), Sample.clerk(), "dossier.NOT_YOURS");
        assertEquals(List.of("1 việc cần bạn xem ở mục Đồng bộ (Ctrl+6)."), toasts);
        plot.act(new Act.ReceiveDossier(Sample.received(3)), Sample.clerk());
        assertEquals(1, toasts.size());
        assertEquals(1, model.needsYou().get());
    }

    @Test
    void theLineOnTopSaysHowThingsStand() {
        model.opened();
        assertEquals(
                "Đã đồng bộ lúc 08:41 · không còn gì chờ gửi · mã còn giữ cho hôm nay: 0",
                model.below().get());
        plot.act(new Act.ReceiveDossier(Sample.received(3)), Sample.clerk());
        state.set(new SyncState(SyncState.Kind.OFFLINE, Sample.NOW, 1, 0, null));
        assertTrue(
                model.below().get().startsWith("Mất kết nối từ 08:41 · 1 việc chờ gửi"),
                model.below().get());
    }

    private Group group(int index) {
        return model.rows().get(index).group();
    }

    private Row.Thing chosen() {
        return model.rows().stream()
                .filter(r -> Objects.equals(r.chosenAs(), model.chosen().get()) && r.chosenAs() != null)
                .map(Row.Thing.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Sheet sheet() {
        var sheet = model.sheet().sheet().get();
        assertNotNull(sheet);
        return sheet;
    }

    private Stage stage(Dossier dossier) {
        return plot.store.dossiers().find(dossier.id()).orElseThrow().stage();
    }
}
