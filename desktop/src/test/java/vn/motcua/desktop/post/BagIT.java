// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.server.directory.DemoData;

/// A dossier by post, from the agent's counter to the ward's and back, over the real centre (P20; QĐ 45/2016/QĐ-TTg).
class BagIT extends PostRoad {

    private static Opening all(Bag bag) {
        var opening = Opening.of(bag).given("Ngô Kim Loan");
        for (var dossier : bag.dossiers()) {
            opening = opening.read(Bag.noteNo(dossier));
        }
        return opening;
    }

    @Test
    void p20TheLegalTimeOfFilingIsTheSigningOfTheHandOverRecord() {
        var bag = sent(1);
        var arrived = ward.work().bags.find(bag.number());
        var filed = arrived.dossiers().getFirst();
        assertEquals(
                "dossier.BAG_NOT_SIGNED",
                assertThrows(Problem.class, () -> ward.work().accept.accept(filed))
                        .code()
                        .key());
        var signed = ward.work().sign.sign(all(arrived));
        ward.work().print.record(signed);
        var taken = signed.taken().getFirst();
        var received = ward.work().accept.accept(taken);
        ward.work().print.form01(received);
        var receipt = received.receipt().orElseThrow();
        assertEquals(Bag.signedAt(taken).orElseThrow(), receipt.clockStart());
        assertTrue(filed.filing().filedAt().isBefore(receipt.clockStart()));
        assertEquals(8_000, receipt.feeDong());
        assertEquals(List.of("bien-ban-giao-nhan-" + bag.number(), "01-" + receipt.code()), ward.work().printed);
        ward.syncs();
        post.syncs();
        var atPost = post.work().seen(filed);
        assertInstanceOf(Stage.Received.class, atPost.stage(), "the agent sees the status");
        assertEquals(receipt.code(), atPost.code().orElseThrow());
        assertEquals(0, atPost.owedDong() - atPost.paidDong(), "paid at the post office");
        assertEquals(List.of(), ward.session().store().outbox().all());
        assertTrue(ward.work().notes(filed).stream().noneMatch(n -> n.contains("8.000")), "nothing to pay back");
    }

    @Test
    void whatIsMissingOrSurplusOrUnderABrokenSealIsNamedAndOnlyWhatIsThereIsSignedFor() {
        var bag = ward(sent(2));
        var there = bag.dossiers().getFirst();
        var gone = bag.dossiers().getLast();
        var opening = Opening.of(bag)
                .sealIntact(false)
                .given("Ngô Kim Loan")
                .read(Bag.noteNo(there))
                .read("H17.BC01.P.B09-261121-0004");
        assertEquals(
                PostProblem.NOT_CHECKED,
                assertThrows(Problem.class, () -> ward.work().sign.sign(opening))
                        .code());
        var signed = ward.work().sign.sign(opening.found(gone.id(), Opening.Found.ABSENT));
        assertEquals(1, signed.taken().size());
        var record = ward.work().print.sheets().record(signed);
        assertEquals(3, record.count());
        assertEquals(1, record.complete());
        assertTrue(record.broken());
        assertEquals("Không có trong túi", record.rows().get(1).note());
        assertEquals("Ngoài danh sách", record.rows().get(2).note());
        ward.syncs();
        post.syncs();
        assertTrue(Bag.signedAt(post.work().seen(gone)).isEmpty(), "still the post's");
        assertEquals(DemoData.AGENT_OFFICE.code(), post.work().seen(gone).holder());
        assertTrue(post.work().notes(gone).getLast().contains("không có hồ sơ này"));
        assertTrue(post.work().notes(there).getLast().contains("niêm phong"));
    }

    @Test
    void aResultGoesHomeByPostWithProofOrComesBack() {
        var bag = ward(sent(2));
        var signed = ward.work().sign.sign(all(bag));
        var received = signed.taken().stream().map(ward.work().accept::accept).toList();
        ward.syncs();
        resolve(received);
        var list = ward.work().deliver.give(ward.work().bags.toDeliver());
        ward.work().print.results(list, ward.work().bags.toDeliver(), "Bưu cục Hải Châu");
        ward.syncs();
        post.syncs();
        var results = post.work().bags.toDeliver();
        assertEquals(2, results.size());
        assertEquals(DeliverResult.Where.POST, DeliverResult.where(results.getFirst()));
        assertEquals(
                PostProblem.NO_DELIVERY_PROOF,
                assertThrows(
                                Problem.class,
                                () -> post.work()
                                        .deliver
                                        .delivered(results.getFirst(), "owner", ReturnPath.RECEIPT, " "))
                        .code());
        post.work().deliver.delivered(results.getFirst(), "owner", ReturnPath.RECEIPT, "Phiếu phát 0317");
        post.work().deliver.comesBack(results.getLast(), "Đi vắng hai lần");
        post.syncs();
        ward.syncs();
        var delivered = assertInstanceOf(
                Stage.Returned.class, ward.work().seen(results.getFirst()).stage());
        assertEquals("Phiếu phát 0317", delivered.proof());
        var back = ward.work().bags.toDeliver();
        assertEquals(List.of(results.getLast().id()), ids(back));
        assertEquals(DeliverResult.Where.BACK, DeliverResult.where(back.getFirst()));
        assertEquals("Đi vắng hai lần", back.getFirst().progress().delivery().proof());
        assertEquals(List.of(), post.session().store().outbox().all());
    }

    private void resolve(List<Dossier> received) {
        var signer = counter("Q09", "vinh.phan", Hall.OFFICE);
        received.forEach(d -> signer.session()
                .store()
                .perform(
                        new Act.ResolveDossier(d.id(), result(d)),
                        signer.session().officer()));
        signer.syncs();
        signer.desk().close();
        ward.syncs();
    }

    @Test
    void aResultOfTheWardsOwnCounterGoesHomeByTheAgentToo() {
        var store = ward.session().store();
        var clerk = ward.session().officer();
        var draft = PostSide.counted(Dossier.open(Sample.dossierId(), Hall.OFFICE, PostTest.COPY, Sample.citizen()));
        var code = store.codes().next(Hall.OFFICE, "Q03", java.time.LocalDate.now(Point.ZONE));
        var receipt =
                new Receipt(code, CLOCK.instant(), clerk.id(), Sample.receipt(1).due(), 0);
        var received = store.perform(new Act.ReceiveDossier(draft.receive(receipt)), clerk);
        ward.syncs();
        resolve(List.of(received));
        var ready = ward.work().bags.ready(received.code().orElseThrow().value());
        assertEquals(
                PostProblem.NOT_BY_POST,
                assertThrows(Problem.class, () -> ward.work().deliver.give(List.of(ready)))
                        .code());
        ward.work().deliver.give(List.of(ready), DemoData.AGENT_OFFICE.code(), "EB004812739VN");
        ward.syncs();
        post.syncs();
        var carried = post.work().bags.toDeliver().getFirst();
        assertEquals("EB004812739VN", carried.progress().delivery().carrierNo());
        assertEquals(List.of(carried.id()), ids(post.work().bags.own()));
        post.work().deliver.give(List.of(carried));
        post.work().deliver.delivered(post.work().seen(carried), "owner", ReturnPath.RECEIPT, "Phiếu phát 0318");
        post.syncs();
        ward.syncs();
        assertInstanceOf(Stage.Returned.class, ward.work().seen(received).stage());
        assertEquals(DeliverResult.Where.HOME, DeliverResult.where(ward.work().seen(received)));
        assertEquals(List.of(), post.session().store().outbox().all());
    }

    @Test
    void aHelpedOnlineFilingReachesTheOfficesInboxUnderThePortalsCode() {
        var draft = post.work().draft(PostTest.COPY, Hall.OFFICE);
        var code = DossierCode.official(Hall.OFFICE, Sample.TODAY, 9_001);
        var filed = post.work().collect.fileOnline(draft, code, true);
        post.syncs();
        ward.syncs();
        var arrived = ward.work().seen(filed);
        assertInstanceOf(Stage.Filed.class, arrived.stage());
        assertEquals(code, arrived.code().orElseThrow());
        assertEquals(List.of(), ward.work().bags.all(), "it came in no bag");
    }

    private Bag ward(Bag bag) {
        return ward.work().bags.find(bag.number());
    }

    private static List<?> ids(List<Dossier> dossiers) {
        return dossiers.stream().map(Dossier::id).toList();
    }

    private static Result result(Dossier dossier) {
        var sample = Sample.result();
        return new Result(
                ResultId.next(new Random()),
                sample.kind(),
                dossier.applicant().number(),
                sample.name(),
                "01/2026",
                "Trích lục",
                dossier.office(),
                CLOCK.instant(),
                null,
                sample.scope(),
                Result.Status.VALID,
                sample.paper());
    }
}
