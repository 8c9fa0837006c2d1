// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// What the post does with a dossier (QĐ 45/2016/QĐ-TTg): in a sealed bag to the office, and with its result home.
public final class ByPost {

    private ByPost() {}

    /// It travels from the post office in a sealed bag.
    public static Dossier sendIn(Dossier dossier, String bag, String sealNo) {
        var consignment = consignment(dossier);
        if (consignment.signedAt() != null) {
            throw new Problem(DossierProblem.NOT_NOW);
        }
        return dossier.filed(dossier.filing().with(consignment.sent(bag, sealNo)));
    }

    /// The office signs the post's hand-over record: the legal moment of filing.
    public static Dossier signBag(Dossier dossier, String bag, Instant at) {
        var consignment = consignment(dossier);
        if (bag.isBlank() || !consignment.bag().equals(bag)) {
            throw new Problem(DossierProblem.OTHER_BAG);
        }
        return consignment.signedAt() == null ? dossier.filed(dossier.filing().with(consignment.signed(at))) : dossier;
    }

    private static Consignment consignment(Dossier dossier) {
        var consignment = dossier.filing().consignment();
        if (!(dossier.stage() instanceof Stage.Filed)) {
            throw Life.why(dossier.stage());
        }
        if (consignment == null) {
            throw new Problem(DossierProblem.NOT_NOW);
        }
        return consignment;
    }

    /// The result goes into the post's hands; what is there already goes on another list.
    ///
    /// @throws Problem WITH_OTHER_POST where another post office has it
    public static Dossier give(Dossier dossier, OfficeCode post, String listNo, String carrierNo, Instant at) {
        ready(dossier);
        var now = dossier.progress().delivery();
        if (now == null || !now.isWithPost()) {
            return going(dossier, Delivery.given(post, listNo, carrierNo, at));
        }
        if (!now.post().equals(post)) {
            throw new Problem(DossierProblem.WITH_OTHER_POST, now.post());
        }
        return going(dossier, now.on(listNo, carrierNo));
    }

    /// Nobody took it: the office has it again.
    ///
    /// @throws Problem NOT_WITH_POST
    public static Dossier comeBack(Dossier dossier, String reason, Instant at) {
        ready(dossier);
        var now = dossier.progress().delivery();
        if (reason.isBlank()) {
            throw new Problem(DossierProblem.NO_REASON);
        }
        if (now == null || !now.isWithPost()) {
            throw new Problem(DossierProblem.NOT_WITH_POST);
        }
        return going(dossier, now.ended(Delivery.State.CAME_BACK, at, reason.strip()));
    }

    /// What is in the post's hands is handed over there, and nowhere else.
    ///
    /// @param office where it is to be handed over
    /// @throws Problem WITH_POST
    public static void requireAt(Dossier dossier, OfficeCode office) {
        var now = dossier.progress().delivery();
        if (now != null && now.isWithPost() && !now.post().equals(office)) {
            throw new Problem(DossierProblem.WITH_POST, now.post(), now.listNo());
        }
    }

    /// It reached whoever may take it.
    static Dossier delivered(Dossier returned, Instant at, String proof) {
        var now = returned.progress().delivery();
        return now == null || !now.isWithPost()
                ? returned
                : going(returned, now.ended(Delivery.State.DELIVERED, at, proof));
    }

    private static void ready(Dossier dossier) {
        if (!(dossier.stage() instanceof Stage.ResultReady)) {
            throw dossier.stage().isOpen() ? new Problem(DossierProblem.NO_RESULT) : Life.why(dossier.stage());
        }
    }

    private static Dossier going(Dossier dossier, @Nullable Delivery home) {
        return dossier.with(dossier.progress().going(home));
    }
}
