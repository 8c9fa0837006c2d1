// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.List;
import vn.motcua.model.command.Decision;
import vn.motcua.model.command.Event;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Takes a dossier into the ledger: under its code, with its citizen, papers and payments.
final class Receiving {

    private final Ledger ledger;

    Receiving(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param entered as decided, perhaps under a provisional code, perhaps under none yet
    /// @throws Problem CODE_NOT_LEASED, CODE_TAKEN, PAYMENT_TAKEN: nothing was written
    Dossier enter(Case c, Dossier entered) {
        mustBeUnpaid(entered);
        var code = entered.code().orElse(null);
        var dossier = code == null ? entered : entered.under(numbered(c, entered, code));
        dossier.payments().forEach(p -> ledger.addPayment(p.id(), dossier.id()));
        ledger.meet(c, dossier);
        names(c, dossier, dossier.scans());
        var what = c.act().getClass().getSimpleName();
        var kept = ledger.keep(c, dossier, c.command().actor(), what, "");
        dossier.receipt().ifPresent(receipt -> ask(c, dossier, receipt));
        return kept;
    }

    /// A dossier that was entered before gets a receipt, or a new one.
    ///
    /// @throws Problem CODE_NOT_LEASED, CODE_TAKEN: nothing was written
    Dossier promise(Case c, Dossier before, Dossier after) {
        var receipt = after.receipt().orElseThrow();
        var fresh = before.code().isEmpty();
        var dossier = fresh ? after.under(numbered(c, after, receipt.code())) : after;
        names(c, dossier, dossier.scans());
        var note = Decision.note(before, c.act(), dossier);
        var kept =
                ledger.keep(c, dossier, c.command().actor(), c.act().getClass().getSimpleName(), note);
        if (before.receipt().isEmpty()) {
            ask(c, dossier, dossier.receipt().orElseThrow());
        }
        return kept;
    }

    /// The code it stands under from now on; both find it, if it was a provisional one.
    private DossierCode numbered(Case c, Dossier dossier, DossierCode code) {
        if (ledger.known().codes().containsKey(code)) {
            throw new Problem(ExchangeProblem.CODE_TAKEN, code);
        }
        var official = code.isProvisional()
                ? official(dossier.office(), code)
                : code.equals(dossier.filing().code()) && dossier.filing().channel() == Channel.ONLINE
                        ? code // the portal gave it
                        : leased(c, dossier.office(), code);
        ledger.addCode(official, dossier.id());
        if (code.isProvisional()) {
            ledger.addCode(code, dossier.id());
            ledger.tell(c, dossier.office(), new Event.CodeGiven(code, official));
        }
        return official;
    }

    /// Whoever took it in sends its papers, whoever signed them those; the other offices of the dossier read them.
    void names(Case c, Dossier dossier, List<PaperId> papers) {
        var sender = c.device().office();
        ledger.papers().name(c, sender, papers);
        dossier.audience().stream()
                .filter(office -> !office.equals(sender))
                .forEach(office -> ledger.papers().share(c, sender, office, papers));
    }

    private void ask(Case c, Dossier dossier, Receipt receipt) {
        ledger.ask(dossier, receipt)
                .ifPresent(earlier ->
                        ledger.tell(c, dossier.office(), new Event.PossibleDuplicate(dossier.id(), earlier)));
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
