// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Checklist;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Promise;

/// Takes in what was filed online or by post (form 01), under the promise that the law makes.
public final class TakeIn {

    private final Work work;

    TakeIn(Work work) {
        this.work = work;
    }

    /// The promise that would be made now.
    public LocalDateTime due(Dossier filed) {
        return promise(filed).due(work.clock().instant());
    }

    private Promise promise(Dossier filed) {
        return new Promise(filed, work.deadlines().law());
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
}
