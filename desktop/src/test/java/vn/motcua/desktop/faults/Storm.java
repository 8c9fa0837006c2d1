// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/// Strikes a site with fault after fault, in an order that the seed decides; up to two troubles last at a time while
/// others strike.
final class Storm {

    private static final int LASTING = 2;

    private final Site site;
    private final List<Fault> faults;
    private final Random random;
    private final Tally tally;
    private final SequencedMap<Fault, Fault.Cure> lasting = new LinkedHashMap<>();

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
                strike(any());
                if (lasting.size() > LASTING || random.nextInt(3) == 0) {
                    healOldest();
                }
                site.revive(random);
            }
        } finally {
            while (!lasting.isEmpty()) {
                healOldest();
            }
            tally.tricks(
                    site.counters().stream().mapToLong(c -> c.relay().tricks()).sum());
        }
    }

    private void strike(Fault fault) throws Exception {
        if (lasting.containsKey(fault)) {
            return;
        }
        var cure = fault.strike(site, random);
        tally.struck(fault);
        if (cure != Fault.OVER) {
            lasting.put(fault, cure);
        }
    }

    private void healOldest() throws Exception {
        var oldest = lasting.pollFirstEntry();
        if (oldest != null) {
            oldest.getValue().heal();
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
