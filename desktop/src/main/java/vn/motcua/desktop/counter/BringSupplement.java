// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Checklist;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;

/// The citizen brings what form 02 asked for: the papers come through the scanner into the rows that asked for them,
/// as at intake, and what was wrong in the request is put right.
public final class BringSupplement {

    /// Makes the new promise and prints form 01: the act of the desk of dossiers.
    public interface Completion {
        /// @param papers the whole checklist as it is now
        Dossier complete(Dossier waiting, List<DossierPaper> papers);
    }

    private final Store store;
    private final Workplace place;
    private final Completion completion;

    public BringSupplement(Store store, Workplace place, Completion completion) {
        this.store = store;
        this.place = place;
        this.completion = completion;
    }

    /// @param code official or provisional, as on form 02
    /// @throws Problem NO_DOSSIER, NOT_ASKED
    Dossier find(String code) {
        var found = store.dossiers()
                .find(code.strip())
                .orElseThrow(() -> new Problem(CounterProblem.NO_DOSSIER, code.strip()));
        if (!(found.stage() instanceof Stage.AwaitingSupplement)) {
            throw new Problem(CounterProblem.NOT_ASKED, code.strip());
        }
        return found;
    }

    /// The copy to fill in: rows that form 02 names are empty again, also where something was handed in before.
    static Dossier copy(Dossier waiting) {
        var asked = waiting.stage() instanceof Stage.AwaitingSupplement(var _, var supplement)
                ? supplement.items().stream().map(SupplementItem::what).toList()
                : List.<String>of();
        var copy = Moves.refill(waiting);
        return copy.withPapers(copy.papers().stream()
                .map(p -> asked.contains(p.required().name())
                        ? new DossierPaper(p.required(), new Source.Missing(), p.demanded())
                        : p)
                .toList());
    }

    /// What was asked for, in one line.
    static String asked(Dossier waiting) {
        return waiting.stage() instanceof Stage.AwaitingSupplement(var _, var supplement)
                ? supplement.items().stream().map(SupplementItem::what).collect(Collectors.joining("; "))
                : "";
    }

    /// @param filled the copy as it was filled in
    /// @throws Problem PAPERS_MISSING, NOT_PRINTED (it stands), and the store's
    Dossier complete(Dossier waiting, Dossier filled) {
        Checklist.requireWhole(filled);
        var now = store.dossiers().find(waiting.id()).orElse(waiting);
        var edits = edits(now, filled);
        if (!edits.isEmpty()) {
            now = store.perform(new Act.EditFields(now.id(), edits), place.officer());
        }
        return completion.complete(now, filled.papers());
    }

    private static HashMap<String, FieldEdit> edits(Dossier now, Dossier filled) {
        var edits = new HashMap<String, FieldEdit>();
        var after = Ending.without(Unsure.without(filled.fields()));
        after.forEach((key, value) -> {
            var before = now.fields().getOrDefault(key, "");
            if (!value.equals(before)) {
                edits.put(key, new FieldEdit(before, value));
            }
        });
        return edits;
    }
}
