// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.print.PrintProblem;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;

class DossiersViewModelTest extends DossiersDesk {

    @Test
    void theListsCountWhatTheyHold() {
        received();
        received();
        inProcess();
        var desk = desk(Sample.clerk());
        desk.load();
        assertEquals(2, desk.list().sizes().get().get(DossierGroup.TO_TRANSFER));
        assertEquals(1, desk.list().sizes().get().get(DossierGroup.IN_PROCESS));
        assertEquals(3, desk.list().sizes().get().get(DossierGroup.ALL));
        assertEquals(2, desk.list().rows().size());
        desk.list().group().set(DossierGroup.IN_PROCESS);
        assertEquals(1, desk.list().rows().size());
    }

    @Test
    void aLongListComesAPageAtATime() {
        for (var i = 0; i < ListViewModel.PAGE + 1; i++) {
            received();
        }
        var desk = desk(Sample.clerk());
        desk.load();
        assertEquals(ListViewModel.PAGE, desk.list().rows().size());
        assertTrue(desk.list().hasMore().get());
        desk.list().more();
        assertEquals(ListViewModel.PAGE + 1, desk.list().rows().size());
        assertFalse(desk.list().hasMore().get());
    }

    @Test
    void aSearchKnowsNoAccentsNorWhereTheToneStands() {
        var hoa = owned("Đỗ Thị Hòa", "0905 123 777");
        received();
        for (var asked : List.of(
                "hoa do",
                "ĐỖ THỊ HOÀ",
                "do thi hoà",
                "123777",
                code(hoa).toLowerCase(),
                code(hoa).substring(8))) {
            assertEquals(List.of(hoa.id()), found(asked), asked);
        }
        assertEquals(List.of(), found("hoang"));
    }

    @Test
    void aSearchFindsByTheFirstDigitsOfTheNumberAndByAPartOfACode() {
        var one = received();
        var two = received();
        assertEquals(List.of(two.id(), one.id()).size(), found("048195000").size());
        assertEquals(List.of(one.id()), found(code(one)));
        assertEquals(2, found("261119").size());
    }

    @Test
    void aSearchLooksEverywhereAndAChipEndsIt() {
        var away = inProcess();
        var desk = desk(Sample.clerk());
        desk.list().text().set("linh");
        assertEquals(away.id(), desk.list().rows().getFirst().dossier().id());
        assertTrue(desk.canGoBack());
        assertTrue(desk.back());
        assertEquals(List.of(), desk.list().rows());
        assertFalse(desk.canGoBack(), "nothing is open");
        desk.open(away.id());
        assertTrue(desk.canGoBack());
    }

    @Test
    void namesAreMaskedInTheList() {
        received();
        var desk = desk(Sample.clerk());
        desk.load();
        assertEquals("Nguyễn Thị Thuỳ L•••", desk.list().rows().getFirst().applicant());
    }

    @Test
    void papersThatAreSavedBearTheNamesOfDigitisedDocuments() throws IOException {
        var scan = store.shelf().keep(new ByteArrayInputStream(new byte[] {1, 2}), "scan", null);
        var rows = Sample.complete().papers().stream()
                .map(p -> p.source() instanceof Source.Scanned
                        ? new DossierPaper(p.required(), new Source.Scanned(scan, 1))
                        : p)
                .toList();
        var taken = Sample.complete().withPapers(rows).receive(Sample.receipt(42));
        var dossier = store.perform(new Act.ReceiveDossier(taken), Sample.clerk());
        var desk = desk(Sample.clerk());
        desk.open(dossier.id());
        desk.savePapers(folder.resolve("usb"));
        try (var files = Files.list(folder.resolve("usb"))) {
            var names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertEquals(dossier.scans().size(), names.size());
            assertTrue(names.contains("H17.242_GT_004201_V1_20261121_ToKhaiDangKyKhaiSinh.pdf"), names.toString());
        }
        assertEquals(1, store.exports().all().size(), "and that they left is written down");
    }

    @Test
    void anOpenDossierTellsWhatHappenedNewestFirst() {
        var dossier = inProcess();
        var desk = desk(Sample.clerk());
        desk.open(dossier.id());
        var opened = Objects.requireNonNull(desk.opened().get());
        assertEquals(
                List.of("Transfer", "ReceiveDossier"),
                opened.lines().stream().map(Opened.Line::what).toList());
        assertEquals("Tư pháp – hộ tịch", opened.lines().getFirst().note());
    }

    @Test
    void aSheetWaitsForWhatIsMissing() {
        var dossier = received();
        var desk = desk(Sample.clerk());
        desk.open(dossier.id());
        desk.begin(Task.WITHDRAW);
        assertEquals(Ask.REASON, desk.confirm(Map.of()).orElseThrow().key());
        assertNotNull(desk.sheet().get());
        assertTrue(desk.confirm(Map.of(Ask.REASON, "không cần nữa")).isEmpty());
        assertNull(desk.sheet().get());
        assertEquals("done.WITHDRAW", desk.said().get().done());
        assertTrue(Objects.requireNonNull(desk.opened().get()).dossier().stage() instanceof Stage.Withdrawn);
    }

    @Test
    void aRefusedActKeepsItsSheetAndSaysWhy() {
        var dossier = received();
        var desk = desk(Sample.clerk());
        desk.open(dossier.id());
        desk.begin(Task.SUPPLEMENT);
        desk.confirm(Map.of(Ask.REASON, "thiếu"));
        assertNotNull(desk.sheet().get());
        assertEquals(
                DossiersProblem.NO_ITEMS,
                desk.said().get().problems().getFirst().code());
    }

    @Test
    void whatWasNotPrintedIsDoneAllTheSame() {
        var dossier = received();
        var seat = new Seat(Sample.office(), Sample.clerk(), "Q03", true);
        var acts = new DossierActs(
                store,
                (_, _) -> {
                    throw new Problem(PrintProblem.NO_PRINTER);
                },
                Sample.CATALOGUE,
                seat,
                store.clock());
        var desk = desk(acts, Sample.clerk());
        desk.open(dossier.id());
        desk.begin(Task.TRANSFER);
        desk.confirm(Map.of(Ask.UNIT, "Địa chính"));
        assertEquals(
                DossiersProblem.NOT_PRINTED,
                desk.said().get().problems().getFirst().code());
        assertTrue(seen(dossier).stage() instanceof Stage.InProcess);
    }

    @Test
    void aReprintSaysWhyInTheHistory() {
        var dossier = received();
        acts(Sample.clerk()).moveOn().reprint(dossier.id(), "công dân làm ướt");
        assertEquals(1, printed("01"));
        assertEquals(
                "01 · công dân làm ướt",
                store.dossiers().history(dossier.id()).getLast().note());
    }

    @Test
    void theTableIsWrittenMaskedForASpreadsheet() throws Exception {
        owned("=Nguyễn Thị Hoa", "");
        var exports = acts(Sample.clerk()).exports(WORDS);
        var file = exports.table(exports.all(DossierGroup.ALL), folder.resolve("out"));
        var text = Files.readString(file);
        assertTrue(text.startsWith("\uFEFF\"Mã hồ sơ\","), text);
        assertTrue(text.contains("\"'=Nguyễn Thị H•••\""), text);
        assertFalse(text.contains(Sample.citizen().number().value()));
        assertEquals(1, exports.all(DossierGroup.ALL).size());
    }

    private List<vn.motcua.model.dossier.DossierId> found(String text) {
        return store.dossiers().search(text, 50).stream().map(Dossier::id).toList();
    }

    private static String code(Dossier dossier) {
        return FormFacts.code(dossier);
    }

    private Dossier owned(String name, String phone) {
        var s = Sample.citizen();
        var owner = new Citizen(s.number(), name, s.birth(), s.sex(), s.residence(), phone);
        var dossier = Sample.complete().withApplicant(owner).receive(Sample.receipt(7777));
        return store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
    }
}
