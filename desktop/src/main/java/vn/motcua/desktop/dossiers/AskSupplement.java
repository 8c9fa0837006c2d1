// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.List;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;

/// Asks the citizen to add something, once only (form 02, NĐ 118/2025 art 11(2), 19(5)).
public final class AskSupplement {

    private final Work work;

    AskSupplement(Work work) {
        this.work = work;
    }

    /// @param override why it is asked a second time, which only a supervisor may; empty at the first
    /// @throws Problem NO_ITEMS, the refusal, NOT_PRINTED (it stands)
    public Dossier ask(DossierId id, List<SupplementItem> items, String reason, String override) {
        if (items.isEmpty()) {
            throw new Problem(DossiersProblem.NO_ITEMS);
        }
        var asked = work.perform(new Act.RequestSupplement(id, items, reason.strip(), override.strip()));
        print(asked);
        return asked;
    }

    /// @throws Problem NOT_PRINTED
    void print(Dossier asked) {
        if (asked.stage() instanceof Stage.AwaitingSupplement(var _, var what)) {
            work.sheets().print(work.facts().supplement(asked, what, work.now()), FormFacts.code(asked));
        }
    }
}
