// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the proof looked at and what was not as it must be.
final class Findings {

    private final Map<String, Long> checked = new LinkedHashMap<>();
    private final Map<String, List<String>> violations = new LinkedHashMap<>();

    /// @param what told if it does not hold
    void check(String invariant, boolean holds, String what) {
        checked.merge(invariant, 1L, Long::sum);
        if (!holds) {
            violations.computeIfAbsent(invariant, _ -> new ArrayList<>()).add(what);
        }
    }

    /// @param wrong rows that must not be there
    void none(String invariant, long looked, List<?> wrong) {
        checked.merge(invariant, looked, Long::sum);
        wrong.forEach(w ->
                violations.computeIfAbsent(invariant, _ -> new ArrayList<>()).add(w.toString()));
    }

    boolean isClean() {
        return violations.isEmpty();
    }

    void addTo(Tally tally) {
        checked.forEach((invariant, times) -> tally.checked(
                invariant, times, violations.getOrDefault(invariant, List.of()).size()));
    }

    /// The first few of each kind.
    @Override
    public String toString() {
        var text = new StringBuilder();
        violations.forEach((invariant, all) -> all.stream()
                .limit(5)
                .forEach(one -> text.append("VIOLATED ")
                        .append(invariant)
                        .append(": ")
                        .append(one)
                        .append('\n')));
        return text.toString();
    }
}
