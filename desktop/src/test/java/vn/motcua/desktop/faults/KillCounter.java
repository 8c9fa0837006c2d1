// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Random;

/// A counter loses its power: while it starts, or in the middle of its work.
final class KillCounter implements Fault {

    @Override
    public String name() {
        return "counter-killed";
    }

    @Override
    public int weight() {
        return 40;
    }

    @Override
    public int kills() {
        return 1;
    }

    @Override
    public Cure strike(Site site, Random random) throws Exception {
        var counter = site.counter(random);
        if (random.nextInt(4) == 0) {
            Thread.sleep(random.nextInt(400));
        } else {
            counter.await(1 + random.nextInt(6), 5);
        }
        site.restart(counter, random, 0);
        return OVER;
    }
}
