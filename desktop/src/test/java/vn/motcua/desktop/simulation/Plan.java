// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.EnumSet;
import java.util.Set;

/// What kind of world a seed makes: each leaves some faults out, so that rare sequences of the others come about.
///
/// @param stormy percent of messages that something befalls
record Plan(int counters, int steps, Set<Fault> faults, int stormy) {

    static Plan of(Chance chance) {
        var faults = EnumSet.noneOf(Fault.class);
        for (var fault : Fault.values()) {
            if (chance.percent(50)) {
                faults.add(fault);
            }
        }
        return new Plan(
                chance.between(2, 4), chance.between(80, 200), faults, chance.oneOf(java.util.List.of(0, 5, 15, 35)));
    }
}
