// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.motcua.desktop.store.Citizens;
import vn.motcua.model.problem.Problem;

/// Reads the citizens' names once an officer has signed in, so that the first search by name need not. It gives way to
/// everything else: lowest priority, and a pause after each few thousand.
final class NamesAhead implements AutoCloseable {

    /// ms
    private static final long PAUSE = 10;

    private final Citizens citizens;
    private final CountDownLatch stopped = new CountDownLatch(1);

    NamesAhead(Citizens citizens) {
        this.citizens = citizens;
    }

    void start() {
        Thread.ofPlatform().name("names").daemon().priority(Thread.MIN_PRIORITY).start(this::read);
    }

    private void read() {
        try {
            var unused = citizens.warm(this::goesOn);
        } catch (Problem notNow) {
            // the first search reads them then
        }
    }

    private boolean goesOn() {
        try {
            return !stopped.await(PAUSE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    /// The officer leaves; the next one reads on from there.
    @Override
    public void close() {
        stopped.countDown();
    }
}
