// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static vn.motcua.model.office.Role.AGENT;
import static vn.motcua.model.office.Role.CLERK;
import static vn.motcua.model.office.Role.SIGNER;
import static vn.motcua.model.office.Role.SPECIALIST;
import static vn.motcua.model.office.Role.SUPERVISOR;

import java.util.Set;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.result.Result;

/// Who may do what to a dossier: by role, and by whether the officer's office holds it, or took it in.
final class Rights {

    private Rights() {}

    /// Whether the officer may bring this dossier in.
    static boolean mayEnter(Act.Entry entry, Officer actor) {
        var dossier = entry.dossier();
        var ours = dossier.office().equals(actor.office());
        var taker = actor.office().equals(dossier.filing().office());
        return switch (entry) {
            case Act.ReceiveDossier _ -> actor.may(CLERK) && (ours || taker) || actor.may(AGENT) && ours;
            case Act.RegisterOutcome _ -> actor.may(CLERK) && (ours || taker);
            case Act.FileDossier _ ->
                dossier.filing().channel() == Channel.POST
                        ? taker && (actor.may(AGENT) || actor.may(CLERK))
                        : ours && actor.may(CLERK) || taker && actor.may(AGENT) && helps(dossier);
        };
    }

    /// An agent files online only as somebody's helper, never in an own name (QĐ 45/2016/QĐ-TTg).
    private static boolean helps(Dossier dossier) {
        return !dossier.filing().helpedBy().isBlank();
    }

    /// Whether the officer may do this to the dossier as it stands.
    static boolean may(Dossier dossier, Act.Deed deed, Officer actor) {
        var office = actor.office();
        if (deed instanceof Act.SignBag) {
            return dossier.office().equals(office) && actor.may(CLERK);
        }
        if (dossier.holder().equals(office)) {
            return any(actor, ofHolder(dossier, deed))
                    || deed instanceof Act.SendBack
                            && dossier.assignee().filter(actor.id()::equals).isPresent();
        }
        return dossier.audience().contains(office) && any(actor, ofAudience(dossier, deed, office));
    }

    /// Whether the officer may put a result into the warehouse that no dossier led to: people of the office that issued
    /// it (NĐ 118/2025 art 17, 19).
    static boolean mayDeposit(Result result, Officer actor) {
        return result.issuer().equals(actor.office()) && any(actor, Set.of(CLERK, SPECIALIST, SIGNER));
    }

    private static boolean any(Officer actor, Set<Role> roles) {
        return roles.stream().anyMatch(actor::may);
    }

    private static Set<Role> ofHolder(Dossier dossier, Act.Deed deed) {
        return switch (deed) {
            case Act.RequestSupplement(var _, var _, var _, var override)
            when !override.isBlank() -> Set.of(SUPERVISOR);
            case Act.RequestSupplement _ ->
                dossier.stage() instanceof Stage.InProcess ? Set.of(SPECIALIST, SIGNER) : Set.of(CLERK);
            case Act.Refuse _ -> dossier.stage() instanceof Stage.InProcess ? Set.of(SIGNER) : Set.of(CLERK);
            case Act.ResolveDossier _ -> Set.of(SIGNER);
            case Act.Extend _ -> Set.of(SIGNER, SUPERVISOR);
            case Act.Urge _, Act.Assign _, Act.SendBack _, Act.Forward _, Act.CloseDossier _, Act.MoveDue _ ->
                Set.of(SUPERVISOR);
            case Act.CancelReceipt _, Act.Transfer _ -> Set.of(CLERK, SUPERVISOR);
            case Act.DemandPayment _ -> Set.of(SPECIALIST, SIGNER);
            case Act.CorrectResult _ -> Set.of(CLERK, SPECIALIST, SIGNER);
            case Act.AcceptFiled _, Act.SignBag _, Act.SendResult _, Act.ResultCameBack _ -> Set.of(CLERK);
            case Act.SendBag _ -> Set.of(AGENT, CLERK);
            case Act.CompleteSupplement _,
                    Act.EditFields _,
                    Act.HandOver _,
                    Act.TakeFee _,
                    Act.Rate _,
                    Act.Withdraw _ -> Set.of(CLERK, AGENT);
            case Act.SignScans _ -> Set.of(CLERK, SPECIALIST, SIGNER);
            case Act.AddNote _ -> Set.of(CLERK, AGENT, SPECIALIST, SUPERVISOR, SIGNER);
        };
    }

    /// Whether the result is in this post office's hands.
    private static boolean carries(Dossier dossier, OfficeCode office) {
        var home = dossier.progress().delivery();
        return home != null && home.isWithPost() && home.post().equals(office);
    }

    /// The office that took a dossier in for another, or brings its result home, deals with its citizen.
    private static Set<Role> ofAudience(Dossier dossier, Act.Deed deed, OfficeCode office) {
        return switch (deed) {
            case Act.SendResult(var _, var post, var _, var _) ->
                carries(dossier, office) && post.equals(office) ? Set.of(CLERK, AGENT) : Set.of();
            case Act.ResultCameBack _ -> carries(dossier, office) ? Set.of(CLERK, AGENT) : Set.of();
            case Act.Withdraw _, Act.SignScans _ -> Set.of(CLERK);
            case Act.CompleteSupplement _, Act.HandOver _, Act.TakeFee _, Act.Rate _, Act.AddNote _ ->
                Set.of(CLERK, AGENT);
            default -> Set.of();
        };
    }
}
