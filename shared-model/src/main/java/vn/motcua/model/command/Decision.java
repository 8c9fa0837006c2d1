// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;

/// What becomes of an act on a dossier. The same pure function runs at the counter (to show what will be) and at the
/// centre (where it counts).
public sealed interface Decision {

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
    static Decision on(@Nullable Dossier current, Act act, long baseVersion, Officer actor, Instant at) {
        try {
            var after = apply(current, act, actor, at);
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

    private static Dossier apply(@Nullable Dossier current, Act act, Officer actor, Instant at) {
        return switch (act) {
            case Act.ReceiveDossier(var dossier) -> receive(current, dossier, actor);
            case Act.ResolveDossier(var _, var result) ->
                held(current, actor, Role.SIGNER).resolve(result.id());
            case Act.HandOver(var _, var recipient) ->
                held(current, actor, Role.CLERK).handOver(at, actor.id(), recipient);
            case Act.Urge _ -> urge(held(current, actor, Role.SUPERVISOR));
            case Act.EditFields(var _, var edits) ->
                held(current, actor, Role.CLERK).correct(edits);
            case Act.AddNote _ -> held(current, actor, Role.CLERK, Role.AGENT, Role.SUPERVISOR, Role.SIGNER);
            case Act.TakeFee(var _, var payment) ->
                held(current, actor, Role.CLERK, Role.AGENT).pay(payment);
            case Act.CancelReceipt(var _, var reason) ->
                held(current, actor, Role.CLERK, Role.SUPERVISOR).cancel(at, actor.id(), reason);
            case Act.Forward(var _, var to, var _) ->
                held(current, actor, Role.SUPERVISOR).forward(to);
            case Act.BindKey _, Act.GiveUp _, Act.Release _, Act.Unknown _ ->
                throw new Problem(DossierProblem.UNKNOWN_ACT);
        };
    }

    /// Whether the history gains a line although the dossier says the same.
    private static boolean leavesALine(Act act) {
        return act instanceof Act.Urge || act instanceof Act.AddNote;
    }

    private static Dossier receive(@Nullable Dossier current, Dossier dossier, Officer actor) {
        if (current != null || !(dossier.stage() instanceof Stage.Received)) {
            throw new Problem(DossierProblem.ALREADY_RECEIVED);
        }
        if (!dossier.office().equals(actor.office()) || !(actor.may(Role.CLERK) || actor.may(Role.AGENT))) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        if (!dossier.missing().isEmpty()) {
            throw new Problem(DossierProblem.PAPERS_MISSING, dossier.missing().size());
        }
        return dossier;
    }

    private static Dossier urge(Dossier dossier) {
        if (!(dossier.stage() instanceof Stage.Received)) {
            throw new Problem(DossierProblem.ALREADY_RETURNED);
        }
        return dossier;
    }

    private static Dossier held(@Nullable Dossier current, Officer actor, Role... roles) {
        if (current == null) {
            throw new Problem(DossierProblem.UNKNOWN_DOSSIER);
        }
        if (!current.holder().equals(actor.office()) || Arrays.stream(roles).noneMatch(actor::may)) {
            throw new Problem(DossierProblem.NOT_YOURS);
        }
        return current;
    }
}
