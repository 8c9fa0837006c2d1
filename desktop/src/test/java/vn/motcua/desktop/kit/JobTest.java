// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

class JobTest {

    private final List<Object> heard = new ArrayList<>();

    @Test
    void whatTheWorkReturnsIsHandedOver() {
        Background.direct().run(() -> 7).then(heard::add).orElse(heard::add);
        assertEquals(List.of(7), heard);
    }

    @Test
    void whatTheWorkReportsComesInOrderBeforeItsEnd() {
        Background.direct()
                .<Integer, String>run(
                        report -> {
                            report.accept(1);
                            report.accept(2);
                            return "done";
                        },
                        heard::add)
                .then(heard::add);
        assertEquals(List.of(1, 2, "done"), heard);
    }

    @Test
    void aProblemGoesToThePeopleAsItIs() {
        var problem = new Problem(KitProblem.NO_WORDS, "x.Y");
        Background.direct()
                .run(() -> {
                    throw problem;
                })
                .orElse(heard::add);
        assertEquals(List.of(problem), heard);
    }

    @Test
    void aFaultGetsTheSameShortCodeEachTimeAndItsCodeSurvivesTelex() {
        var first = code(() -> {
            throw new IllegalStateException("a name that must not be seen");
        });
        var second = code(JobTest::fail);
        assertEquals(code(JobTest::fail), second);
        assertTrue(first.matches("[0-9BCFGHJKLMNPQRSTVXZ]{6}"), first);
    }

    @Test
    void workThatIsInterruptedEndsAsCancelled() {
        Background.direct()
                .run(() -> {
                    throw new InterruptedException();
                })
                .orElse(p -> heard.add(p.code()));
        assertEquals(List.<ProblemCode>of(KitProblem.CANCELLED), heard);
    }

    private static Object fail() {
        throw new IllegalArgumentException();
    }

    private String code(java.util.concurrent.Callable<Object> work) {
        var code = new ArrayList<String>();
        Background.direct().run(work).orElse(p -> code.add(p.args().getFirst()));
        return code.getFirst();
    }
}
