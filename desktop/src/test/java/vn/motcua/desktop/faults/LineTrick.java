// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Random;

/// A line that plays tricks: answers get lost, connections are cut at any byte, requests arrive twice.
record LineTrick(String name, Relay.Trick trick, int ofHundred) implements Fault {

    @Override
    public int weight() {
        return 12;
    }

    @Override
    public Cure strike(Site site, Random random) {
        var counter = site.counter(random);
        counter.relay().play(trick, ofHundred);
        return () -> counter.relay().play(Relay.Trick.NONE, 0);
    }
}
