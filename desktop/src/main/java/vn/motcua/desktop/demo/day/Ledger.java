// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;

/// What the people of the ward know without any program: who came, under what name the errand is kept, and what was
/// seen of it on the way.
final class Ledger {

    private final Map<DossierId, Errand> errands = new LinkedHashMap<>();
    private final Set<String> stages = new TreeSet<>();

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

    /// Names of the stages that were seen, over all dossiers.
    Set<String> stages() {
        return Set.copyOf(stages);
    }

    Set<DossierId> dossiers() {
        return Set.copyOf(errands.keySet());
    }

    /// In the order they came.
    List<DossierId> of(Collection<Fate> fates) {
        return errands.entrySet().stream()
                .filter(e -> fates.contains(e.getValue().fate()))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<DossierId> of(Fate... fates) {
        return of(Set.of(fates));
    }

    Map<Fate, Long> fates() {
        return errands.values().stream().collect(Collectors.groupingBy(Errand::fate, Collectors.counting()));
    }
}
