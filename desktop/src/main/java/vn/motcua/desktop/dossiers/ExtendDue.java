// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;

/// The one apology with a new day (form 04, NĐ 118/2025 art 19(6)).
public final class ExtendDue {

    /// Why dossiers are late, for the statistics; `OUTSIDE`: another body's answer is awaited.
    public static final List<String> CAUSES = List.of("OUTSIDE", "COMPLEX", "SYSTEM", "STAFF", "OTHER");

    private final Work work;

    ExtendDue(Work work) {
        this.work = work;
    }

    /// A new day to propose: as many working days more as the procedure has, at least one.
    public LocalDateTime proposed(Dossier late) {
        var limit =
                Deadlines.limit(work.deadlines().procedure(late), late.filing().channel());
        var due = late.receipt().map(r -> r.due()).orElse(work.now());
        var from = due.isBefore(work.now()) ? work.now() : due;
        var calendar = work.deadlines().calendar(from.toLocalDate());
        var day = from.toLocalDate();
        for (var i = 0; i < Math.clamp(limit.quantity(), 1, 5); i++) {
            day = calendar.nextWorkingDay(day);
        }
        return day.atTime(calendar.hours().close());
    }

    /// @param cause one of [#CAUSES]
    /// @throws Problem NO_CAUSE, the refusal, NOT_PRINTED (it stands)
    public Dossier extend(DossierId id, LocalDateTime due, String cause, String reason) {
        if (cause.isBlank()) {
            throw new Problem(DossiersProblem.NO_CAUSE);
        }
        var extended = work.perform(new Act.Extend(id, due, cause, reason.strip()));
        print(extended);
        return extended;
    }

    void print(Dossier extended) {
        var extensions = extended.progress().extensions();
        if (!extensions.isEmpty()) {
            work.sheets()
                    .print(work.facts().apology(extended, extensions.getLast(), work.now()), FormFacts.code(extended));
        }
    }
}
