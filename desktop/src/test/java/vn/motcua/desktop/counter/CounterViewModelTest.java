// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.papers.IdentityPaper;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.wire.Messages;

class CounterViewModelTest extends AtBench {

    @Test
    void aCardOpensASessionAndAsksForTheProcedure() {
        counter.card(Bench.card());
        assertEquals("Nguyễn Thị Thuỳ Linh", counter.file().get().citizen().name());
        assertEquals(Sheet.PROCEDURES, counter.sheet().get());
    }

    @Test
    void aCodeThatIsNoCardSaysSoAndLosesNothing() {
        begin();
        counter.card("https://example.vn/menu");
        assertFalse(counter.notice().get().isEmpty());
        assertNotNull(counter.draft().dossier().get());
    }

    @Test
    void aSpoiltNameMustBeConfirmedBeforeReceiving() {
        counter.card("048195000128||Nguy?n Th? Thu? Linh|14031995|N?|K45/12|10102021".replace("N?", "Nu"));
        counter.choose(Sample.BIRTH);
        assertEquals(Todo.Kind.NAME, counter.draft().todos().getFirst().kind());
        counter.confirmName("Nguyễn Thị Thuỳ Linh");
        assertTrue(counter.draft().todos().stream().noneMatch(t -> t.kind() == Todo.Kind.NAME));
        assertEquals(
                "Nguyễn Thị Thuỳ Linh",
                counter.draft().dossier().get().applicant().name());
    }

    @Test
    void nothingIsReceivedWhileAPaperIsMissing() {
        begin();
        counter.receive();
        assertEquals(Todo.Kind.PAPER, counter.goTo().get().kind());
        assertTrue(counter.draft().draft().isPresent());
        assertEquals(0, bench.store.outbox().size());
    }

    @Test
    void aWholeDossierIsReceivedUnderALeasedCodeAndPrintedTwice() {
        receiveOne();
        var received = counter.draft().dossier().get();
        assertEquals(
                "H17.242-261121-0042", received.receipt().orElseThrow().code().value());
        assertEquals(List.of("H17.242-261121-0042 x1"), bench.printed);
        assertEquals(1, bench.store.outbox().size());
        assertTrue(bench.store.drafts().all().isEmpty());
    }

    @Test
    void nothingIsOfferedToDoWithThePapersOfWhatWasTakenIn() {
        receiveOne();
        assertEquals(
                Set.of(ChecklistRow.Act.NONE),
                counter.draft().rows().stream().map(ChecklistRow::act).collect(Collectors.toSet()));
    }

    @Test
    void whatWasTakenInIsNotPutAside() {
        receiveOne();
        counter.hold();
        assertNotNull(counter.file().get(), "the session goes on");
        assertNotNull(counter.draft().dossier().get());
        counter.end();
        assertNull(counter.file().get());
    }

    @Test
    void aNumberThatWasOnlyTypedProvesNobodyUntilThePapersAreCompared() {
        bench.store.citizens().put(List.of(Sample.citizen()));
        counter.number(Sample.citizen().number());
        counter.choose(Sample.BIRTH);
        var proof = counter.draft().dossier().get().filing().proof();
        assertEquals(IdentityProof.MANUAL, proof);
        assertFalse(IdentityPaper.isProven(proof, counter.draft().dossier().get()));
        counter.draft().act(Sample.BIRTH.papers().getLast().no());
        assertTrue(IdentityPaper.isProven(proof, counter.draft().dossier().get()));
        assertTrue(IdentityPaper.isProven(IdentityProof.QR, null));
    }

    @Test
    void aBrokenPrinterLeavesTheDossierReceivedAndOffersToPrintAgain() {
        bench.printerBroken = true;
        receiveOne();
        assertEquals(Notice.Offer.REPRINT, counter.notice().get().offer());
        assertTrue(counter.draft().dossier().get().stage() instanceof Stage.Received);
        bench.printerBroken = false;
        counter.reprint();
        assertEquals(1, bench.printed.size());
    }

    @Test
    void withoutLeasedNumbersTheCodeIsProvisional() {
        bench.close();
        bench = new Bench(profile.resolve("other"), false);
        counter = bench.counter;
        receiveOne();
        assertTrue(
                counter.draft().dossier().get().receipt().orElseThrow().code().isProvisional());
    }

    @Test
    void aPaperOfTheWarehouseIsOfferedAndNotCollected() {
        var result = Sample.result();
        bench.store.results().put(List.of(named(result, "Giấy chứng sinh")));
        var copy = Sample.CATALOGUE.procedures().stream()
                .filter(p -> p.papers().stream().anyMatch(r -> r.reusable()))
                .findFirst()
                .orElseThrow();
        var paper = copy.papers().stream().filter(r -> r.reusable()).findFirst().orElseThrow();
        bench.store.results().put(List.of(named(result, paper.name().replaceAll("\\(.*", ""))));
        counter.card(Bench.card());
        counter.choose(copy);
        var row = counter.draft().rows().get(paper.no() - 1);
        assertEquals(ChecklistRow.State.OFFERED, row.state());
        counter.draft().act(paper.no());
        assertTrue(
                counter.draft().dossier().get().papers().get(paper.no() - 1).source() instanceof Source.FromWarehouse);
    }

    @Test
    void aProgramThatWasCutOffOpensAtTheSameDraft() {
        begin();
        counter.draft().fields().get(4).value().set("Trần Gia Huy");
        bench.close();
        bench = new Bench(profile);
        bench.counter.start();
        var restored = bench.counter.draft().dossier().get();
        assertEquals("Trần Gia Huy", restored.fields().get("child.name"));
    }

    @Test
    void aDraftPutAsideWaitsAtTheEmptyDesk() {
        begin();
        counter.hold();
        assertNull(counter.file().get());
        assertEquals(1, counter.morning().get().drafts().size());
    }

    @Test
    void aJamKeepsThePagesThatCame() {
        begin();
        bench.paper.addAll(List.of(Bench.written(), Bench.page(_ -> {})));
        bench.jam = new Problem(ScanProblem.JAMMED);
        counter.draft().openScan();
        var scan = counter.draft().scan();
        scan.scan();
        assertEquals(2, scan.pages().size());
        assertTrue(scan.pages().get(1).blank());
        assertEquals(ScanProblem.JAMMED, scan.trouble().get().code());
        assertEquals(
                2,
                bench.store
                        .shelf()
                        .scanned()
                        .of(counter.draft().dossier().get().id())
                        .size());
    }

    @Test
    void anUnsureReadingHoldsTheReceiptUntilSomebodyLooked() {
        begin();
        bench.paper.add(Bench.written());
        bench.lines.addAll(List.of("TỜ KHAI ĐĂNG KÝ KHAI SINH", "Họ, chữ đệm, tên: TRẦN GIA HUY"));
        bench.confidence = 0.5;
        bench.scanInto(2);
        bench.settle();
        var unsure = counter.draft().todos().stream()
                .filter(t -> t.kind() == Todo.Kind.UNSURE)
                .count();
        assertTrue(unsure > 0);
        counter.receive();
        assertTrue(counter.draft().draft().isPresent());
        while (counter.draft().review().left() > 0) {
            counter.draft().review().confirm();
        }
        bench.settle();
        counter.receive();
        var received = counter.draft().dossier().get();
        assertTrue(received.stage() instanceof Stage.Received);
        assertTrue(received.fields().keySet().stream().noneMatch(k -> k.startsWith("unsure.")));
    }

    @Test
    void aPaperAndWhatItSaysAreDrawnOnce() {
        begin();
        bench.paper.add(Bench.written());
        bench.lines.addAll(List.of("TỜ KHAI ĐĂNG KÝ KHAI SINH", "Họ, chữ đệm, tên: TRẦN GIA HUY"));
        counter.draft().openScan();
        counter.draft().scan().scan();
        var drawn = new AtomicInteger();
        counter.draft().rows().subscribe(drawn::incrementAndGet);
        counter.draft().scan().assign(2);
        assertEquals(1, drawn.get());
        assertTrue(counter.draft().rows().get(1).isDone());
        assertEquals("TRẦN GIA HUY", counter.draft().dossier().get().fields().get("child.name"));
    }

    @Test
    void aKeyIsBoundOnceAndThenOpensTheSession() {
        begin();
        counter.key("vneid:opaque");
        assertEquals(Notice.Offer.BIND, counter.notice().get().offer());
        counter.take(Notice.Offer.BIND);
        bench.store.citizens().put(List.of(counter.file().get().citizen()));
        counter.end();
        counter.key("vneid:opaque");
        assertEquals("048195000128", counter.file().get().citizen().number().value());
    }

    @Test
    void whatTheCentreKnowsIsAddedToTheSession() {
        bench.reply = new Messages.LookupReply(Sample.citizen(), List.of(Sample.result()), List.of());
        counter.card(Bench.card());
        assertTrue(counter.file().get().fromCentre());
        assertEquals(1, counter.file().get().results().size());
        assertEquals("0905123318", counter.file().get().citizen().phone());
    }

    private void begin() {
        counter.card(Bench.card());
        counter.choose(Sample.BIRTH);
    }

    private void receiveOne() {
        begin();
        bench.paper.add(Bench.written());
        bench.scanInto(2);
        bench.settle();
        assertEquals(List.of(), counter.draft().todos());
        counter.receive();
    }

    private static Result named(Result r, String name) {
        return new Result(
                r.id(),
                r.kind(),
                r.owner(),
                name,
                r.notation(),
                r.summary(),
                r.issuer(),
                r.issuedAt(),
                r.validUntil(),
                r.scope(),
                r.status(),
                r.paper());
    }
}
