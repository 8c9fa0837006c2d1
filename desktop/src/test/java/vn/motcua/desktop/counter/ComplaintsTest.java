// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.store.StoreProblem;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

/// What officers of other programs complained about, and must not happen at this counter.
class ComplaintsTest extends AtBench {

    @BeforeEach
    void begin() {
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        bench.paper.add(Bench.written());
        bench.scanInto(2);
        bench.settle();
    }

    @Test
    void odoo60939NoReceiptIsPrintedOfADossierThatWasNotKept() {
        bench.store.permit(() -> {
            throw new Problem(StoreProblem.DISK_FULL);
        });
        bench.counter.receive();
        assertEquals(List.of(), bench.printed);
        assertEquals(0, bench.store.outbox().size());
        bench.store.permit(() -> {});
        bench.counter.receive();
        assertEquals(1, bench.printed.size());
        var printed = bench.printed.getFirst().replace(" x1", "");
        assertTrue(bench.store.dossiers().find(printed).isPresent(), "what was printed is there");
    }

    @Test
    void erpnext12971PressingReceiveTwiceIsOneDossierUnderOneCode() {
        bench.counter.receive();
        bench.counter.receive();
        assertEquals(1, bench.store.outbox().size());
        assertEquals(1, bench.printed.size());
    }
}
