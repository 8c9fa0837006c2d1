// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.LinkedHashSet;
import vn.motcua.model.command.Event;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// Hands a dossier to another office: the new one gets all it needs, from the old one it leaves.
final class Forwarding {

    private final Ledger ledger;

    Forwarding(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @throws Problem UNKNOWN_OFFICE: nothing was written
    Dossier forward(Case c, Dossier before, Dossier after, OfficeCode to, String reason) {
        var tx = ledger.tx();
        if (tx.offices().find(to).isEmpty()) {
            throw new Problem(ExchangeProblem.UNKNOWN_OFFICE, to);
        }
        ledger.tell(c, to, new Event.CitizenChanged(after.applicant()));
        var papers = new LinkedHashSet<>(after.scans());
        after.result().flatMap(ledger::result).ifPresent(result -> {
            ledger.tell(c, to, new Event.ResultChanged(result, tx.resultLines().of(result.id())));
            var paper = result.paper();
            if (paper != null) {
                papers.add(paper);
            }
        });
        ledger.papers().share(c, before.office(), to, papers);
        var kept = ledger.keep(c, after, c.command().actor(), "Forward", reason);
        tellCodes(c, after, to);
        ledger.tell(c, before.office(), new Event.Left(after.id(), to));
        return kept;
    }

    /// The citizen may hold a paper with the provisional code: it is found there too.
    private void tellCodes(Case c, Dossier dossier, OfficeCode to) {
        dossier.receipt()
                .map(Receipt::code)
                .ifPresent(official -> ledger.tx().registers().codesOf(dossier.id()).stream()
                        .filter(DossierCode::isProvisional)
                        .forEach(provisional -> ledger.tell(c, to, new Event.CodeGiven(provisional, official))));
    }
}
