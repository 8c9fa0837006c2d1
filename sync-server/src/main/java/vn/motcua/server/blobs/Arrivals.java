// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.NewEvent;

/// Writes down that papers have become whole, and tells the offices that name them. Those that end at the same time
/// share one transaction. The file under its final name is the proof: what a power failure takes of the rows is found
/// again by [CheckPapers], so that nobody waits for a second disk sync.
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /// Milliseconds. The next push syncs sooner; a sync of one's own makes pushes wait.
    private static final long SOON = 1_000;

    private record Arrival(OfficeCode keptBy, PaperId paper, long size) {}

    private final Database database;
    private final Queue<Arrival> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean syncing = new AtomicBoolean();

    Arrivals(Database database) {
        this.database = database;
    }

    /// When it returns, everybody can see it.
    void add(OfficeCode keptBy, PaperId paper, long size) {
        waiting.add(new Arrival(keptBy, paper, size));
        writing.lock();
        try {
            var together = new ArrayList<Arrival>();
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                together.add(next);
            }
            if (!together.isEmpty()) {
                write(together);
            }
        } finally {
            writing.unlock();
        }
        syncSoon();
    }

    private void write(List<Arrival> together) {
        database.write(tx -> {
            var events = new ArrayList<NewEvent>();
            for (var arrival : together) {
                for (var office : tx.papers().whole(arrival.keptBy(), arrival.paper(), arrival.size())) {
                    events.add(new NewEvent(Scope.of(office), null, new Event.PaperArrived(arrival.paper())));
                }
            }
            tx.events().append(events);
        });
    }

    private void syncSoon() {
        if (syncing.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(SOON);
                    syncing.set(false);
                    database.durable();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    LOG.warn(
                            "papers are here, their rows are not on the disk yet: {}",
                            e.getClass().getSimpleName());
                }
            });
        }
    }
}
