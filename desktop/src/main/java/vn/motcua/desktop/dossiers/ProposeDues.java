// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.DueChange;
import vn.motcua.model.procedure.OpenDue;
import vn.motcua.model.procedure.SupplementPolicy;

/// After a change of the calendar: which promises it would set otherwise. They are moved only as a supervisor says.
public final class ProposeDues {

    private static final int MOST = 5_000;

    private final Work work;

    ProposeDues(Work work) {
        this.work = work;
    }

    /// Of the dossiers the office works on; not of those whose day was set by people.
    public List<DueChange<Dossier>> proposed() {
        var today = work.now().toLocalDate();
        var open = work.store().dossiers().running(MOST).stream()
                .filter(d -> d.progress().extensions().isEmpty() && d.progress().correctionOf() == null)
                .flatMap(d -> open(d).stream())
                .toList();
        return DueChange.proposed(open, work.deadlines().calendar(today));
    }

    private List<OpenDue<Dossier>> open(Dossier d) {
        var procedure = work.deadlines().procedure(d);
        var paused = d.progress().supplements() > 0 && procedure.clock().policy() == SupplementPolicy.PAUSE_RESUME;
        var receipt = d.receipt().orElse(null);
        return receipt == null || paused ? List.of() : List.of(open(d, receipt));
    }

    private OpenDue<Dossier> open(Dossier d, Receipt receipt) {
        var limit = Deadlines.limit(work.deadlines().procedure(d), d.filing().channel());
        return new OpenDue<>(d, Deadlines.local(receipt.clockStart()), limit, receipt.due());
    }

    /// Moves those of the proposed that were chosen.
    ///
    /// @return why some stayed
    public List<Problem> move(List<DossierId> chosen, String reason) {
        var stayed = new ArrayList<Problem>();
        for (var change : proposed()) {
            if (chosen.contains(change.dossier().id())) {
                try {
                    work.perform(new Act.MoveDue(change.dossier().id(), change.due(), reason.strip()));
                } catch (Problem refused) {
                    stayed.add(refused);
                }
            }
        }
        return stayed;
    }
}
