// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;

class SyncViewModelTest extends SyncDesk {

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
        assertEquals("Quầy Q05 · Huỷ giấy tiếp nhận", chosen().line());
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

    private Stage stage(Dossier dossier) {
        return plot.store.dossiers().find(dossier.id()).orElseThrow().stage();
    }
}
