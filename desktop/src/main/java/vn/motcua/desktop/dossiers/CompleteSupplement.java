// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.problem.Problem;

/// What was asked for is there: the clock starts anew, or goes on where sector law says so, and form 01 is printed
/// under the same code with the new day.
public final class CompleteSupplement {

    private final Work work;

    CompleteSupplement(Work work) {
        this.work = work;
    }

    /// The promise that would be made now.
    public LocalDateTime due(Dossier waiting) {
        return work.deadlines().afterSupplement(waiting, work.deadlines().procedure(waiting), work.now());
    }

    /// @param papers the whole checklist as it is now
    /// @throws Problem PAPERS_MISSING and other refusals, NOT_PRINTED (it stands)
    public Dossier complete(Dossier waiting, List<DossierPaper> papers) {
        var at = work.clock().instant();
        var promise = waiting.receipt()
                .map(r -> r.restarted(at, due(waiting)))
                .orElseGet(() -> new Promise(waiting, work.deadlines().law())
                        .receipt(code(waiting), at, work.seat().officer().id()));
        var complete = work.perform(new Act.CompleteSupplement(waiting.id(), papers, promise));
        work.sheets().receipt(complete);
        return complete;
    }

    private vn.motcua.model.dossier.DossierCode code(Dossier waiting) {
        return waiting.code().orElseGet(() -> next(work.store(), work.seat(), work.now()));
    }

    static vn.motcua.model.dossier.DossierCode next(Store store, Seat seat, LocalDateTime now) {
        return store.codes().next(seat.office().code(), seat.desk(), now.toLocalDate());
    }
}
