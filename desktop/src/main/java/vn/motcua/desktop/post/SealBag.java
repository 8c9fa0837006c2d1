// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.util.List;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// The agent closes a bag for one office: number, seal, list.
public final class SealBag {

    private final Store store;
    private final Point point;
    private final PostNumbers numbers;

    public SealBag(Store store, Point point, Clock clock) {
        this.store = store;
        this.point = point;
        this.numbers = new PostNumbers(store, point, clock);
    }

    /// Each dossier goes with a command of its own; a bag that power cut off midway is filled up by [#add].
    ///
    /// @throws Problem NO_SEAL, EMPTY_BAG, MIXED_BAG, and the store's
    public Bag seal(String sealNo, List<Dossier> chosen) {
        return put(numbers.bag(), sealNo, chosen);
    }

    /// What belongs into a bag that is not signed for yet.
    ///
    /// @throws Problem as [#seal]
    public Bag add(Bag bag, List<Dossier> more) {
        if (more.stream().anyMatch(d -> !d.office().equals(bag.to()))) {
            throw new Problem(PostProblem.MIXED_BAG);
        }
        put(bag.number(), bag.sealNo(), more);
        return new Bags(store, point).find(bag.number());
    }

    private Bag put(String number, String sealNo, List<Dossier> chosen) {
        if (sealNo.isBlank()) {
            throw new Problem(PostProblem.NO_SEAL);
        }
        if (chosen.isEmpty()) {
            throw new Problem(PostProblem.EMPTY_BAG);
        }
        if (chosen.stream().map(Dossier::office).distinct().count() > 1) {
            throw new Problem(PostProblem.MIXED_BAG);
        }
        return Bag.of(chosen.stream()
                .map(d -> store.perform(new Act.SendBag(d.id(), number, sealNo.strip()), point.officer()))
                .toList());
    }
}
