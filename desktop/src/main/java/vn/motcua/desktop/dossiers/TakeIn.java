// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.util.Set;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.wire.Catalogue;

/// Takes in what was filed online or by post (form 01). Its time counts from now; for the post from the signing of the
/// hand-over record (QĐ 45/2016/QĐ-TTg).
public final class TakeIn {

    private final Work work;
    private final Catalogue catalogue;

    TakeIn(Work work, Catalogue catalogue) {
        this.work = work;
        this.catalogue = catalogue;
    }

    /// The promise that would be made now.
    public LocalDateTime due(Dossier filed) {
        return work.deadlines()
                .due(work.deadlines().procedure(filed), filed.filing().channel(), from(filed));
    }

    private LocalDateTime from(Dossier filed) {
        var consignment = filed.filing().consignment();
        return consignment == null || consignment.signedAt() == null
                ? work.now()
                : Deadlines.local(consignment.signedAt());
    }

    /// @throws vn.motcua.model.problem.Problem PAPERS_MISSING and other refusals, NOT_PRINTED (it stands)
    public Dossier accept(Dossier filed) {
        Moves.requireWhole(filed);
        var code = filed.code().orElseGet(() -> CompleteSupplement.next(work.store(), work.seat(), work.now()));
        var fee = catalogue
                .fees()
                .total(FeeQuery.of(
                        filed.procedure(),
                        Deadlines.paying(filed.filing().channel()),
                        Set.of(),
                        work.now().toLocalDate(),
                        filed.fields()));
        var receipt =
                new Receipt(code, work.clock().instant(), work.seat().officer().id(), due(filed), fee);
        var received = work.perform(new Act.AcceptFiled(filed.id(), receipt));
        work.sheets().receipt(received);
        return received;
    }
}
