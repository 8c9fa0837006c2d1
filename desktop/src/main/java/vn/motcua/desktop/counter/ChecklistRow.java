// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.result.Result;

/// One row of the checklist as the screen shows it. Pure.
///
/// @param act the one button of the row
/// @param offered what the warehouse has for it
public record ChecklistRow(
        RequiredPaper paper,
        Source source,
        State state,
        Act act,
        @Nullable Result offered) {

    public enum State {
        SCANNED,
        FROM_WAREHOUSE,
        DECLARED,
        SHOWN,
        MISSING,
        OFFERED,
        OPTIONAL
    }

    /// What the row's button, or Alt and its number, does.
    public enum Act {
        SCAN,
        TAKE,
        DECLARE,
        COMPARE,
        CLEAR
    }

    static List<ChecklistRow> of(List<DossierPaper> papers, List<Result> results, LocalDate today) {
        return papers.stream().map(p -> row(p, results, today)).toList();
    }

    private static ChecklistRow row(DossierPaper paper, List<Result> results, LocalDate today) {
        var required = paper.required();
        var offered = Warehouse.offer(required, results, today).orElse(null);
        return switch (paper.source()) {
            case Source.Scanned s -> new ChecklistRow(required, s, State.SCANNED, Act.CLEAR, null);
            case Source.FromWarehouse s -> new ChecklistRow(required, s, State.FROM_WAREHOUSE, Act.CLEAR, offered);
            case Source.Declared s -> new ChecklistRow(required, s, State.DECLARED, Act.CLEAR, null);
            case Source.Shown s -> new ChecklistRow(required, s, State.SHOWN, Act.CLEAR, null);
            case Source.NotScanned s -> new ChecklistRow(required, s, State.SHOWN, Act.CLEAR, null);
            case Source.Missing s -> missing(required, s, offered);
        };
    }

    private static ChecklistRow missing(RequiredPaper required, Source source, @Nullable Result offered) {
        var state = offered != null ? State.OFFERED : required.required() ? State.MISSING : State.OPTIONAL;
        var act = offered != null
                ? Act.TAKE
                : switch (required.kind()) {
                    case FORM -> Act.DECLARE;
                    case PRESENT -> Act.COMPARE;
                    case COMPONENT -> Act.SCAN;
                };
        return new ChecklistRow(required, source, state, act, offered);
    }

    public boolean isDone() {
        return !(source instanceof Source.Missing);
    }
}
