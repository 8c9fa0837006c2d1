// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.PostalMode;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.OfficeUnit;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;

/// What lies at the post office, travels in bags, or waits for its owner's door: from the local store, as both sides
/// see it.
public final class Bags {

    private static final int MOST = 500;
    private static final Set<String> FILED = Set.of("Filed");
    private static final Set<String> READY = Set.of("ResultReady");

    private final Store store;
    private final Point point;

    public Bags(Store store, Point point) {
        this.store = store;
        this.point = point;
    }

    /// Collected here and in no bag yet, oldest first.
    public List<Dossier> loose() {
        return filed().stream().filter(d -> bag(d).isEmpty()).toList();
    }

    /// Bags of which something is not taken in yet, oldest first.
    public List<Bag> all() {
        var bags = new LinkedHashMap<String, List<Dossier>>();
        filed().stream()
                .filter(d -> !bag(d).isEmpty())
                .forEach(d ->
                        bags.computeIfAbsent(bag(d), _ -> new ArrayList<>()).add(d));
        return bags.values().stream().map(Bag::of).toList();
    }

    /// @param read number of a bag, or of a note that travels in one
    /// @throws Problem UNKNOWN_BAG
    public Bag find(String read) {
        var wanted = read.strip();
        return all().stream()
                .filter(b ->
                        b.number().equalsIgnoreCase(wanted) || holds(b, wanted).isPresent())
                .findFirst()
                .orElseThrow(() -> new Problem(PostProblem.UNKNOWN_BAG, wanted));
    }

    /// The dossier of a bag that a note's number names.
    public static Optional<Dossier> holds(Bag bag, String note) {
        return bag.dossiers().stream()
                .filter(d -> Bag.noteNo(d).equalsIgnoreCase(note.strip()))
                .findFirst();
    }

    private boolean isCarriedHere(Dossier dossier) {
        var home = dossier.progress().delivery();
        return home != null && home.post().equals(point.office().code());
    }

    /// Everything this post office ever took in, or brought home for an office, and that is still kept here; newest
    /// first.
    public List<Dossier> own() {
        return store.dossiers().newest(Set.of(), MOST).stream()
                .filter(d -> point.office().code().equals(d.filing().office()) || isCarriedHere(d))
                .toList();
    }

    /// Results that go to their owners by post, due first.
    public List<Dossier> toDeliver() {
        return ready(List.of());
    }

    /// A result whose owner wants it by post, however the dossier came.
    ///
    /// @throws Problem NO_RESULT_YET
    public Dossier ready(String code) {
        return store.dossiers()
                .find(code.strip())
                .filter(d -> d.stage() instanceof Stage.ResultReady)
                .orElseThrow(() -> new Problem(PostProblem.NO_RESULT_YET, code.strip()));
    }

    /// Results that go by post, and these besides where their owners asked for it; due first.
    List<Dossier> ready(List<DossierId> asked) {
        return store.dossiers().newest(READY, MOST).stream()
                .filter(d -> byPost(d) || d.progress().delivery() != null || asked.contains(d.id()))
                .sorted(Comparator.comparing(d -> d.receipt().orElseThrow().due()))
                .toList();
    }

    /// Post offices that bring results home.
    public List<OfficeUnit> posts(Catalogue catalogue) {
        return catalogue.offices().units().stream()
                .filter(u -> u.kind() == OfficeUnit.Kind.POST)
                .toList();
    }

    static boolean byPost(Dossier dossier) {
        return dossier.stage() instanceof Stage.ResultReady
                && Bag.consignment(dossier)
                        .filter(c -> c.mode() == PostalMode.RETURN || c.mode() == PostalMode.BOTH)
                        .isPresent();
    }

    private List<Dossier> filed() {
        return store.dossiers().newest(FILED, MOST).stream()
                .filter(d -> d.filing().channel() == Channel.POST)
                .sorted(Comparator.comparing(Bag::noteNo))
                .toList();
    }

    private static String bag(Dossier dossier) {
        return Bag.consignment(dossier).map(c -> c.bag()).orElse("");
    }
}
