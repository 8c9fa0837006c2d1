// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.util.Set;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Checklist;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.wire.Catalogue;

/// Takes in what was filed online or by post (form 01), under the promise that the law makes.
public final class TakeIn {

    private final Work work;
    private final Catalogue catalogue;

    TakeIn(Work work, Catalogue catalogue) {
        this.work = work;
        this.catalogue = catalogue;
    }

    /// The promise that would be made now.
    public LocalDateTime due(Dossier filed) {
        return promise(filed).due(work.clock().instant());
    }

    private Promise promise(Dossier filed) {
        return new Promise(filed, work.deadlines().procedure(filed), catalogue, catalogue.fees());
    }

    /// @throws vn.motcua.model.problem.Problem PAPERS_MISSING and other refusals, NOT_PRINTED (it stands)
    public Dossier accept(Dossier filed) {
        Checklist.requireWhole(filed);
        var code = filed.code().orElseGet(() -> CompleteSupplement.next(work.store(), work.seat(), work.now()));
        var receipt = promise(filed)
                .receipt(code, work.clock().instant(), work.seat().officer().id());
        var received = work.perform(new Act.AcceptFiled(filed.id(), receipt));
        work.sheets().receipt(received);
        return received;
    }

    /// What it costs by the rules of today, in đồng.
    long fee(Dossier dossier) {
        var group = dossier.fields().getOrDefault(FeeQuery.PAYER_GROUP, "");
        return catalogue
                .fees()
                .total(FeeQuery.of(
                        dossier.procedure(),
                        dossier.filing().channel().paying(),
                        group.isEmpty() ? Set.of() : Set.of(group),
                        work.now().toLocalDate(),
                        dossier.fields()));
    }
}
