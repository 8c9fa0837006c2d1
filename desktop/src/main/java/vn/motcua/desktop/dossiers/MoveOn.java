// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.problem.Problem;

/// The acts that leave no form but form 01 anew.
public final class MoveOn {

    private static final String REPRINTED = "01 · ";

    private final Work work;

    MoveOn(Work work) {
        this.work = work;
    }

    /// The result is wrong and is made anew within three working days (NĐ 118/2025 art 23).
    public Dossier correct(DossierId id, String reason) {
        return work.perform(new Act.CorrectResult(id, work.deadlines().correctionDue(work.now()), reason.strip()));
    }

    /// @param dong in đồng, beyond the fee
    public Dossier demand(DossierId id, long dong, String what) {
        return work.perform(new Act.DemandPayment(id, dong, what.strip()));
    }

    public Dossier note(DossierId id, String text) {
        return work.perform(new Act.AddNote(id, given(text)));
    }

    /// Form 01 once more; the history says why.
    ///
    /// @throws Problem NO_REASON, NOT_PRINTED
    public Dossier reprint(DossierId id, String reason) {
        var dossier = work.perform(new Act.AddNote(id, REPRINTED + given(reason)));
        work.sheets().receipt(dossier);
        return dossier;
    }

    private static String given(String text) {
        if (text.isBlank()) {
            throw new Problem(DossierProblem.NO_REASON);
        }
        return text.strip();
    }
}
