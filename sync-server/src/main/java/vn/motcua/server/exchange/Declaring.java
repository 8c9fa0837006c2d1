// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.ArrayList;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Deposit;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.ReferenceItem;
import vn.motcua.model.wire.WireProblem;
import vn.motcua.server.store.Consents;
import vn.motcua.server.store.Reference;

/// Decides what concerns no dossier: a citizen's consent, a key that is bound, an old result that is
/// deposited, reference data that is put in force.
final class Declaring {

    private final Ledger ledger;

    Declaring(Ledger ledger) {
        this.ledger = ledger;
    }

    Outcome consent(Case c, Act.Consent consent, Officer officer) {
        if (!officer.may(Role.CLERK) && !officer.may(Role.AGENT)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        if (consent.purpose().isBlank() || consent.textVersion().isBlank()) {
            throw new Problem(ExchangeProblem.NO_REASON);
        }
        var said = ledger.momentOf(c);
        ledger.consent(new Consents.Consent(
                c.id(),
                consent.citizen(),
                consent.purpose(),
                consent.textVersion(),
                consent.given(),
                said,
                officer.id(),
                c.device().office()));
        ledger.tell(
                c,
                c.device().office(),
                new Event.ConsentChanged(
                        consent.citizen(),
                        consent.purpose(),
                        consent.textVersion(),
                        consent.given(),
                        said,
                        officer.id()));
        return new Outcome.Done(0);
    }

    Outcome remit(Case c, Remittance remittance, Officer officer) {
        var ours = remittance.office().equals(c.device().office());
        if (!ours || !officer.may(Role.CLERK) && !officer.may(Role.AGENT) && !officer.may(Role.SUPERVISOR)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        ledger.tell(c, remittance.office(), new Event.Remitted(remittance));
        var to = remittance.toOffice();
        if (to != null && !to.equals(remittance.office())) {
            ledger.tell(c, to, new Event.Remitted(remittance));
        }
        return new Outcome.Done(0);
    }

    Outcome deposit(Case c, Act.DepositResult deposit, Officer officer) {
        var result = deposit.result();
        var office = c.device().office();
        if (!result.issuer().equals(office)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        if (ledger.known().results().contains(result.id())) {
            throw new Problem(ExchangeProblem.WRONG_RESULT);
        }
        Deposit.require(deposit, officer, ledger.now(), ledger.known().deposited());
        var owner = deposit.owner();
        if (owner != null) {
            ledger.meet(c, owner, office);
        }
        ledger.deposit(c, result, office);
        return new Outcome.Done(0);
    }

    Outcome publish(Case c, Act.PublishReference piece, Officer officer) {
        if (!officer.may(Role.ADMIN)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        if (piece.kind().length() > Reference.LONGEST_KIND || piece.id().length() > Reference.LONGEST_ID) {
            throw new Problem(WireProblem.UNREADABLE, piece.kind());
        }
        var item = new ReferenceItem(piece.kind(), piece.id(), piece.validFrom(), piece.json());
        var published = new ArrayList<>(ledger.tx().reference().all());
        published.add(item);
        Catalogue.shipped().with(published); // what no counter could read is not put in force
        ledger.tx().reference().put(item, ledger.now(), c.command().actor());
        ledger.law().changed();
        ledger.tell(
                c,
                Scope.REFERENCE,
                new Event.ReferencePublished(piece.kind(), piece.id(), piece.validFrom(), piece.json()));
        return new Outcome.Done(0);
    }

    Outcome bind(Case c, Act.BindKey bind, Officer officer) {
        if (!officer.may(Role.CLERK)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        if (!bind.keyHash().matches("[0-9a-f]{64}")
                || !ledger.known().citizens().contains(bind.citizen())) {
            throw new Problem(ExchangeProblem.UNKNOWN_CITIZEN);
        }
        var bound = ledger.known().keys().get(bind.keyHash());
        if (bound != null && !bound.equals(bind.citizen())) {
            throw new Problem(ExchangeProblem.KEY_TAKEN);
        }
        ledger.bind(bind.keyHash(), bind.citizen());
        ledger.tell(c, c.device().office(), new Event.KeyBound(bind.keyHash(), bind.citizen()));
        return new Outcome.Done(0);
    }
}
