// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Random;

/// The centre loses its power.
final class KillCentre implements Fault {

    @Override
    public String name() {
        return "centre-killed";
    }

    @Override
    public int weight() {
        return 25;
    }

    @Override
    public int kills() {
        return 1;
    }

    @Override
    public Cure strike(Site site, Random random) throws Exception {
        Thread.sleep(random.nextInt(600));
        site.centre().kill();
        Thread.sleep(random.nextInt(300));
        site.centre().start();
        return OVER;
    }
}
