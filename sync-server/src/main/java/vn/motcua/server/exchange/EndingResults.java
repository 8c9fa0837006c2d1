// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.command.ResultLife;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;

/// Decides what is done to results in the warehouse, and ends a faulty one when its dossier leads to another.
final class EndingResults {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Ledger ledger;

    EndingResults(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @throws Problem as [ResultLife#on]; WRONG_RESULT for a copy that bears another's name
    Outcome decide(Case c, OnResult act, Officer officer) {
        ledger.deposits().keep();
        var after = ResultLife.on(locked(act.result()), act, successor(act), officer);
        var subject = after.getFirst();
        switch (act) {
            case OnResult.RevokeResult _ -> end(c, subject, act.note(), null);
            case OnResult.ReplaceResult(var _, var by, var _) -> {
                end(c, subject, act.note(), by);
                var line = entry(c, by, "", subject.id());
                ledger.tell(c, subject.issuer(), ledger.tx().results().note(after.getLast(), line));
            }
            case OnResult.ReissueCopy(var _, var copy, var _) -> {
                if (ledger.deposits().isTaken(copy)
                        || ledger.tx().results().find(copy.id()).isPresent()) {
                    throw new Problem(ExchangeProblem.WRONG_RESULT);
                }
                ledger.deposit(c, copy, copy.issuer());
                var line = entry(c, subject.id(), act.note(), copy.id());
                ledger.tell(c, subject.issuer(), ledger.tx().results().note(subject, line));
            }
        }
        return new Outcome.Done(0);
    }

    /// What a corrected dossier leads to stands for the faulty result from now on (NĐ 118/2025 art 23).
    ///
    /// @return the new result with its tie
    Result correcting(Case c, Dossier dossier, Result next) {
        var faulty = dossier.progress().correctionOf();
        var claimed = next.ties().replaces();
        if (claimed != null && !claimed.equals(faulty)) {
            throw new Problem(ExchangeProblem.WRONG_RESULT);
        }
        var former = faulty == null ? null : former(faulty);
        if (former == null) {
            return next;
        }
        var both = ResultLife.replaced(former, next);
        if (former.status() == Result.Status.VALID) {
            end(c, both.getFirst(), "", next.id());
        } else {
            var line = entry(c, former.id(), "", next.id());
            ledger.tell(c, former.issuer(), ledger.tx().results().note(both.getFirst(), line));
        }
        return both.getLast();
    }

    private @Nullable Result former(ResultId faulty) {
        ledger.deposits().keep();
        return locked(faulty);
    }

    private @Nullable Result locked(ResultId id) {
        return ledger.tx().results().lock(id).orElse(null);
    }

    private @Nullable Result successor(OnResult act) {
        return act instanceof OnResult.ReplaceResult(var _, var by, var _) ? locked(by) : null;
    }

    private void end(Case c, Result ended, String reason, @Nullable ResultId other) {
        var today = LocalDate.ofInstant(ledger.now(), VIETNAM);
        ledger.tx()
                .results()
                .end(ended, reason, today, entry(c, ended.id(), reason, other))
                .forEach(changed -> ledger.tell(c, ended.issuer(), changed));
    }

    private ResultEntry entry(Case c, ResultId result, String note, @Nullable ResultId other) {
        var what = c.act().getClass().getSimpleName();
        return new ResultEntry(result, ledger.now(), c.command().actor(), what, note, other);
    }
}
