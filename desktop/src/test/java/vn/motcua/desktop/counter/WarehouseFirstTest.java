// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.PaperRule;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.result.Result;
import vn.motcua.model.wire.Messages;

/// Rule P3: what the warehouse has nobody asks for again.
class WarehouseFirstTest extends AtBench {

    private static final int NOTICE = 2;

    @BeforeEach
    void begin() {
        bench.store.results().put(List.of(Sample.result("KQ.X", "Giấy chứng sinh")));
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
    }

    @Test
    void p3WhatTheWarehouseHasIsOfferedAndLinkedWithOneKey() {
        assertEquals(ChecklistRow.State.OFFERED, row().state());
        bench.counter.draft().act(NOTICE);
        assertInstanceOf(Source.FromWarehouse.class, row().source());
        bench.settle();
        bench.counter.receive();
        assertInstanceOf(
                Stage.Received.class, bench.counter.draft().dossier().get().stage());
    }

    @Test
    void p3ThePaperAllTheSameNeedsAReasonThatTravelsWithTheDossier() {
        bench.paper.add(Bench.written());
        bench.scanInto(NOTICE);
        bench.settle();
        bench.counter.receive();
        assertEquals(Todo.Kind.DEMAND, bench.counter.goTo().get().kind());
        var draft = bench.counter.draft().draft().orElseThrow();
        var refused = assertThrows(Problem.class, () -> bench.end.receive(draft));
        assertEquals(CounterProblem.WAREHOUSE_HAS, refused.code());
        bench.counter.draft().demand(NOTICE, "Bản trong kho mờ, không đọc được");
        bench.counter.receive();
        var kept = bench.store.dossiers().of(Sample.citizen().number()).getFirst();
        assertEquals(
                "Bản trong kho mờ, không đọc được",
                kept.papers().get(NOTICE - 1).demanded());
    }

    @Test
    void p3ASupplementDoesNotAskForWhatTheWarehouseHas() {
        bench.counter.supplement();
        var offered = bench.counter.outcome().rows().get(NOTICE - 1);
        assertFalse(offered.barred().isEmpty());
        offered.toggle();
        assertFalse(offered.asked().get());
        var draft = bench.counter.draft().draft().orElseThrow();
        var items =
                List.of(new SupplementItem(Sample.BIRTH.papers().get(NOTICE - 1).name(), "thiếu"));
        var refused = assertThrows(Problem.class, () -> bench.end.askSupplement(draft, items, "thiếu"));
        assertEquals(CounterProblem.WAREHOUSE_HAS, refused.code());
    }

    @Test
    void p3ARowIsMatchedByKindAndByTheComponentThatADatabaseReplaces() {
        var paper = new RequiredPaper(1, "Bản sao bằng lái", RequiredPaper.Kind.COMPONENT, 0, 1, true, true);
        var byKind = new PaperRule("KQ.X", null, null, "");
        var other = Sample.result("KQ.X", "Chứng chỉ");
        assertTrue(Warehouse.offer(paper, byKind, List.of(other), Sample.TODAY).isPresent());
        assertTrue(Warehouse.offer(paper, PaperRule.NONE, List.of(other), Sample.TODAY)
                .isEmpty());
        var replaced = new PaperRule("", null, new PaperRule.Replacement("Chứng chỉ", "CSDL", "Bộ"), "");
        assertTrue(
                Warehouse.offer(paper, replaced, List.of(other), Sample.TODAY).isPresent());
    }

    @Test
    void p3WhatWasEndedOrIsPastItsLastDayIsNotOffered() {
        var paper = new RequiredPaper(1, "Bản sao bằng lái", RequiredPaper.Kind.COMPONENT, 0, 1, true, true);
        var byKind = new PaperRule("KQ.X", null, null, "");
        var holds = Sample.result("KQ.X", "Chứng chỉ");
        for (var status : List.of(Result.Status.REVOKED, Result.Status.REPLACED)) {
            var ended = List.of(holds.withStatus(status));
            assertTrue(Warehouse.offer(paper, byKind, ended, Sample.TODAY).isEmpty());
        }
        assertTrue(Warehouse.offer(paper, byKind, List.of(until(holds, Sample.TODAY)), Sample.TODAY)
                .isPresent());
        assertTrue(Warehouse.offer(paper, byKind, List.of(until(holds, Sample.TODAY.minusDays(1))), Sample.TODAY)
                .isEmpty());
    }

    private static Result until(Result result, LocalDate day) {
        return new Result(
                result.id(),
                result.kind(),
                result.owner(),
                result.name(),
                result.notation(),
                result.summary(),
                result.issuer(),
                result.issuedAt(),
                day,
                result.scope(),
                result.status(),
                result.paper());
    }

    @Test
    void p3WhatMayNotBeAskedForIsNeverMissing() {
        var row = only(new PaperRule("", null, null, "Luật Căn cước"), RequiredPaper.Kind.COMPONENT);
        assertEquals(ChecklistRow.State.FORBIDDEN, row.state());
        assertEquals(ChecklistRow.Act.NONE, row.act());
        assertFalse(row.mayBeAsked());
    }

    @Test
    void p3APaperThatIsNotToBeScannedIsTakenInWithoutAScan() {
        var rule = new PaperRule("", PaperRule.NotScanned.SECRET, null, "");
        assertEquals(
                ChecklistRow.Act.ACCEPT,
                only(rule, RequiredPaper.Kind.COMPONENT).act());
    }

    @Test
    void p3PagesAreNotPutIntoARowThatIsNotScanned() {
        var identity = Sample.BIRTH.papers().getLast().no();
        bench.counter.draft().act(identity); // the card in the reader was shown
        bench.paper.add(Bench.written());
        bench.scanInto(identity);
        assertInstanceOf(
                Source.Missing.class,
                bench.counter.draft().rows().get(identity - 1).source());
        var trouble = bench.counter.draft().scan().trouble().get();
        assertEquals(DossierProblem.NOT_TO_BE_SCANNED, trouble.code());
    }

    @Test
    void p3ALookUpSaysForWhichDossierItIs() {
        bench.reply = new Messages.LookupReply(Sample.citizen(), List.of(), List.of());
        bench.counter.end();
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        var dossier = bench.counter.draft().draft().orElseThrow().id();
        var asked = (Messages.Lookup) bench.asked.getLast();
        assertEquals("intake", asked.purpose());
        assertEquals(dossier.value(), asked.about());
    }

    private ChecklistRow row() {
        return bench.counter.draft().rows().get(NOTICE - 1);
    }

    private static ChecklistRow only(PaperRule rule, RequiredPaper.Kind kind) {
        var paper = new RequiredPaper(1, "Giấy tờ", kind, 1, 0, false, false);
        Procedure procedure = Sample.BIRTH.with(Sample.BIRTH.validity(), List.of(rule));
        var papers = List.of(new DossierPaper(paper, new Source.Missing()));
        return ChecklistRow.of(papers, procedure, List.of(), Sample.TODAY).getFirst();
    }
}
