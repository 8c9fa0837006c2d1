// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Optional;
import java.util.Random;

/// One packet of six is lost, either way.
final class LosePackets implements Fault {

    @Override
    public String name() {
        return "packets-lost-16%";
    }

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public Optional<String> missing(Site site) {
        return Fault.withoutOwnNet(site);
    }

    @Override
    public Cure strike(Site site, Random random) throws Exception {
        var net = site.counter(random).net();
        net.lose(16);
        return net::loseNothing;
    }
}
