// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Random;

/// A counter comes back from a power cut with a clock that is a day wrong.
final class WrongClock implements Fault {

    private static final long DAY = 86_400;

    @Override
    public String name() {
        return "clock-a-day-wrong";
    }

    @Override
    public int weight() {
        return 6;
    }

    @Override
    public int kills() {
        return 1;
    }

    @Override
    public Cure strike(Site site, Random random) throws Exception {
        var counter = site.counter(random);
        site.restart(counter, random, random.nextBoolean() ? DAY : -DAY);
        counter.await(8, 5);
        return () -> site.restart(counter, random, 0);
    }
}
