// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.server.exchange.CompactLogs;

/// What the centre does by itself, now and then.
final class Chores implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("chores").daemon().factory());

    /// @param papers begins a look through all papers
    /// @param proofs begins to raise the signatures that wait for it
    /// @param notices sends those that wait
    /// @param jobs look every hour whether their day has come
    Chores(
            CompactLogs compactLogs,
            Runnable backups,
            Runnable papers,
            Runnable proofs,
            Runnable notices,
            List<Runnable> jobs) {
        every(20, 20, TimeUnit.SECONDS, proofs);
        every(5, 10, TimeUnit.SECONDS, notices);
        jobs.forEach(job -> every(2, 60, TimeUnit.MINUTES, job));
        every(1, 1, TimeUnit.SECONDS, backups);
        every(0, 6 * 60, TimeUnit.MINUTES, papers);
        every(1, 6 * 60, TimeUnit.MINUTES, () -> {
            var gone = compactLogs.run();
            if (gone > 0) {
                LOG.info("{} old events were compacted away", gone);
            }
        });
    }

    /// A chore that fails is tried again the next time.
    private void every(long first, long then, TimeUnit unit, Runnable chore) {
        clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        chore.run();
                    } catch (RuntimeException e) {
                        LOG.warn("a chore failed", e);
                    }
                },
                first,
                then,
                unit);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
