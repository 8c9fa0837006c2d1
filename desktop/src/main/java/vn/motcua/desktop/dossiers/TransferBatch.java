// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;

/// Dossiers go to the unit that resolves them, the same day (NĐ 118/2025 art 18(2)): each with its control slip (form
/// 06), all with one hand-over note.
public final class TransferBatch {

    private final Work work;

    TransferBatch(Work work) {
        this.work = work;
    }

    /// What became of one dossier of the batch.
    ///
    /// @param why it stayed, `null` if it went
    public record Outcome(DossierId dossier, @Nullable Problem why) {}

    /// One that is refused does not keep the others.
    ///
    /// @throws Problem NO_REASON without a unit; NOT_PRINTED (they went)
    public List<Outcome> transfer(List<DossierId> batch, String unit) {
        if (unit.isBlank()) {
            throw new Problem(vn.motcua.model.dossier.DossierProblem.NO_REASON);
        }
        var outcomes = new ArrayList<Outcome>();
        var gone = new ArrayList<Dossier>();
        for (var id : batch) {
            try {
                gone.add(work.perform(new Act.Transfer(id, unit.strip())));
                outcomes.add(new Outcome(id, null));
            } catch (Problem refused) {
                outcomes.add(new Outcome(id, refused));
            }
        }
        if (!gone.isEmpty()) {
            print(gone, unit.strip());
        }
        return outcomes;
    }

    private void print(List<Dossier> gone, String unit) {
        var now = work.now();
        gone.forEach(this::print);
        work.sheets().print(work.facts().handOver(gone, unit, now), FormFacts.code(gone.getFirst()));
    }

    void print(Dossier gone) {
        if (gone.stage() instanceof Stage.InProcess process) {
            work.sheets().print(work.facts().control(gone, process, work.now()), FormFacts.code(gone));
        }
    }
}
