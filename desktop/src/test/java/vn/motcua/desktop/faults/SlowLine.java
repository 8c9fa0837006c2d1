// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Optional;
import java.util.Random;

/// A line of 512 kbit/s.
final class SlowLine implements Fault {

    @Override
    public String name() {
        return "line-of-512-kbit";
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
        net.slow(512);
        return net::fast;
    }
}
