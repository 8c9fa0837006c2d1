// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.List;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;

/// The ways a dossier ends without a result: refused (form 03), stopped at the citizen's request (form 05), closed by
/// the office without a form.
public final class StopDossier {

    private final Work work;

    StopDossier(Work work) {
        this.work = work;
    }

    /// Not taken in, or found not eligible (NĐ 118/2025 art 17, 19(3)).
    ///
    /// @param legalBasis article that forbids it, may be empty
    public Dossier refuse(DossierId id, String reason, String legalBasis) {
        var refused = work.perform(new Act.Refuse(id, reason.strip(), legalBasis.strip()));
        if (refused.stage() instanceof Stage.Refused stage) {
            work.sheets().print(work.facts().refusal(refused, stage, work.now()), FormFacts.code(refused));
        }
        return refused;
    }

    /// At the citizen's request, until it is decided (art 21).
    ///
    /// @param originals given back, by name
    public Dossier withdraw(DossierId id, String reason, List<String> originals) {
        var stopped = work.perform(new Act.Withdraw(id, reason.strip(), originals));
        if (stopped.stage() instanceof Stage.Withdrawn stage) {
            work.sheets().print(work.facts().stop(stopped, stage, originals, work.now()), FormFacts.code(stopped));
        }
        return stopped;
    }

    /// Fifteen days without the supplement, or another reason (art 19(5)).
    public Dossier close(DossierId id, String reason) {
        return work.perform(new Act.CloseDossier(id, reason.strip()));
    }
}
