// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Optional;
import java.util.Random;

/// The disk of a counter or of the centre fills up, to its last byte or to a few megabytes.
///
/// @param ofCentre whose
record FullDisk(String name, boolean ofCentre) implements Fault {

    private static final int MOST = 6 << 20;

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public Optional<String> missing(Site site) {
        return Island.isHere() ? Optional.empty() : Optional.of("needs root or user namespaces to mount a small disk");
    }

    @Override
    public Cure strike(Site site, Random random) throws Exception {
        var disk = ofCentre ? site.disk() : site.counter(random).disk();
        disk.squeeze(random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextInt(MOST) + 1));
        return disk::relax;
    }
}
