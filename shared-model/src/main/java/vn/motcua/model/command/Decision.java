// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Assignment;
import vn.motcua.model.dossier.ByPost;
import vn.motcua.model.dossier.Checklist;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.OnDesk;
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.dossier.Rating;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Law;

/// What becomes of an act on a dossier. The same pure function runs at the counter (to show what will be) and at the
/// centre (where it counts).
public sealed interface Decision {

    DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    /// @param after the dossier with its version raised by one; as it was if the act found nothing left to do
    record Accepted(Dossier after) implements Decision {}

    record Refused(Refusal reason) implements Decision {}

    /// Legal once, but the dossier changed meanwhile.
    record Conflict(Refusal reason, Dossier current) implements Decision {}

    /// Decides an act that concerns a dossier.
    ///
    /// @param current as kept here, `null` if unknown
    /// @param baseVersion the version the act was made on
    /// @param actor who asks; roles and office are checked here, at both ends
    /// @param at moment that enters the record where the act needs one
    /// @param law what is counted in working days goes by it
    static Decision on(@Nullable Dossier current, Act act, long baseVersion, Officer actor, Instant at, Law law) {
        try {
            var after = apply(current, act, actor, new Now(at, law));
            if (after.equals(current) && !leavesALine(act)) {
                return new Accepted(after);
            }
            return new Accepted(after.atVersion((current == null ? 0 : current.version()) + 1));
        } catch (Problem problem) {
            if (current == null || current.version() == baseVersion || problem.code() == DossierProblem.NOT_YOURS) {
                return new Refused(Refusal.of(problem));
            }
            return new Conflict(Refusal.of(problem), current);
        }
    }

    /// What the history says of it: the reason, and the old due moment beside the new one where it was moved.
    static String note(@Nullable Dossier before, Act act, Dossier after) {
        var reason = act instanceof Act.Deed deed ? deed.note() : "";
        var old = before == null ? null : before.receipt().map(Receipt::due).orElse(null);
        var due = after.receipt().map(Receipt::due).orElse(null);
        if (old == null || due == null || old.equals(due)) {
            return reason;
        }
        var moved = MOMENT.format(old) + " → " + MOMENT.format(due);
        return reason.isBlank() ? moved : reason + " · " + moved;
    }

    /// When, and by which calendar.
    record Now(Instant at, Law law) {}

    private static Dossier apply(@Nullable Dossier current, Act act, Officer actor, Now now) {
        return switch (act) {
            case Act.Entry entry -> enter(current, entry, actor, now.law());
            case Act.Deed deed -> settle(allowed(current, deed, actor), deed, actor.id(), now);
            case OnResult _, Act.BindKey _, Act.Consent _, Act.Remit _ -> throw new Problem(DossierProblem.UNKNOWN_ACT);
            case Act.DepositResult _, Act.PublishReference _ -> throw new Problem(DossierProblem.UNKNOWN_ACT);
            case Act.GiveUp _, Act.Release _, Act.Unknown _ -> throw new Problem(DossierProblem.UNKNOWN_ACT);
        };
    }

    private static Dossier allowed(@Nullable Dossier current, Act.Deed deed, Officer actor) {
        if (current == null) {
            throw new Problem(DossierProblem.UNKNOWN_DOSSIER);
        }
        if (!Rights.may(current, deed, actor)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        if (deed instanceof Act.HandOver && current.stage() instanceof Stage.ResultReady) {
            ByPost.requireAt(current, actor.office());
        }
        return current;
    }

    private static Dossier settle(Dossier d, Act.Deed deed, OfficerId by, Now now) {
        var at = now.at();
        return switch (deed) {
            case Act.AcceptFiled(var _, var receipt) -> accept(d, receipt, now.law());
            case Act.RequestSupplement(var _, var items, var reason, var override) ->
                ask(d, new Supplement(items, reason, override, at, by), now.law());
            case Act.CompleteSupplement(var _, var papers, var receipt) -> complete(d, papers, receipt, now.law());
            case Act.Refuse(var _, var reason, var basis) -> Moves.refuse(d, at, by, reason, basis);
            case Act.Transfer(var _, var unit) -> Moves.transfer(d, unit, at, now.law());
            case Act.DemandPayment(var _, var dong, var what) -> Moves.demandPayment(d, dong, what, at, by);
            case Act.Extend(var _, var due, var cause, var reason) -> Moves.extend(d, due, cause, reason, at, by);
            case Act.MoveDue(var _, var due, var reason) -> Moves.moveDue(d, due, reason);
            case Act.Withdraw(var _, var reason, var back) -> Moves.withdraw(d, at, by, reason, back);
            case Act.CloseDossier(var _, var reason) -> Moves.close(d, at, by, reason);
            case Act.ResolveDossier(var _, var result) -> Moves.resolve(d, result.id());
            case Act.CorrectResult(var _, var due, var reason) -> Moves.correctResult(d, due, reason, at, now.law());
            case Act.HandOver(var _, var who, var path, var proof, var back) ->
                Moves.handOver(d, at, by, who, path, proof, back);
            case Act.Rate(var _, var score) -> Moves.rate(d, new Rating(score, at));
            case Act.SendBag(var _, var bag, var seal) -> ByPost.sendIn(d, bag, seal);
            case Act.SignBag(var _, var bag) -> ByPost.signBag(d, bag, at);
            case Act.SendResult(var _, var post, var list, var carrier) -> ByPost.give(d, post, list, carrier, at);
            case Act.ResultCameBack(var _, var reason) -> ByPost.comeBack(d, reason, at);
            case Act.Assign(var _, var to, var reason) -> OnDesk.assign(d, new Assignment(to, by, at, reason));
            case Act.SendBack(var _, var reason) -> OnDesk.sendBack(d, reason);
            case Act.Urge _ -> urged(d);
            case Act.EditFields(var _, var edits) -> d.correct(edits);
            case Act.SignScans(var _, var scans) -> d.signed(scans);
            case Act.AddNote _ -> d;
            case Act.TakeFee(var _, var payment) -> d.pay(payment);
            case Act.CancelReceipt(var _, var reason) -> Moves.cancel(d, at, by, reason);
            case Act.Forward(var _, var to, var _) -> d.forward(to);
        };
    }

    /// A dossier that nobody knows yet, as far as the stage it is brought in goes with the act.
    private static Dossier enter(@Nullable Dossier current, Act.Entry entry, Officer actor, Law law) {
        var dossier = entry.dossier();
        var fits =
                switch (entry) {
                    case Act.ReceiveDossier _ -> dossier.stage() instanceof Stage.Received;
                    case Act.RegisterOutcome _ ->
                        dossier.stage() instanceof Stage.Refused || dossier.stage() instanceof Stage.AwaitingSupplement;
                    case Act.FileDossier _ -> dossier.stage() instanceof Stage.Filed;
                };
        if (current != null || !fits) {
            throw new Problem(DossierProblem.ALREADY_RECEIVED);
        }
        if (!Rights.mayEnter(entry, actor)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        if (entry instanceof Act.ReceiveDossier) {
            Checklist.requireWhole(dossier);
        }
        if (dossier.stage() instanceof Stage.AwaitingSupplement(var _, var asked)) {
            Checklist.requireNothingHeld(dossier, asked);
            Checklist.requireAskable(dossier, asked, law);
        }
        Checklist.requireTakenLawfully(null, dossier, law);
        return dossier;
    }

    private static Dossier ask(Dossier dossier, Supplement asked, Law law) {
        Checklist.requireAskable(dossier, asked, law);
        return Moves.requestSupplement(dossier, asked.within(law));
    }

    private static Dossier complete(Dossier dossier, List<DossierPaper> papers, Receipt receipt, Law law) {
        var whole = Moves.completeSupplement(dossier, papers, receipt);
        Checklist.requireTakenLawfully(dossier, whole, law);
        return dossier.receipt().isPresent()
                ? whole
                : Moves.completeSupplement(dossier, papers, new Promise(dossier, law).kept(receipt));
    }

    private static Dossier accept(Dossier filed, Receipt receipt, Law law) {
        if (!(filed.stage() instanceof Stage.Filed)) {
            throw new Problem(DossierProblem.ALREADY_RECEIVED);
        }
        Moves.receive(filed, receipt); // what stands in its way goes first
        return Moves.receive(filed, new Promise(filed, law).kept(receipt));
    }

    private static Dossier urged(Dossier dossier) {
        if (!dossier.stage().isRunning()) {
            throw new Problem(DossierProblem.ALREADY_RETURNED);
        }
        return dossier;
    }

    /// Whether the history gains a line although the dossier says the same.
    private static boolean leavesALine(Act act) {
        return act instanceof Act.Urge || act instanceof Act.AddNote;
    }
}
