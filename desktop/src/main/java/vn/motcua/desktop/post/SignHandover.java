// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// The office signs the hand-over record of a bag: the legal moment of filing of all that was in it
/// (QĐ 45/2016/QĐ-TTg). What was not in it stays with the post.
public final class SignHandover {

    private final Store store;
    private final Point point;
    private final Clock clock;
    /// What enters a history is Vietnamese, whatever the screen speaks.
    private final Words words = Words.of(Words.VIETNAMESE);

    /// What was signed.
    ///
    /// @param at as printed on the record
    /// @param taken signed for
    /// @param absent named on the record as not there
    public record Signed(Opening opening, LocalDateTime at, List<Dossier> taken, List<Dossier> absent) {}

    public SignHandover(Store store, Point point, Clock clock) {
        this.store = store;
        this.point = point;
        this.clock = clock;
    }

    /// @throws Problem NOT_CHECKED, NO_GIVER, and the store's
    public Signed sign(Opening opening) {
        opening.requireChecked();
        var bag = opening.bag();
        var at = Point.local(clock.instant());
        var taken = new ArrayList<Dossier>();
        var absent = new ArrayList<Dossier>();
        for (var dossier : bag.open()) {
            var found = opening.found().getOrDefault(dossier.id(), Opening.Found.ABSENT);
            if (found == Opening.Found.ABSENT) {
                absent.add(noted(dossier, words.get("post.trail.absent", bag.number())));
                continue;
            }
            var signed = store.perform(new Act.SignBag(dossier.id(), bag.number()), point.officer());
            if (found == Opening.Found.SHORT) {
                signed = noted(signed, words.get("post.trail.short", bag.number()));
            }
            if (!opening.sealIntact()) {
                signed = noted(signed, words.get("post.trail.broken", bag.number()));
            }
            taken.add(signed);
        }
        return new Signed(opening, at, List.copyOf(taken), List.copyOf(absent));
    }

    private Dossier noted(Dossier dossier, String text) {
        return store.perform(new Act.AddNote(dossier.id(), text), point.officer());
    }
}
