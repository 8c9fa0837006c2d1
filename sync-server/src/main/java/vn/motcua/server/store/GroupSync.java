// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// One disk sync for everybody who waits: a caller returns once a sync that began after its call has ended.
final class GroupSync {

    private final Runnable sync;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock running = new ReentrantLock();
    private long done;

    GroupSync(Runnable sync) {
        this.sync = sync;
    }

    void await() {
        var mine = asked.incrementAndGet();
        running.lock();
        try {
            if (done < mine) {
                var covers = asked.get();
                sync.run();
                done = covers;
            }
        } finally {
            running.unlock();
        }
    }
}
