// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.PaperRule;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.result.Result;

/// One row of the checklist as the screen shows it. Pure.
///
/// @param act the one button of the row
/// @param offered what the warehouse has for it, `null` if nothing
/// @param demanded why the paper is asked for although the warehouse has it, empty if it is not
public record ChecklistRow(
        RequiredPaper paper,
        PaperRule rule,
        Source source,
        State state,
        Act act,
        @Nullable Result offered,
        String demanded) {

    public enum State {
        SCANNED,
        FROM_WAREHOUSE,
        DECLARED,
        SHOWN,
        /// Handed in and not to be scanned.
        NOT_SCANNED,
        MISSING,
        OFFERED,
        OPTIONAL,
        /// Nobody may ask for it.
        FORBIDDEN
    }

    /// What the row's button, or Alt and its number, does.
    public enum Act {
        SCAN,
        TAKE,
        DECLARE,
        COMPARE,
        /// Takes a paper in that is not to be scanned.
        ACCEPT,
        CLEAR,
        NONE
    }

    static List<ChecklistRow> of(
            List<DossierPaper> papers, Procedure procedure, List<Result> results, LocalDate today) {
        return papers.stream().map(p -> row(p, procedure, results, today)).toList();
    }

    private static ChecklistRow row(DossierPaper paper, Procedure procedure, List<Result> results, LocalDate today) {
        var required = paper.required();
        var rule = procedure.rule(required.no());
        var offered = Warehouse.offer(required, rule, results, today).orElse(null);
        var state = state(paper, rule, offered);
        var act = act(state, required, rule);
        return new ChecklistRow(required, rule, paper.source(), state, act, offered, paper.demanded());
    }

    private static State state(DossierPaper paper, PaperRule rule, @Nullable Result offered) {
        return switch (paper.source()) {
            case Source.Scanned _ -> State.SCANNED;
            case Source.FromWarehouse _ -> State.FROM_WAREHOUSE;
            case Source.Declared _ -> State.DECLARED;
            case Source.Shown _ -> State.SHOWN;
            case Source.NotScanned _ -> State.NOT_SCANNED;
            case Source.Missing _ -> missing(paper, rule, offered);
        };
    }

    private static State missing(DossierPaper paper, PaperRule rule, @Nullable Result offered) {
        if (offered != null && paper.demanded().isBlank()) {
            return State.OFFERED;
        }
        if (rule.forbiddenToRequest()) {
            return State.FORBIDDEN;
        }
        return paper.required().required() ? State.MISSING : State.OPTIONAL;
    }

    private static Act act(State state, RequiredPaper paper, PaperRule rule) {
        return switch (state) {
            case SCANNED, FROM_WAREHOUSE, DECLARED, SHOWN, NOT_SCANNED -> Act.CLEAR;
            case OFFERED -> Act.TAKE;
            case FORBIDDEN -> Act.NONE;
            case MISSING, OPTIONAL ->
                switch (paper.kind()) {
                    case FORM -> Act.DECLARE;
                    case PRESENT -> Act.COMPARE;
                    case COMPONENT -> rule.mustScan() ? Act.SCAN : Act.ACCEPT;
                };
        };
    }

    /// The same of a dossier that stands: nothing is done with its papers here any more.
    ChecklistRow closed() {
        return new ChecklistRow(paper, rule, source, state, Act.NONE, offered, demanded);
    }

    /// Why no pages may be put into it (TT 03/2025/TT-VPCP art 5).
    Optional<Problem> unscannable() {
        if (rule.forbiddenToRequest()) {
            return Optional.of(new Problem(DossierProblem.PAPER_FORBIDDEN, paper.name(), rule.forbidden()));
        }
        return rule.mayScan()
                ? Optional.empty()
                : Optional.of(new Problem(DossierProblem.NOT_TO_BE_SCANNED, paper.name()));
    }

    public boolean isDone() {
        return !(source instanceof Source.Missing);
    }

    /// The paper was taken though the warehouse has it, and nobody has said why.
    public boolean needsReason() {
        var taken = source instanceof Source.Scanned || source instanceof Source.NotScanned;
        return taken && offered != null && demanded.isBlank();
    }

    /// Whether the citizen may be asked for it now.
    boolean mayBeAsked() {
        return state != State.FORBIDDEN && state != State.OFFERED && state != State.FROM_WAREHOUSE;
    }

    /// The first paper that still waits for pages: a form may be declared, another paper comes from the scanner only.
    static int next(List<ChecklistRow> rows) {
        return rows.stream()
                .filter(r -> !r.isDone() && r.rule().mayScan())
                .min(Comparator.<ChecklistRow, Boolean>comparing(r -> !r.paper().required())
                        .thenComparing(r -> r.paper().kind() == RequiredPaper.Kind.FORM))
                .map(r -> r.paper().no())
                .orElse(1);
    }
}
