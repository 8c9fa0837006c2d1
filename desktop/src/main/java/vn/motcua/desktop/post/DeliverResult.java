// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.problem.Problem;

/// Results that go home by post: the office gives them to the post, the post to their owners; what could not be
/// delivered comes back. Each step stands in the dossier's history, where both sides read it.
public final class DeliverResult {

    private final Store store;
    private final Point point;
    private final PostNumbers numbers;
    /// What enters a history is Vietnamese, whatever the screen speaks.
    private final Words words = Words.of(Words.VIETNAMESE);

    /// Where a result is.
    public enum Where {
        /// With the office that made it.
        OFFICE,
        /// Given to the post.
        POST,
        /// Came back: not delivered.
        BACK
    }

    public DeliverResult(Store store, Point point, Clock clock) {
        this.store = store;
        this.point = point;
        this.numbers = new PostNumbers(store, point, clock);
    }

    /// As its history says.
    public Where where(Dossier dossier) {
        return store.dossiers().history(dossier.id()).reversed().stream()
                .map(this::step)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Where.OFFICE);
    }

    private @Nullable Where step(HistoryEntry line) {
        if (line.note().startsWith(words.get("post.trail.out", ""))) {
            return Where.POST;
        }
        return line.note().startsWith(words.get("post.trail.back", "")) ? Where.BACK : null;
    }

    /// Those results are given into the post's hands (at the office), or taken along for a round (at the post).
    ///
    /// @return number of the list
    /// @throws Problem EMPTY_BAG, NOT_BY_POST
    public String give(List<Dossier> results) {
        if (results.isEmpty()) {
            throw new Problem(PostProblem.EMPTY_BAG);
        }
        results.forEach(this::requireByPost);
        var list = numbers.list();
        results.forEach(d -> note(d, words.get("post.trail.out", list)));
        return list;
    }

    /// It is in its owner's hands, or in those of whoever may take it.
    ///
    /// @param recipient `owner`, or the name of the authorised person
    /// @param proof number of the delivery slip that was signed, or what else proves it
    /// @throws Problem NOT_BY_POST, NO_DELIVERY_PROOF, and the store's
    public Dossier delivered(Dossier result, String recipient, ReturnPath path, String proof) {
        requireByPost(result);
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
        requireByPost(result);
        if (reason.isBlank()) {
            throw new Problem(PostProblem.NO_DELIVERY_PROOF);
        }
        return note(result, words.get("post.trail.back", reason.strip()));
    }

    private void requireByPost(Dossier result) {
        if (!Bags.byPost(result)) {
            throw new Problem(
                    PostProblem.NOT_BY_POST, result.code().map(c -> c.value()).orElse(""));
        }
    }

    private Dossier note(Dossier dossier, String text) {
        return store.perform(new Act.AddNote(dossier.id(), text), point.officer());
    }
}
