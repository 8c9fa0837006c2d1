// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultProblem;

/// What becomes of a result. The same pure function runs at the counter (to refuse at once) and at the centre (where it
/// counts).
public final class ResultLife {

    /// Identity numbers, old and new.
    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(\\d{9}|\\d{12})(?!\\d)");

    private ResultLife() {}

    /// Decides an act on a result.
    ///
    /// @param current as kept here, `null` if unknown
    /// @param successor the result that a [OnResult.ReplaceResult] names, `null` if unknown or none
    /// @return the results as they are after it: first the one it is done to
    /// @throws Problem of [ResultProblem]
    public static List<Result> on(@Nullable Result current, OnResult act, @Nullable Result successor, Officer actor) {
        if (current == null) {
            throw new Problem(ResultProblem.UNKNOWN_RESULT);
        }
        if (!current.issuer().equals(actor.office()) || !may(act, actor)) {
            throw new Problem(ResultProblem.NOT_YOURS);
        }
        requireReason(act.note());
        if (current.status() != Result.Status.VALID) {
            throw new Problem(ResultProblem.ALREADY_ENDED);
        }
        return switch (act) {
            case OnResult.RevokeResult _ -> List.of(current.withStatus(Result.Status.REVOKED));
            case OnResult.ReplaceResult _ -> replaced(current, successor(current, successor));
            case OnResult.ReissueCopy(var _, var copy, var _) -> List.of(current, copy(current, copy));
        };
    }

    /// A faulty result and the one that was made in its stead (NĐ 118/2025 art 23): both say so. One that ended before
    /// stays as it ended.
    public static List<Result> replaced(Result former, Result next) {
        var tied = former.tied(former.ties().replacedBy(next.id()));
        var after = former.status() == Result.Status.VALID ? tied.withStatus(Result.Status.REPLACED) : tied;
        return List.of(after, next.tied(next.ties().replacing(former.id())));
    }

    /// A copy ends as its original ended.
    public static Result withOriginal(Result copy, Result original) {
        return copy.status() == Result.Status.VALID ? copy.withStatus(original.status()) : copy;
    }

    /// @throws Problem NO_REASON, LONG_REASON, PERSONAL_REASON
    public static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Problem(ResultProblem.NO_REASON);
        }
        if (reason.length() > OnResult.LONGEST_REASON) {
            throw new Problem(ResultProblem.LONG_REASON, OnResult.LONGEST_REASON);
        }
        if (PERSONAL.matcher(reason).find()) {
            throw new Problem(ResultProblem.PERSONAL_REASON);
        }
    }

    /// Ending one is a supervisor's; a copy is made by who may sign.
    private static boolean may(OnResult act, Officer actor) {
        return actor.may(Role.SUPERVISOR) || act instanceof OnResult.ReissueCopy && actor.may(Role.SIGNER);
    }

    private static Result successor(Result current, @Nullable Result successor) {
        if (successor == null
                || successor.id().equals(current.id())
                || successor.status() != Result.Status.VALID
                || successor.ties().copyOf() != null
                || successor.ties().replaces() != null
                || !successor.owner().equals(current.owner())
                || !successor.issuer().equals(current.issuer())) {
            throw new Problem(ResultProblem.NO_SUCCESSOR);
        }
        return successor;
    }

    private static Result copy(Result original, Result copy) {
        if (original.ties().copyOf() != null
                || copy.id().equals(original.id())
                || copy.status() != Result.Status.VALID
                || !original.id().equals(copy.ties().copyOf())
                || !copy.owner().equals(original.owner())
                || !copy.issuer().equals(original.issuer())
                || !copy.kind().equals(original.kind())
                || !java.util.Objects.equals(copy.validUntil(), original.validUntil())) {
            throw new Problem(ResultProblem.WRONG_COPY);
        }
        return copy;
    }
}
