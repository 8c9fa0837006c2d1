// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;

/// What the people of the ward know without any program: who came, under what name the errand is kept, and what was
/// seen of it on the way.
final class Ledger {

    private final Map<DossierId, Errand> errands = new LinkedHashMap<>();
    private final Set<String> stages = new TreeSet<>();
    private long taken;

    /// An errand has its dossier.
    void begin(Errand errand, Dossier dossier) {
        errands.put(dossier.id(), errand);
        see(dossier);
    }

    /// A dossier as it is after somebody did something to it.
    Dossier see(Dossier dossier) {
        stages.add(dossier.stage().getClass().getSimpleName());
        return dossier;
    }

    /// A draft was seen, which is no dossier yet.
    void seeDraft() {
        stages.add("Draft");
    }

    Fate fate(DossierId dossier) {
        return Objects.requireNonNull(errands.get(dossier)).fate();
    }

    /// Money that was taken with their own hands, in đồng.
    void take(long dong) {
        taken += dong;
    }

    long taken() {
        return taken;
    }

    /// Names of the stages that were seen, over all dossiers.
    Set<String> stages() {
        return Set.copyOf(stages);
    }

    Set<DossierId> dossiers() {
        return Set.copyOf(errands.keySet());
    }

    List<DossierId> all() {
        return List.copyOf(errands.keySet());
    }

    /// Of these fates, in the order they came.
    List<DossierId> of(Fate... fates) {
        var wanted = Set.of(fates);
        return errands.entrySet().stream()
                .filter(e -> wanted.contains(e.getValue().fate()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Of all other fates.
    List<DossierId> but(Fate... fates) {
        var unwanted = Set.of(fates);
        return of(Stream.of(Fate.values()).filter(f -> !unwanted.contains(f)).toArray(Fate[]::new));
    }
}
