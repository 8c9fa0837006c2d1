// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Decision;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.server.store.StoreProblem;

/// Decides one command on the ledger and writes there what follows. What is refused leaves no trace but, of a fact, an
/// incident: every check stands before the first line.
final class Deciding {

    private final Ledger ledger;
    private final Receiving receiving;
    private final Forwarding forwarding;
    private final Incidents incidents;
    private final Declaring declaring;
    private final EndingResults endingResults;

    Deciding(Ledger ledger) {
        this.ledger = ledger;
        this.receiving = new Receiving(ledger);
        this.forwarding = new Forwarding(ledger);
        this.incidents = new Incidents(ledger);
        this.declaring = new Declaring(ledger);
        this.endingResults = new EndingResults(ledger);
    }

    Incidents incidents() {
        return incidents;
    }

    /// Why a person must decide it first, `null` if none must.
    Outcome.@Nullable Waits waits(Case c) {
        var office = c.device().office();
        if (c.trust() == Case.Trust.RELEASED) {
            return null;
        }
        if (c.device().revoked() && c.trust() != Case.Trust.BROUGHT) {
            return Outcome.forPerson(office, ExchangeProblem.DEVICE_REVOKED);
        }
        if (!c.sent().isCommand()) {
            return Outcome.forPerson(office, ExchangeProblem.NO_COMMAND);
        }
        if (!c.sent().isKnown()) {
            return Outcome.forPerson(office, DossierProblem.UNKNOWN_ACT);
        }
        var actor = c.command().actor();
        var officer = ledger.known().officers().get(actor);
        var until =
                ledger.known().leases().getOrDefault(c.device().id(), Map.of()).get(actor);
        if (officer == null
                || until == null
                || officer.roles().isEmpty()
                || !officer.office().equals(office)) {
            return Outcome.forPerson(office, ExchangeProblem.UNKNOWN_OFFICER);
        }
        if (c.command().capturedAt().isAfter(until)) {
            return Outcome.forPerson(office, ExchangeProblem.LEASE_ENDED);
        }
        return elsewhere(c, office);
    }

    /// The dossier left this office meanwhile: the office that holds it now decides.
    private Outcome.@Nullable Waits elsewhere(Case c, OfficeCode office) {
        var dossier = ledger.dossier(c.sent().subject());
        if (dossier == null
                || dossier.audience().contains(office)
                || c.act() instanceof Act.Entry
                || !ledger.was(dossier.id(), office)) {
            return null;
        }
        return Outcome.forPerson(dossier.holder(), DossierProblem.FORWARDED);
    }

    /// Who does it. A supervisor who released the command stands in for what the centre does not know of its officer;
    /// nobody gains the right to sign that way.
    Officer officer(Case c) {
        var actor = c.command().actor();
        var officer = ledger.known().officers().get(actor);
        if (c.trust() != Case.Trust.RELEASED) {
            return Objects.requireNonNull(officer);
        }
        var dossier = ledger.dossier(c.sent().subject());
        var office = dossier == null ? c.device().office() : dossier.holder();
        return officer == null || officer.roles().isEmpty()
                ? new Officer(actor, actor.value(), "", office, Set.of(Role.CLERK))
                : new Officer(actor, officer.name(), officer.title(), office, officer.roles());
    }

    /// For acts on a dossier and on none; those on other commands are decided by [Branches].
    Outcome decide(Case c) {
        return switch (c.act()) {
            case Act.BindKey bind -> orRefused(() -> declaring.bind(c, bind, officer(c)));
            case Act.Consent consent -> orRefused(() -> declaring.consent(c, consent, officer(c)));
            case Act.Remit(var remittance) -> orRefused(() -> declaring.remit(c, remittance, officer(c)));
            case Act.DepositResult deposit -> orRefused(() -> declaring.deposit(c, deposit, officer(c)));
            case Act.PublishReference piece -> orRefused(() -> declaring.publish(c, piece, officer(c)));
            case OnResult act -> orRefused(() -> endingResults.decide(c, act, officer(c)));
            default -> onDossier(c, c.act());
        };
    }

    private static Outcome orRefused(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            if (problem.code() instanceof StoreProblem) {
                throw problem;
            }
            return new Outcome.Refused(Refusal.of(problem));
        }
    }

    private Outcome onDossier(Case c, Act act) {
        var current = ledger.dossier(c.sent().subject());
        if (current == null && ledger.known().purged().contains(c.sent().subject())) {
            return new Outcome.Refused(Refusal.of(new Problem(ExchangeProblem.PURGED)));
        }
        var officer = officer(c);
        var outcome = orRefused(() -> carriedOut(c, act, current, officer));
        if (!(outcome instanceof Outcome.Done) && ledger.hasForgotten(c)) {
            return Outcome.forPerson(c.device().office(), ExchangeProblem.FORGOTTEN);
        }
        if (outcome instanceof Outcome.Done
                || !act.isFact()
                || current == null
                || !current.audience().contains(officer.office())) {
            return outcome;
        }
        var noted = incidents.notDone(c, current);
        return outcome instanceof Outcome.Conflict(var reason, var _)
                ? new Outcome.Conflict(incidents.withDeed(reason, current), noted)
                : outcome;
    }

    private Outcome carriedOut(Case c, Act act, @Nullable Dossier current, Officer officer) {
        if (act instanceof Act.Assign assign) {
            mustWorkThere(assign, current);
        }
        var base = c.command().baseVersion();
        var decision = Decision.on(current, act, base, officer, ledger.momentOf(c), ledger.law());
        return switch (decision) {
            case Decision.Refused(var reason) -> new Outcome.Refused(reason);
            case Decision.Conflict(var reason, var known) -> new Outcome.Conflict(reason, known);
            case Decision.Accepted(var after)
            when after.equals(current) && !(act instanceof Act.TakeFee) ->
                new Outcome.Done(after.version()); // it said so already: nothing to write
            case Decision.Accepted(var after) -> written(c, act, current, after);
        };
    }

    private Outcome written(Case c, Act act, @Nullable Dossier current, Dossier after) {
        var kept =
                switch (act) {
                    case Act.Entry _ -> receiving.enter(c, after);
                    case Act.AcceptFiled _, Act.CompleteSupplement _ ->
                        refund(c, receiving.promise(c, Objects.requireNonNull(current), after));
                    case Act.ResolveDossier(var _, var result) -> resolve(c, after, result);
                    case Act.SignScans(var _, var scans) -> {
                        receiving.names(
                                c, after, scans.stream().map(SignedScan::after).toList());
                        yield keep(c, after, Decision.note(current, act, after));
                    }
                    case Act.TakeFee(var _, var payment) -> {
                        mustBeUnused(payment, after);
                        yield after.equals(current) ? after : paid(c, after, payment);
                    }
                    case Act.CancelReceipt(var _, var reason) -> cancelled(c, after, reason);
                    case Act.Forward(var _, var to, var reason) ->
                        forwarding.forward(c, Objects.requireNonNull(current), after, to, reason);
                    case Act.Refuse _, Act.Withdraw _, Act.CloseDossier _ -> ended(c, after);
                    case Act.Deed _ -> keep(c, after, Decision.note(current, act, after));
                    default -> after;
                };
        return new Outcome.Done(kept.version());
    }

    private Dossier keep(Case c, Dossier after, String note) {
        var what = c.act().getClass().getSimpleName();
        return ledger.keep(c, after, c.command().actor(), what, note);
    }

    /// @throws Problem NOT_A_COLLEAGUE where nobody of that name works for the office that has the dossier
    private void mustWorkThere(Act.Assign assign, @Nullable Dossier current) {
        var colleague = ledger.known().officers().get(assign.to());
        if (colleague == null
                || colleague.roles().isEmpty()
                || current != null && !colleague.office().equals(current.office())) {
            throw new Problem(ExchangeProblem.NOT_A_COLLEAGUE, assign.to());
        }
    }

    /// @throws Problem PAYMENT_TAKEN if its number stands for another payment
    private void mustBeUnused(Payment payment, Dossier dossier) {
        var of = ledger.known().payments().get(payment.id());
        var same = dossier.payments().stream().anyMatch(p -> p.id().equals(payment.id()) && p.dong() == payment.dong());
        if (of != null && !(of.equals(dossier.id()) && same)) {
            throw new Problem(ExchangeProblem.PAYMENT_TAKEN, payment.id());
        }
    }

    private Dossier paid(Case c, Dossier after, Payment payment) {
        ledger.addPayment(payment.id(), after.id());
        return refund(c, keep(c, after, payment.id()));
    }

    /// The citizen may ask for the same again.
    private Dossier ended(Case c, Dossier after) {
        ledger.takeBack(after.id());
        var kept = keep(c, after, ((Act.Deed) c.act()).note());
        return kept.receipt().isEmpty() ? refund(c, kept) : kept;
    }

    private Dossier cancelled(Case c, Dossier after, String reason) {
        ledger.takeBack(after.id());
        return refund(c, keep(c, after, reason));
    }

    /// What was paid beyond the fee is a task for a person. What a post office took before there is a receipt is not:
    /// the fee is promised when the dossier is taken in.
    private Dossier refund(Case c, Dossier dossier) {
        if (dossier.receipt().isEmpty() && dossier.stage().isOpen()) {
            return dossier;
        }
        var surplus = dossier.paidDong() - dossier.owedDong();
        var promised = !(dossier.stage() instanceof Stage.Filed); // a post office takes the fee before
        return surplus > 0 && promised ? incidents.refund(c, dossier, surplus) : dossier;
    }

    private Dossier resolve(Case c, Dossier dossier, Result result) {
        if (!result.owner().equals(dossier.applicant().number())
                || !result.issuer().equals(dossier.office())
                || result.status() != Result.Status.VALID
                || ledger.deposits().isTaken(result)) {
            throw new Problem(ExchangeProblem.WRONG_RESULT);
        }
        ledger.deposit(c, endingResults.correcting(c, dossier, result), dossier.office());
        return keep(c, dossier, "");
    }
}
