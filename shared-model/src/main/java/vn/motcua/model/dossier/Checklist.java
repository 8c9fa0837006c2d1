// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.procedure.PaperRule;
import vn.motcua.model.procedure.RequiredPaper;

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

    /// Nobody asks for a paper that a rule forbids to ask for: a reason does not help (NĐ 118/2025 art 5).
    ///
    /// @throws Problem PAPER_FORBIDDEN
    public static void requireAskable(Dossier dossier, Supplement asked, Law law) {
        var rules = rules(dossier, law);
        for (var row : dossier.papers()) {
            var rule = rules.apply(row.required());
            var name = NameKey.of(row.required().name());
            if (rule.forbiddenToRequest()
                    && asked.items().stream().anyMatch(i -> NameKey.of(i.what()).contains(name))) {
                throw forbidden(row.required(), rule);
            }
        }
    }

    /// What was put into the checklist is neither a paper that nobody may ask for nor a scan of one that is not to be
    /// scanned (TT 03/2025/TT-VPCP art 5). What came as a file with an online filing is no scan.
    ///
    /// @param before as it was, `null` if the dossier is new
    /// @throws Problem PAPER_FORBIDDEN, NOT_TO_BE_SCANNED
    public static void requireTakenLawfully(@Nullable Dossier before, Dossier after, Law law) {
        var asFiles = before == null && after.filing().channel() == Channel.ONLINE;
        var rules = rules(after, law);
        for (var row : after.papers()) {
            if (before != null && before.papers().contains(row)) {
                continue;
            }
            var rule = rules.apply(row.required());
            if (rule.forbiddenToRequest() && row.isBrought()) {
                throw forbidden(row.required(), rule);
            }
            if (!rule.mustScan() && row.source() instanceof Source.Scanned && !asFiles) {
                throw new Problem(
                        DossierProblem.NOT_TO_BE_SCANNED, row.required().name());
            }
        }
    }

    private static Function<RequiredPaper, PaperRule> rules(Dossier dossier, Law law) {
        var procedure =
                law.known(dossier.procedure(), dossier.procedureVersion()).orElse(null);
        return row -> procedure == null ? PaperRule.NONE : procedure.rule(row.no());
    }

    private static Problem forbidden(RequiredPaper row, PaperRule rule) {
        return new Problem(DossierProblem.PAPER_FORBIDDEN, row.name(), rule.forbidden());
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
