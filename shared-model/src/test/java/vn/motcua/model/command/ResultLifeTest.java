// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultProblem;
import vn.motcua.model.result.Ties;

class ResultLifeTest {

    private static final Officer BOSS = Sample.officer(Role.SUPERVISOR);
    private final Result result = Sample.result();
    private final Result other = Sample.result();

    @Test
    void aSupervisorOfTheIssuingOfficeRevokesWithAReason() {
        var after = ResultLife.on(result, revoke("Khai man"), null, BOSS);
        assertEquals(List.of(result.withStatus(Result.Status.REVOKED)), after);
        assertEquals("Khai man · QĐ 12", revoke("Khai man ").note());
    }

    @Test
    void nobodyElseEndsAResultAndNobodyEndsOneTwice() {
        refused(ResultProblem.NOT_YOURS, result, revoke("x"), null, Sample.officer(Role.CLERK));
        refused(ResultProblem.NOT_YOURS, result, revoke("x"), null, Sample.officer(Role.SIGNER));
        var far = Sample.officer(new OfficeCode("H17.299"), Role.SUPERVISOR);
        refused(ResultProblem.NOT_YOURS, result, revoke("x"), null, far);
        refused(ResultProblem.UNKNOWN_RESULT, null, revoke("x"), null, BOSS);
        var ended = result.withStatus(Result.Status.REPLACED);
        refused(ResultProblem.ALREADY_ENDED, ended, revoke("x"), null, BOSS);
    }

    @Test
    void theReasonIsThereShortAndNamesNobodysNumber() {
        refused(ResultProblem.NO_REASON, result, new OnResult.RevokeResult(result.id(), " ", ""), null, BOSS);
        refused(ResultProblem.LONG_REASON, result, revoke("x".repeat(300)), null, BOSS);
        refused(ResultProblem.PERSONAL_REASON, result, revoke("của 048195000128"), null, BOSS);
        refused(ResultProblem.PERSONAL_REASON, result, revoke("CMND 201234567"), null, BOSS);
        ResultLife.on(result, revoke("theo Quyết định 1234/QĐ-UBND ngày 21/11/2026"), null, BOSS);
    }

    @Test
    void aReplacementTiesBothTogether() {
        var act = new OnResult.ReplaceResult(result.id(), other.id(), "Cấp lại");
        var after = ResultLife.on(result, act, other, BOSS);
        assertEquals(Result.Status.REPLACED, after.getFirst().status());
        assertEquals(other.id(), after.getFirst().ties().replacedBy());
        assertEquals(result.id(), after.getLast().ties().replaces());
        assertEquals(Result.Status.VALID, after.getLast().status());
        refused(ResultProblem.NO_SUCCESSOR, result, act, null, BOSS);
        refused(ResultProblem.NO_SUCCESSOR, result, act, result, BOSS);
        refused(ResultProblem.NO_SUCCESSOR, result, act, other.withStatus(Result.Status.REVOKED), BOSS);
        refused(ResultProblem.NO_SUCCESSOR, result, act, copy(), BOSS);
    }

    @Test
    void aCopySaysWhatItsOriginalSaysAndEndsAsItEnds() {
        var act = new OnResult.ReissueCopy(result.id(), copy(), "Bổ sung hồ sơ");
        assertEquals(List.of(result, act.copy()), ResultLife.on(result, act, null, Sample.officer(Role.SIGNER)));
        refused(ResultProblem.NOT_YOURS, result, act, null, Sample.officer(Role.CLERK));
        var untied = new OnResult.ReissueCopy(result.id(), other, "Bổ sung hồ sơ");
        refused(ResultProblem.WRONG_COPY, result, untied, null, BOSS);
        var copyOfCopy = new OnResult.ReissueCopy(copy().id(), copy(), "Bổ sung hồ sơ");
        refused(ResultProblem.WRONG_COPY, copy(), copyOfCopy, null, BOSS);
        var revoked = result.withStatus(Result.Status.REVOKED);
        assertEquals(
                Result.Status.REVOKED, ResultLife.withOriginal(copy(), revoked).status());
        var before = copy().withStatus(Result.Status.REPLACED);
        assertEquals(before, ResultLife.withOriginal(before, revoked));
    }

    @Test
    void aFaultyResultThatWasRevokedBeforeStaysRevoked() {
        var revoked = result.withStatus(Result.Status.REVOKED);
        assertEquals(
                Result.Status.REVOKED,
                ResultLife.replaced(revoked, other).getFirst().status());
    }

    @Test
    void aResultIsNotUsedAfterItsLastDay() {
        var until = new Result(
                result.id(),
                result.kind(),
                result.owner(),
                result.name(),
                result.notation(),
                result.summary(),
                result.issuer(),
                result.issuedAt(),
                LocalDate.of(2027, 5, 21),
                result.scope(),
                Result.Status.VALID,
                null);
        assertTrue(until.isUsable(LocalDate.of(2027, 5, 21)));
        assertFalse(until.isUsable(LocalDate.of(2027, 5, 22)));
        assertTrue(until.isExpired(LocalDate.of(2027, 5, 22)));
        assertFalse(result.isExpired(LocalDate.MAX));
    }

    private Result copy() {
        return other.tied(Ties.NONE.copying(result.id()));
    }

    private OnResult.RevokeResult revoke(String reason) {
        return new OnResult.RevokeResult(result.id(), reason, "QĐ 12");
    }

    private static void refused(
            ResultProblem code, @Nullable Result current, OnResult act, @Nullable Result by, Officer actor) {
        var problem = assertThrows(Problem.class, () -> ResultLife.on(current, act, by, actor));
        assertEquals(code, problem.code());
    }
}
