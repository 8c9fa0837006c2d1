// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.VerifierChild;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.VerdictKind;

/// Hostile files through the child: each has its verdict within the child's memory and time, and the next file is
/// judged as if nothing had been.
class HostileTest {

    private static final Instant NOW = SignedResult.NOW.plusSeconds(60);
    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);
    private static final VerifierProcess CHILD = VerifierChild.line();

    @AfterAll
    static void end() {
        CHILD.close();
    }

    @Test
    void whatIsMadeToConfuseHasItsVerdict() {
        var wrong = new ArrayList<String>();
        Hostile.tame().forEach((name, pdf) -> {
            var verdict = CHILD.verify(pdf, SAMPLE.trust(), NOW);
            if (!Set.of(VerdictKind.UNREADABLE, VerdictKind.NOT_SIGNED, VerdictKind.ALTERED)
                    .contains(verdict.kind())) {
                wrong.add(name + " is " + verdict.kind());
            }
        });
        assertEquals(List.of(), wrong);
        assertEquals(
                VerdictKind.VALID,
                CHILD.verify(SAMPLE.signed, SAMPLE.trust(), NOW).kind());
    }

    /// What is brought to be stamped and signed is opened by the program itself, but not before this.
    @Test
    void whatWouldTakeTheProgramsLifeIsNotOpenedToBeSigned() {
        CHILD.tryOut(SAMPLE.p0);
        for (var name : List.of("a program", "arrays in arrays", "a page tree in a circle")) {
            var pdf = Hostile.tame().get(name);
            try {
                CHILD.tryOut(pdf); // refused by its stamp then, as here
            } catch (Problem problem) {
                assertInstanceOf(SignatureProblem.class, problem.code(), name);
            }
        }
        var bomb = Hostile.wild().get("a picture that needs a gigabyte");
        var refused = assertThrows(Problem.class, () -> CHILD.tryOut(bomb));
        assertEquals(SignatureProblem.TOO_MUCH, refused.code());
        CHILD.tryOut(SAMPLE.p0);
    }

    @Test
    void whatTakesTheChildsLifeIsUnreadableAndTheNextFileIsJudgedByAnother() {
        try (var child = new VerifierProcess(VerifierChild.class, new Limits(512, Duration.ofSeconds(4)))) {
            Hostile.wild().forEach((name, pdf) -> {
                var verdict = child.verify(pdf, SAMPLE.trust(), NOW);
                assertEquals(VerdictKind.UNREADABLE, verdict.kind(), name + " " + verdict.reason());
            });
        }
        assertEquals(
                VerdictKind.VALID,
                CHILD.verify(SAMPLE.signed, SAMPLE.trust(), NOW).kind());
    }
}
