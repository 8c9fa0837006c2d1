// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;

/// What form 02 asked for comes through the scanner into its rows, and the act names the papers.
class BringSupplementTest extends AtBench {

    private static final int NOTICE = 2;

    @BeforeEach
    void begin() {
        bench.paper.add(Bench.written());
    }

    @Test
    void thePapersThatWereAskedForAreScannedIntoTheirRows() {
        var asked = asked();
        counter.bring(code(asked));
        assertEquals(asked.id(), counter.draft().dossier().get().id());
        assertEquals(ChecklistRow.State.MISSING, row(NOTICE).state());
        counter.receive();
        assertEquals(Todo.Kind.PAPER, counter.goTo().get().kind());
        bench.scanInto(NOTICE);
        bench.settle();
        counter.sheet().set(Sheet.NONE);
        assertEquals(List.of(), counter.draft().todos());
        counter.receive();
        var complete = bench.store.dossiers().find(asked.id()).orElseThrow();
        assertInstanceOf(Stage.Received.class, complete.stage());
        assertEquals(asked.code(), complete.code());
        var scan = assertInstanceOf(
                Source.Scanned.class, complete.papers().get(NOTICE - 1).source());
        assertTrue(bench.store.shelf().has(scan.paper()));
        assertTrue(acts().stream()
                .anyMatch(a -> a instanceof Act.CompleteSupplement(var _, var papers, var _)
                        && papers.stream().anyMatch(p -> p.source().equals(scan))));
        assertFalse(bench.printed.isEmpty());
    }

    @Test
    void whatWasWrongInTheRequestIsPutRightWithIt() {
        var asked = asked();
        counter.bring(code(asked));
        bench.scanInto(NOTICE);
        bench.settle();
        counter.draft().setField("child.name", "Trần Gia Hưng");
        counter.sheet().set(Sheet.NONE);
        counter.receive();
        var complete = bench.store.dossiers().find(asked.id()).orElseThrow();
        assertInstanceOf(Stage.Received.class, complete.stage());
        assertEquals("Trần Gia Hưng", complete.fields().get("child.name"));
    }

    @Test
    void nothingOfItBecomesADraftOfItsOwn() {
        var asked = asked();
        counter.bring(code(asked));
        counter.draft().setField("child.name", "Trần Gia Hưng");
        counter.supplement();
        assertEquals(Sheet.NONE, counter.sheet().get());
        counter.hold();
        assertTrue(bench.store.drafts().all().isEmpty());
        assertInstanceOf(
                Stage.AwaitingSupplement.class,
                bench.store.dossiers().find(asked.id()).orElseThrow().stage());
    }

    @Test
    void aDossierThatWaitsForNothingSaysSo() {
        counter.bring("H17.242-261121-9999");
        assertEquals(Notice.Level.BAD, counter.notice().get().level());
        var asked = asked();
        counter.bring(code(asked));
        bench.scanInto(NOTICE);
        bench.settle();
        counter.sheet().set(Sheet.NONE);
        counter.receive();
        counter.end();
        counter.bring(code(asked));
        assertEquals(Notice.Level.BAD, counter.notice().get().level());
        assertTrue(counter.draft().draft().isEmpty());
    }

    private Dossier asked() {
        counter.card(Bench.card());
        counter.choose(Sample.BIRTH);
        counter.supplement();
        counter.outcome().reason().set("Còn thiếu giấy chứng sinh");
        counter.outcome().askSupplement();
        var asked = counter.draft().dossier().get();
        assertInstanceOf(Stage.AwaitingSupplement.class, asked.stage());
        counter.end();
        bench.printed.clear();
        return asked;
    }

    private static String code(Dossier dossier) {
        return dossier.code().orElseThrow().value();
    }

    private ChecklistRow row(int no) {
        return counter.draft().rows().get(no - 1);
    }

    private List<Act> acts() {
        return bench.store.outbox().all().stream().map(p -> p.command().act()).toList();
    }
}
