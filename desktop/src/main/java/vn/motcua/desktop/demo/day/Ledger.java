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
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// What the people of the ward know without any program: who came, under what name the errand is kept, and what was
/// seen of it on the way.
final class Ledger {

    private final Map<DossierId, Errand> errands = new LinkedHashMap<>();
    private final Set<String> stages = new TreeSet<>();
    private long taken;
    private long remitted;
    private int given;
    private int takenBack;
    private int refusals;

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

    /// Money that went to the treasury, in đồng.
    void remit(long dong) {
        remitted += dong;
    }

    long remitted() {
        return remitted;
    }

    /// Somebody said yes to a use of their data, or took that back.
    void consent(boolean yes) {
        if (yes) {
            given++;
        } else {
            takenBack++;
        }
    }

    int consents(boolean yes) {
        return yes ? given : takenBack;
    }

    /// Tries what the rules forbid.
    ///
    /// @throws IllegalStateException if it is not refused
    void forbidden(ProblemCode rule, Runnable deed) {
        try {
            deed.run();
        } catch (Problem refused) {
            if (refused.code().key().equals(rule.key())) {
                refusals++;
                return;
            }
            throw refused;
        }
        throw new IllegalStateException("allowed: " + rule);
    }

    /// How often the program refused what the rules forbid.
    int refusals() {
        return refusals;
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
