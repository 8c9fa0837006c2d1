// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// Results that go home by post: the office gives them to the post, the post to their owners; what could not be
/// delivered comes back. Each step is in the dossier, where both sides read it.
public final class DeliverResult {

    private final Store store;
    private final Point point;
    private final PostNumbers numbers;
    /// Where a result is.
    public enum Where {
        /// With the office that made it.
        OFFICE,
        /// Given to the post.
        POST,
        /// Came back: not delivered.
        BACK,
        /// Delivered.
        HOME
    }

    public DeliverResult(Store store, Point point, Clock clock) {
        this.store = store;
        this.point = point;
        this.numbers = new PostNumbers(store, point, clock);
    }

    public static Where where(Dossier dossier) {
        var home = dossier.progress().delivery();
        if (home == null) {
            return Where.OFFICE;
        }
        return switch (home.state()) {
            case WITH_POST -> Where.POST;
            case CAME_BACK -> Where.BACK;
            case DELIVERED -> Where.HOME;
        };
    }

    /// Those results are given into the post's hands (at the office), or taken along for a round (at the post).
    ///
    /// @return number of the list
    /// @throws Problem EMPTY_BAG, NOT_BY_POST
    public String give(List<Dossier> results) {
        return give(results, null, "");
    }

    /// @param post that brings home what did not come by post itself, `null` if there is none
    /// @param carrierNo the carrier's own number of the consignment, empty if it has none
    /// @return number of the list
    /// @throws Problem EMPTY_BAG, NOT_BY_POST
    public String give(List<Dossier> results, @Nullable OfficeCode post, String carrierNo) {
        if (results.isEmpty()) {
            throw new Problem(PostProblem.EMPTY_BAG);
        }
        var carriers = new LinkedHashMap<Dossier, OfficeCode>();
        results.forEach(d -> carriers.put(d, carrier(d, post)));
        var list = numbers.list();
        carriers.forEach(
                (d, by) -> store.perform(new Act.SendResult(d.id(), by, list, carrierNo.strip()), point.officer()));
        return list;
    }

    /// Who has it already; who brought the dossier and takes its result back; else whom the office chose.
    private static OfficeCode carrier(Dossier dossier, @Nullable OfficeCode chosen) {
        var home = dossier.progress().delivery();
        if (home != null && home.isWithPost()) {
            return home.post();
        }
        var by = Bags.byPost(dossier) ? dossier.filing().office() : chosen;
        if (by == null) {
            throw notByPost(dossier);
        }
        return by;
    }

    /// It is in its owner's hands, or in those of whoever may take it.
    ///
    /// @param recipient `owner`, or the name of the authorised person
    /// @param proof number of the delivery slip that was signed, or what else proves it
    /// @throws Problem NOT_BY_POST, NO_DELIVERY_PROOF, and the store's
    public Dossier delivered(Dossier result, String recipient, ReturnPath path, String proof) {
        requireWithPost(result);
        if (recipient.isBlank() || proof.isBlank()) {
            throw new Problem(PostProblem.NO_DELIVERY_PROOF);
        }
        var originals = result.progress().originals();
        var act = new Act.HandOver(result.id(), recipient.strip(), path, proof.strip(), originals);
        return store.perform(act, point.officer());
    }

    /// Nobody took it: it goes back to the office, where its owner may still fetch it.
    ///
    /// @throws Problem NOT_BY_POST, NO_DELIVERY_PROOF without a reason
    public Dossier comesBack(Dossier result, String reason) {
        requireWithPost(result);
        if (reason.isBlank()) {
            throw new Problem(PostProblem.NO_DELIVERY_PROOF);
        }
        return store.perform(new Act.ResultCameBack(result.id(), reason.strip()), point.officer());
    }

    private static void requireWithPost(Dossier result) {
        if (where(result) != Where.POST) {
            throw notByPost(result);
        }
    }

    private static Problem notByPost(Dossier dossier) {
        return new Problem(
                PostProblem.NOT_BY_POST, dossier.code().map(DossierCode::value).orElse(""));
    }
}
