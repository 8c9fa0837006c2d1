// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;

/// Strikes a site with fault after fault, in an order that the seed decides; up to two troubles last at a time while
/// others strike.
final class Storm {

    private static final int LASTING = 2;

    private final Site site;
    private final List<Fault> faults;
    private final Random random;
    private final Tally tally;
    private final ArrayDeque<Fault.Cure> cures = new ArrayDeque<>();

    Storm(Site site, List<Fault> faults, Random random, Tally tally) {
        this.site = site;
        this.random = random;
        this.tally = tally;
        this.faults = faults.stream().filter(this::possible).toList();
    }

    private boolean possible(Fault fault) {
        var missing = fault.missing(site);
        missing.ifPresent(why -> tally.leftOut(fault, why));
        return missing.isEmpty();
    }

    /// Returns when it is over and every trouble that lasted was healed.
    void rage(Duration howLong) throws Exception {
        var end = System.nanoTime() + howLong.toNanos();
        try {
            while (System.nanoTime() < end && !faults.isEmpty()) {
                var fault = any();
                var cure = fault.strike(site, random);
                tally.struck(fault);
                if (cure != Fault.OVER) {
                    cures.add(cure);
                }
                if (cures.size() > LASTING || !cures.isEmpty() && random.nextInt(3) == 0) {
                    cures.remove().heal();
                }
                site.revive(random);
            }
        } finally {
            while (!cures.isEmpty()) {
                cures.remove().heal();
            }
        }
    }

    private Fault any() {
        var left = random.nextInt(faults.stream().mapToInt(Fault::weight).sum());
        for (var fault : faults) {
            left -= fault.weight();
            if (left < 0) {
                return fault;
            }
        }
        throw new IllegalStateException();
    }
}
