// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.PostalMode;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;

/// The agent's counter over a real store (P20; QĐ 45/2016/QĐ-TTg).
class PostTest {

    static final Office POST = new Office(
            new OfficeCode("H17.BC01"),
            "Bưu cục Hải Châu 1",
            "BƯU ĐIỆN TP. ĐÀ NẴNG",
            "Hải Châu",
            LocalDate.of(2025, 7, 1),
            null);
    static final Officer AGENT =
            new Officer(new OfficerId("agent1"), "Ngô Kim Loan", "Nhân viên bưu điện", POST.code(), Set.of(Role.AGENT));
    static final Procedure COPY = Sample.CATALOGUE.procedure(new ProcedureCode("2.000635"));

    private final Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Store store;
    private PostSide post;

    @BeforeEach
    void open() {
        store = Store.open(folder, StoreKey.random(), clock);
        post = new PostSide(store, new Point(POST, AGENT, "B01", true), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ProblemCode refused(Executable work) {
        return assertThrows(Problem.class, work).code();
    }

    @Test
    void anEnvelopeIsSealedBeforeTheSenderWithSealAndSheetsOrNotAtAll() {
        var draft = post.draft(COPY, Sample.OFFICE);
        var none = new Sealing("", 3, "", PostalMode.SEND, "", true, true);
        var uncounted = new Sealing("BĐ 1", 0, "", PostalMode.SEND, "", true, true);
        var unseen = new Sealing("BĐ 1", 3, "", PostalMode.SEND, "", true, false);
        assertEquals(PostProblem.NO_SEAL, refused(() -> post.collect.seal(draft, none, false)));
        assertEquals(PostProblem.NO_SHEETS, refused(() -> post.collect.seal(draft, uncounted, false)));
        assertEquals(PostProblem.NOT_SEEN, refused(() -> post.collect.seal(draft, unseen, false)));
        assertEquals(List.of(), store.dossiers().newest(Set.of(), 9));
    }

    @Test
    void p20WhatIsSealedIsFiledForTheChosenOfficeAndHasNoReceiptYet() {
        var hoaCuong = new OfficeCode("H17.257");
        var filed = post.filed(COPY, hoaCuong);
        assertInstanceOf(Stage.Filed.class, filed.stage());
        assertEquals(hoaCuong, filed.office());
        assertEquals(POST.code(), filed.holder());
        assertEquals(Set.of(hoaCuong, POST.code()), filed.audience());
        assertTrue(filed.receipt().isEmpty());
        assertEquals("H17.BC01.P.B01-261121-0001", Bag.noteNo(filed));
        assertEquals("BĐ 0048127", Sealing.sealOf(filed));
    }

    @Test
    void anAgentMayNotRefuseAndWhatIsMissingStandsOnTheNote() {
        var whole = post.draft(COPY, Sample.OFFICE);
        var first = whole.papers().getFirst().required();
        var lacking = whole.withPaper(first.no(), new Source.Missing());
        var filed = post.collect.seal(lacking, PostSide.SEALED, false);
        assertTrue(post.print.sheets().papers(filed).getFirst().name().contains("thiếu"));
        assertEquals(
                DossierProblem.NOT_YOURS.key(),
                refused(() -> store.perform(new Act.Refuse(filed.id(), "Thiếu", ""), AGENT))
                        .key());
    }

    @Test
    void theFeeAnAgentTakesIsReceiptedInThePostOfficesName() {
        var filed = post.filed(COPY, Sample.OFFICE);
        assertEquals(8_000, filed.paidDong());
        assertEquals(AGENT.id(), filed.payments().getFirst().takenBy());
        assertEquals(Bag.noteNo(filed), filed.payments().getFirst().id());
        post.print.slip(filed);
        post.print.receipt(filed);
        assertEquals(
                List.of("phieu-gui-H17.BC01.P.B01-261121-0001", "bien-lai-H17.BC01.P.B01-261121-0001"), post.printed);
    }

    @Test
    void notesAndBagsAreNumberedWithoutTheCentreAndNeverTwice() {
        var first = post.filed(COPY, Sample.OFFICE);
        var second = post.filed(COPY, Sample.OFFICE);
        assertNotEquals(Bag.noteNo(first), Bag.noteNo(second));
        var bag = post.seal.seal("TÚI 77", List.of(first, second));
        assertTrue(DossierCode.looksLikeOne(bag.number()), "a reader knows it");
        assertTrue(PostNumbers.isOne(bag.number()));
        assertTrue(PostNumbers.isOne(Bag.noteNo(first)));
        assertFalse(PostNumbers.isOne("H17.TT-261121-0001"));
        assertNotEquals(bag.number(), new PostNumbers(store, post.point, clock).bag(), "also after a restart");
    }

    @Test
    void aBagGoesToOneOfficeUnderOneSeal() {
        var here = post.filed(COPY, Sample.OFFICE);
        var there = post.filed(COPY, new OfficeCode("H17.257"));
        assertEquals(PostProblem.MIXED_BAG, refused(() -> post.seal.seal("T1", List.of(here, there))));
        assertEquals(PostProblem.EMPTY_BAG, refused(() -> post.seal.seal("T1", List.of())));
        assertEquals(PostProblem.NO_SEAL, refused(() -> post.seal.seal(" ", List.of(here))));
        var bag = post.seal.seal("TÚI 77", List.of(here));
        assertEquals("TÚI 77", bag.sealNo());
        assertEquals(List.of(there), post.bags.loose());
        var second = post.filed(COPY, Sample.OFFICE);
        assertEquals(2, post.seal.add(bag, List.of(second)).dossiers().size());
        assertEquals(bag.number(), post.bags.find(Bag.noteNo(second)).number());
        assertEquals(PostProblem.UNKNOWN_BAG, refused(() -> post.bags.find("H17.BC01.T.B01-261121-0099")));
        post.print.list(bag);
        assertEquals(List.of("ban-giao-ho-so-" + bag.number()), post.printed);
    }

    @Test
    void aHelperFilesOnlineThroughTheOwnersAccountOrNotAtAll() {
        var draft = post.draft(COPY, Sample.OFFICE);
        assertEquals(PostProblem.NO_ACCOUNT, refused(() -> post.collect.fileOnline(draft, null, false)));
        var filed = post.collect.fileOnline(draft, DossierCode.official(Sample.OFFICE, Sample.TODAY, 900), true);
        assertEquals(vn.motcua.model.dossier.Channel.ONLINE, filed.filing().channel());
        assertEquals(Sample.OFFICE, filed.holder(), "no bag: it is the office's at once");
        assertTrue(filed.filing().helpedBy().contains("Ngô Kim Loan"));
        assertTrue(filed.audience().contains(POST.code()), "the helper sees what becomes of it");
        assertEquals(List.of(), post.bags.loose());
    }

    @Test
    void aHelperWhoIsNotNamedFilesNothing() {
        var draft = post.draft(COPY, Sample.OFFICE);
        var filing = new vn.motcua.model.dossier.Filing(
                vn.motcua.model.dossier.Channel.ONLINE,
                POST.code(),
                null,
                null,
                vn.motcua.model.dossier.Standing.OWNER,
                0,
                vn.motcua.model.dossier.IdentityProof.QR,
                "",
                Sample.NOW,
                null);
        var filed = vn.motcua.model.dossier.Moves.file(draft, filing);
        var why = refused(() -> store.perform(new Act.FileDossier(filed), AGENT));
        assertEquals(DossierProblem.NOT_YOURS.key(), why.key());
    }

    @Test
    void aHeldDraftIsGoneOnWith() {
        var draft = post.draft(COPY, Sample.OFFICE);
        post.collect.hold(draft);
        assertEquals(draft.id(), post.collect.held().getFirst().id());
        post.collect.seal(draft, PostSide.SEALED, false);
        assertEquals(List.of(), post.collect.held());
    }
}
