// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.TimeLimit;

/// Rules P4 and P5 of an intake's end.
class OutcomeTest extends AtBench {

    @Test
    void p4WhatIsMissingIsAskedForWithForm02AndTheDossierWaitsUnderItsCode() {
        begin(Sample.BIRTH);
        bench.counter.supplement();
        var outcome = bench.counter.outcome();
        assertEquals(Sheet.SUPPLEMENT, bench.counter.sheet().get());
        assertTrue(asked(outcome).contains(Sample.BIRTH.papers().get(1).name()));
        outcome.reason().set("Thiếu giấy chứng sinh");
        outcome.askSupplement();
        var stored = only();
        var stage = assertInstanceOf(Stage.AwaitingSupplement.class, stored.stage());
        assertEquals("Thiếu giấy chứng sinh", stage.asked().reason());
        assertEquals("H17.242-261121-0042", stored.code().orElseThrow().value());
        assertEquals(Optional.empty(), stored.receipt(), "nothing is promised");
        assertEquals(List.of("H17.242-261121-0042 x1"), bench.printed);
        assertTrue(bench.store.drafts().all().isEmpty());
    }

    @Test
    void form02SaysWhomToCallAndHasACopyForEachSide() throws java.io.IOException {
        begin(Sample.BIRTH);
        bench.counter.supplement();
        var outcome = bench.counter.outcome();
        outcome.reason().set("Thiếu giấy chứng sinh");
        outcome.askSupplement();
        try (var pdf = Loader.loadPDF(bench.sheets.pdf(only()))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("số điện thoại 1022, trang tin dichvucong.gov.vn"), text);
            assertTrue(text.contains("Liên 1: giao người nộp hồ sơ"), text);
            assertTrue(text.contains("Liên 2: lưu tại Bộ phận Một cửa"), text);
            assertEquals(2, pdf.getNumberOfPages());
        }
    }

    @Test
    void p4ARefusalNamesReasonAndLegalBasisAndIsRegistered() {
        begin(Sample.BIRTH);
        bench.counter.refusal();
        var outcome = bench.counter.outcome();
        outcome.reason().set("Không thuộc thẩm quyền");
        outcome.refuse();
        assertFalse(outcome.fault().get().isEmpty());
        assertTrue(bench.counter.draft().draft().isPresent(), "without a basis nothing happens");
        outcome.basis().set("Khoản 1 Điều 13 Luật Hộ tịch");
        outcome.refuse();
        var stage = assertInstanceOf(Stage.Refused.class, only().stage());
        assertEquals("Khoản 1 Điều 13 Luật Hộ tịch", stage.legalBasis());
        assertEquals(1, bench.printed.size());
    }

    @Test
    void p4AnIntakeEndsOnceInOneOfThreeWays() {
        begin(Sample.BIRTH);
        bench.counter.refusal();
        bench.counter.outcome().reason().set("a");
        bench.counter.outcome().basis().set("b");
        bench.counter.outcome().refuse();
        bench.counter.outcome().refuse();
        bench.counter.supplement();
        bench.counter.outcome().askSupplement();
        bench.counter.receive();
        assertEquals(1, bench.store.outbox().size());
        assertEquals(1, bench.printed.size());
    }

    @Test
    void p4WhatWasWrittenForASheetStaysWithTheDraftAndLeavesItAtTheEnd() {
        begin(Sample.BIRTH);
        bench.counter.supplement();
        bench.counter.outcome().reason().set("Thiếu giấy");
        bench.counter.outcome().rows().getFirst().asked().set(true);
        bench.counter.outcome().rows().getFirst().why().set("Chưa ký");
        bench.counter.hold();
        bench.close();
        bench = new Bench(profile);
        bench.counter.start();
        bench.counter.resume(bench.store.drafts().all().getFirst());
        bench.counter.supplement();
        var row = bench.counter.outcome().rows().getFirst();
        assertEquals("Thiếu giấy", bench.counter.outcome().reason().get());
        assertEquals("Chưa ký", row.why().get());
        assertTrue(row.asked().get());
        bench.counter.outcome().askSupplement();
        assertTrue(only().fields().keySet().stream().noneMatch(k -> k.startsWith("ending.")));
    }

    @Test
    void p4ASupplementAsksForSomethingAndSaysWhy() {
        begin(Sample.BIRTH);
        var draft = bench.counter.draft().draft().orElseThrow();
        var nothing = assertThrows(Problem.class, () -> bench.end.askSupplement(draft, List.of(), "x"));
        assertEquals(CounterProblem.NO_ITEMS, nothing.code());
        var items = List.of(new SupplementItem("Giấy chứng sinh", "thiếu"));
        var silent = assertThrows(Problem.class, () -> bench.end.askSupplement(draft, items, " "));
        assertEquals(DossierProblem.NO_REASON, silent.code());
        assertEquals(0, bench.store.outbox().size());
    }

    @Test
    void p5ASameDayProcedureIsRegisteredAndPrintedOnlyOnDemand() {
        begin(sameDay());
        bench.settle();
        scanAll();
        bench.settle();
        bench.counter.receive();
        assertInstanceOf(Stage.Received.class, only().stage());
        assertEquals(List.of(), bench.printed);
        bench.counter.reprint();
        assertEquals(1, bench.printed.size());
    }

    @Test
    void afterFifteenOClockASameDayProcedureIsDueTheNextWorkingDay() {
        bench.close();
        var friday = Instant.parse("2026-11-20T08:00:00Z");
        bench = new Bench(profile.resolve("late"), true, Words.of(Words.VIETNAMESE), friday);
        var procedure = sameDay();
        assertTrue(bench.terms.isPastCutOff(procedure));
        assertEquals(23, bench.terms.due(procedure).getDayOfMonth());
    }

    private static Procedure sameDay() {
        return Sample.CATALOGUE.procedures(Sample.TODAY).stream()
                .filter(p -> p.limit().unit() == TimeLimit.Unit.SAME_DAY)
                .findFirst()
                .orElseThrow();
    }

    private void begin(Procedure procedure) {
        bench.counter.card(Bench.card());
        bench.counter.choose(procedure);
    }

    private void scanAll() {
        bench.paper.add(Bench.written());
        for (var row : List.copyOf(bench.counter.draft().rows())) {
            if (row.paper().required() && !row.isDone()) {
                bench.scanInto(row.paper().no());
            }
        }
        bench.counter.sheet().set(Sheet.NONE);
    }

    private static List<String> asked(OutcomeViewModel outcome) {
        return outcome.rows().stream()
                .filter(r -> r.asked().get())
                .map(SupplementRowViewModel::what)
                .toList();
    }

    private Dossier only() {
        var all = bench.store.dossiers().of(Sample.citizen().number());
        assertEquals(1, all.size());
        return all.getFirst();
    }
}
