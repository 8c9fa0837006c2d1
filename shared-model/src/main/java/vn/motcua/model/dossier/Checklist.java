// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.List;
import java.util.function.Predicate;
import vn.motcua.model.problem.Problem;

/// What must hold of a dossier's papers before it moves on.
public final class Checklist {

    private Checklist() {}

    /// Nothing is missing, and an authorised person's authorisation is there (NĐ 118/2025 art 17).
    ///
    /// @throws Problem PAPERS_MISSING, NO_AUTHORISATION
    public static void requireWhole(Dossier dossier) {
        var missing = dossier.missing().size();
        if (missing > 0) {
            throw new Problem(DossierProblem.PAPERS_MISSING, missing);
        }
        if (dossier.filing().lacksAuthorisation(dossier.papers())) {
            throw new Problem(DossierProblem.NO_AUTHORISATION);
        }
    }

    /// What the warehouse gave is not asked for again without a reason of its own (NĐ 118/2025 art 5).
    ///
    /// @throws Problem PAPER_HELD
    public static void requireNothingHeld(Dossier dossier, Supplement asked) {
        held(dossier, row -> asked.items().stream().anyMatch(i -> i.asksWithoutReason(row.required())));
    }

    /// What the warehouse gave is not taken anew without a reason of its own.
    ///
    /// @param papers the whole checklist as it is now
    /// @throws Problem PAPER_HELD
    static void requireNothingReplaced(Dossier dossier, List<DossierPaper> papers) {
        held(dossier, row -> papers.stream().anyMatch(now -> now.isTakenInsteadOf(row)));
    }

    private static void held(Dossier dossier, Predicate<DossierPaper> isAskedFor) {
        dossier.papers().stream()
                .filter(p -> p.source() instanceof Source.FromWarehouse)
                .filter(isAskedFor)
                .findFirst()
                .ifPresent(paper -> {
                    throw new Problem(
                            DossierProblem.PAPER_HELD, paper.required().name());
                });
    }
}
