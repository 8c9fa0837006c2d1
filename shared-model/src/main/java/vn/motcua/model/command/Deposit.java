// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultKey;
import vn.motcua.model.result.ResultProblem;
import vn.motcua.model.result.Ties;

/// Whether an old result may enter the warehouse. The same rules hold at the counter and at the centre.
public final class Deposit {

    /// Longest of each field, in characters.
    public static final int KIND = 80;

    public static final int NAME = 300;
    public static final int NOTATION = 100;
    public static final int SUMMARY = 1000;
    public static final int SCOPE = 200;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// A counter's clock may be a little ahead.
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private Deposit() {}

    /// @param known what the warehouse has of this owner
    /// @throws Problem NOT_YOURS; INCOMPLETE, TOO_LONG, NOT_YET_ISSUED, ENDS_BEFORE_ISSUE, NOT_TO_DEPOSIT,
    /// ALREADY_DEPOSITED
    public static void require(Act.DepositResult deposit, Officer actor, Instant now, Set<ResultKey> known) {
        var result = deposit.result();
        if (!Rights.mayDeposit(result, actor)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        requireMetadata(result, now);
        var plain = result.status() == Result.Status.VALID && result.ties().equals(Ties.NONE);
        if (result.paper() == null || !plain || isAnother(deposit.owner(), result)) {
            throw new Problem(ResultProblem.NOT_TO_DEPOSIT);
        }
        if (known.contains(result.key())) {
            throw new Problem(ResultProblem.ALREADY_DEPOSITED, result.notation());
        }
    }

    /// The minimum metadata of NĐ 118/2025 art 19(2), as far as it can be wrong in itself. The field's name stands in
    /// the problem.
    ///
    /// @throws Problem INCOMPLETE, TOO_LONG, NOT_YET_ISSUED, ENDS_BEFORE_ISSUE
    public static void requireMetadata(Result result, Instant now) {
        require("kind", result.kind(), KIND);
        require("name", result.name(), NAME);
        require("notation", result.notation(), NOTATION);
        require("summary", result.summary(), SUMMARY);
        require("scope", result.scope(), SCOPE);
        if (result.issuedAt().isAfter(now.plus(AHEAD))) {
            throw new Problem(ResultProblem.NOT_YET_ISSUED);
        }
        var until = result.validUntil();
        if (until != null && until.isBefore(LocalDate.ofInstant(result.issuedAt(), VIETNAM))) {
            throw new Problem(ResultProblem.ENDS_BEFORE_ISSUE);
        }
    }

    private static void require(String field, String text, int most) {
        if (text.isBlank()) {
            throw new Problem(ResultProblem.INCOMPLETE, field);
        }
        if (text.length() > most) {
            throw new Problem(ResultProblem.TOO_LONG, field, most);
        }
    }

    private static boolean isAnother(@Nullable Citizen owner, Result result) {
        return owner != null && !owner.number().equals(result.owner());
    }
}
