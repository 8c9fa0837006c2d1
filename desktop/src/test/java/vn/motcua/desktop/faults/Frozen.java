// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Random;

/// A process stops in the middle of what it does (SIGSTOP) and goes on a while later.
///
/// @param ofCentre whose
record Frozen(String name, boolean ofCentre) implements Fault {

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public Cure strike(Site site, Random random) throws Exception {
        var process = ofCentre ? site.centre().process() : site.counter(random).process();
        signal("-STOP", process);
        Thread.sleep(random.nextInt(2_000));
        return () -> signal("-CONT", process);
    }

    private static void signal(String signal, Process to) throws Exception {
        if (to.isAlive()) {
            Shell.works(java.util.List.of("kill", signal, Long.toString(to.pid())));
        }
    }
}
