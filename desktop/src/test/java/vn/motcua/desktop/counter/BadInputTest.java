// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.procedure.ProcedureProblem;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.ReferenceItem;

/// What comes to a counter every day and is not as it should be.
class BadInputTest extends AtBench {

    @Test
    void aDraftUnderAVersionThatEndedMeanwhileIsNotReceived() {
        refused(ProcedureProblem.EXPIRED, "2026-11-01", ",\"validTo\":\"2026-11-20\"");
    }

    @Test
    void aDraftUnderAVersionThatWasReplacedMeanwhileIsNotReceived() {
        refused(CounterProblem.OTHER_VERSION, "2026-11-21", "");
    }

    private void refused(ProblemCode why, String from, String more) {
        var item = new ReferenceItem(ReferenceItem.PROCEDURE, "1.001193", LocalDate.parse(from), """
                {"code":"1.001193","name":"Đăng ký khai sinh","timeQty":1,"timeUnit":"WORKING_DAY"%s,"components":[]}""".formatted(more));
        var place = new Workplace(Sample.office(), Sample.clerk(), "Q03", true);
        var terms = new Terms(Catalogue.shipped().with(List.of(item)), place, Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        var problem = assertThrows(Problem.class, () -> terms.inForce(Sample.complete()));
        assertEquals(why, problem.code());
    }

    @Test
    void aSecondRequestOfTheSameCitizenOnTheSameDayIsSaidAndNotMerged() {
        bench.receive(Sample.BIRTH);
        var first = bench.counter.draft().dossier().get();
        bench.counter.end();
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        var notice = bench.counter.notice().get();
        assertEquals(Notice.Level.WARN, notice.level());
        var code = first.code().orElseThrow().value();
        assertEquals(Words.of(Words.VIETNAMESE).get("counter.twin", code), notice.what());
        assertEquals(
                false, first.id().equals(bench.counter.draft().dossier().get().id()));
    }
}
