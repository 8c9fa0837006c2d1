// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// All offices there are and were, as a tree. Of two versions of a code the one that began last counts.
public record Offices(List<OfficeUnit> units) {

    public Offices {
        units = List.copyOf(units);
    }

    /// The unit as it stands on a day.
    public Optional<OfficeUnit> find(OfficeCode code, LocalDate day) {
        return units.stream()
                .filter(u -> u.office().code().equals(code))
                .filter(u -> !u.office().validFrom().isAfter(day))
                .reduce((a, b) -> b.office().validFrom().isBefore(a.office().validFrom()) ? a : b)
                .filter(u -> stands(u, day));
    }

    /// Who does its work on a day: itself while it stands, then its successors and theirs.
    public List<OfficeUnit> standing(OfficeCode code, LocalDate day) {
        var found = new ArrayList<OfficeUnit>();
        var seen = new LinkedHashSet<OfficeCode>(List.of(code));
        for (var open = new ArrayList<>(seen); !open.isEmpty(); ) {
            var next = open.removeFirst();
            var here = find(next, day);
            if (here.isPresent()) {
                found.add(here.get());
                continue;
            }
            units.stream()
                    .filter(u -> u.office().code().equals(next))
                    .flatMap(u -> u.successors().stream())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return List.copyOf(found);
    }

    /// Units directly below.
    public List<OfficeUnit> below(OfficeCode code, LocalDate day) {
        return units.stream()
                .filter(u -> code.equals(u.within()) && stands(u, day))
                .toList();
    }

    /// From the unit up to the top, itself first.
    public List<OfficeUnit> path(OfficeCode code, LocalDate day) {
        var path = new ArrayList<OfficeUnit>();
        var here = find(code, day);
        while (here.isPresent() && !path.contains(here.get())) {
            path.add(here.get());
            var above = here.get().within();
            here = above == null ? Optional.empty() : find(above, day);
        }
        return List.copyOf(path);
    }

    /// Where the citizens of an office ask for help: its own numbers, else those of the unit above.
    public Hotline hotline(OfficeCode code, LocalDate day) {
        return path(code, day).stream().map(OfficeUnit::hotline).reduce(Hotline.NONE, Hotline::or);
    }

    private static boolean stands(OfficeUnit unit, LocalDate day) {
        var end = unit.office().validTo();
        return !unit.office().validFrom().isAfter(day) && (end == null || !day.isAfter(end));
    }
}
