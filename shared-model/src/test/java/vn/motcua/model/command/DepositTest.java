// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultKey;
import vn.motcua.model.result.ResultProblem;
import vn.motcua.model.result.Ties;

class DepositTest {

    private static final Instant ISSUED = Instant.parse("1998-06-02T17:00:00Z");

    private final Result old = result("118/1998", "Giấy khai sinh", ISSUED, null);

    @Test
    void peopleOfTheOfficeThatIssuedItDepositIt() {
        for (var role : Set.of(Role.CLERK, Role.SPECIALIST, Role.SIGNER)) {
            assertDoesNotThrow(() -> require(old, Sample.officer(role), Set.of()));
        }
        for (var role : Set.of(Role.AGENT, Role.SUPERVISOR, Role.READER, Role.AUDITOR, Role.ADMIN)) {
            assertRefused(DossierProblem.NOT_YOURS, old, Sample.officer(role), Set.of());
        }
        var stranger = new Officer(Sample.clerk().id(), "", "", new OfficeCode("H17.999"), Set.of(Role.CLERK));
        assertRefused(DossierProblem.NOT_YOURS, old, stranger, Set.of());
    }

    @Test
    void whatTheWarehouseHasIsNotDepositedTwiceHoweverItIsWritten() {
        var known = Set.of(new ResultKey(old.owner(), old.kind(), "  118 / 1998 "));
        assertRefused(ResultProblem.ALREADY_DEPOSITED, old, Sample.clerk(), known);
        var other = Set.of(new ResultKey(new CitizenNumber("048195000999"), old.kind(), old.notation()));
        assertDoesNotThrow(() -> require(old, Sample.clerk(), other));
    }

    @Test
    void anAccentPutTogetherInAnotherWayIsTheSameNotation() {
        assertEquals(
                new ResultKey(old.owner(), old.kind(), "12/QĐ-UỶ"),
                new ResultKey(old.owner(), old.kind(), "12/qđ-uy\u0309"));
    }

    @Test
    void anEmptyFieldAnOverlongOneAndImpossibleDaysAreRefused() {
        assertRefused(ResultProblem.INCOMPLETE, result(" ", "x", ISSUED, null));
        assertRefused(ResultProblem.TOO_LONG, result("1", "x".repeat(301), ISSUED, null));
        assertRefused(ResultProblem.NOT_YET_ISSUED, result("1", "x", Sample.NOW.plus(1, ChronoUnit.DAYS), null));
        assertRefused(ResultProblem.ENDS_BEFORE_ISSUE, result("1", "x", ISSUED, LocalDate.of(1998, 6, 2)));
        assertDoesNotThrow(() -> require(result("1", "x", ISSUED, LocalDate.of(1998, 6, 3)), Sample.clerk(), Set.of()));
    }

    @Test
    void withoutASignedCopyOrForAnotherOwnerNothingIsDeposited() {
        assertRefused(ResultProblem.NOT_TO_DEPOSIT, old.withStatus(Result.Status.REVOKED));
        assertRefused(
                ResultProblem.NOT_TO_DEPOSIT,
                old.tied(Ties.NONE.replacing(Sample.result().id())));
        var another = new Act.DepositResult(
                new Result(
                        old.id(),
                        old.kind(),
                        new CitizenNumber("048195000999"),
                        old.name(),
                        old.notation(),
                        old.summary(),
                        old.issuer(),
                        old.issuedAt(),
                        null,
                        old.scope(),
                        old.status(),
                        old.paper()),
                Sample.citizen());
        var problem = assertThrows(Problem.class, () -> Deposit.require(another, Sample.clerk(), Sample.NOW, Set.of()));
        assertEquals(ResultProblem.NOT_TO_DEPOSIT, problem.code());
    }

    private static void assertRefused(ProblemCode code, Result result) {
        assertRefused(code, result, Sample.clerk(), Set.of());
    }

    private static void assertRefused(ProblemCode code, Result result, Officer actor, Set<ResultKey> known) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> require(result, actor, known)).code());
    }

    private static void require(Result result, Officer actor, Set<ResultKey> known) {
        Deposit.require(new Act.DepositResult(result, null), actor, Sample.NOW, known);
    }

    private static Result result(String notation, String name, Instant issued, @Nullable LocalDate until) {
        var sample = Sample.result();
        return new Result(
                sample.id(),
                sample.kind(),
                sample.owner(),
                name,
                notation,
                sample.summary(),
                Sample.OFFICE,
                issued,
                until,
                "Toàn quốc",
                Result.Status.VALID,
                PaperId.of(new byte[] {7}));
    }
}
