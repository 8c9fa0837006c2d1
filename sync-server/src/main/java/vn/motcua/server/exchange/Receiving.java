// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.List;
import vn.motcua.model.command.Event;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// Takes a dossier into the ledger: under its code, with its citizen, papers and payments.
final class Receiving {

    private final Ledger ledger;

    Receiving(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param received as decided, perhaps under a provisional code
    /// @throws Problem CODE_NOT_LEASED, CODE_TAKEN, PAYMENT_TAKEN: nothing was written
    Dossier receive(Case c, Dossier received) {
        var receipt = received.receipt().orElseThrow();
        var code = receipt.code();
        mustBeUnpaid(received);
        if (ledger.known().codes().containsKey(code)) {
            throw new Problem(ExchangeProblem.CODE_TAKEN, code);
        }
        var official = code.isProvisional() ? official(received.office(), code) : leased(c, received.office(), code);
        var dossier = received.under(official);
        ledger.addCode(official, dossier.id());
        if (code.isProvisional()) {
            ledger.addCode(code, dossier.id());
            ledger.tell(c, dossier.office(), new Event.CodeGiven(code, official));
        }
        dossier.payments().forEach(p -> ledger.addPayment(p.id(), dossier.id()));
        ledger.meet(c, dossier);
        ledger.name(c, dossier.office(), dossier.scans());
        var kept = ledger.keep(c, dossier, c.command().actor(), "ReceiveDossier", "");
        ledger.ask(dossier, receipt.under(official))
                .ifPresent(earlier ->
                        ledger.tell(c, dossier.office(), new Event.PossibleDuplicate(dossier.id(), earlier)));
        return kept;
    }

    private void mustBeUnpaid(Dossier dossier) {
        dossier.payments().stream()
                .map(Payment::id)
                .filter(ledger.known().payments()::containsKey)
                .findFirst()
                .ifPresent(id -> {
                    throw new Problem(ExchangeProblem.PAYMENT_TAKEN, id);
                });
    }

    private DossierCode official(OfficeCode office, DossierCode provisional) {
        var day = provisional.day();
        return DossierCode.official(office, day, ledger.tx().codes().next(office, day));
    }

    private DossierCode leased(Case c, OfficeCode office, DossierCode code) {
        var day = code.day();
        var serial = code.serial();
        var blocks = ledger.known().blocks().getOrDefault(c.device().id(), List.of());
        var leased = blocks.stream()
                .anyMatch(b ->
                        b.office().equals(office) && b.day().equals(day) && b.from() <= serial && serial <= b.to());
        if (!code.equals(DossierCode.official(office, day, serial))
                || !leased && !ledger.tx().codes().leased(c.device().id(), office, day, serial)) {
            throw new Problem(ExchangeProblem.CODE_NOT_LEASED, code);
        }
        return code;
    }
}
