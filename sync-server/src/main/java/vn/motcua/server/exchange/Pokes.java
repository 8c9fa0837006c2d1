// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Poke;
import vn.motcua.server.store.Database;

/// Tells whoever listens which scopes have news. What this program commits is told at once; what another program on
/// the same database commits is seen by a look at the heads every 100 ms.
public final class Pokes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pokes.class);
    private static final long LOOK_MS = 100;
    /// No more than four pokes a second to one listener, fewer if there are many listeners.
    private static final long REST_MS = 250;

    private final Database database;
    private final Map<Scope, Set<Listening>> listeners = new ConcurrentHashMap<>();
    private final Map<Scope, Long> told = new ConcurrentHashMap<>();
    private final Thread ticker;
    private volatile boolean over;

    public Pokes(Database database) {
        this.database = database;
        this.ticker = Thread.ofVirtual().name("pokes").unstarted(this::look);
        database.onNews(this::tell);
        if (database.isShared()) {
            ticker.start();
        }
    }

    /// Begins with a poke for each scope that has events, so that nothing is missed between a pull and the first news.
    public Listening listen(Collection<Scope> scopes) {
        var listening = new Listening(List.copyOf(scopes));
        for (var scope : scopes) {
            listeners.compute(scope, (_, some) -> {
                var all = some == null ? ConcurrentHashMap.<Listening>newKeySet() : some;
                all.add(listening);
                return all;
            });
        }
        database.inTransaction(tx -> tx.events().heads(scopes)).forEach((scope, head) -> {
            if (head.seq() > 0) {
                listening.poke(scope, head.seq());
            }
        });
        return listening;
    }

    private void tell(Map<Scope, Long> heads) {
        heads.forEach((scope, head) -> {
            if (Objects.requireNonNullElse(told.put(scope, head), 0L) != head.longValue()) {
                listeners.getOrDefault(scope, Set.of()).forEach(l -> l.poke(scope, head));
            }
        });
    }

    private void look() {
        while (!over) {
            try {
                var heard = new HashSet<>(listeners.keySet());
                if (!heard.isEmpty()) {
                    tell(database.inTransaction(tx -> tx.events().numbers(heard)));
                }
            } catch (Problem e) {
                LOG.debug("the heads could not be looked at: {}", e.code().key());
            }
            try {
                Thread.sleep(LOOK_MS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// How many listen.
    public int size() {
        return (int) listeners.values().stream().flatMap(Set::stream).distinct().count();
    }

    /// Ends all streams.
    @Override
    public void close() {
        over = true;
        ticker.interrupt();
        listeners.values().forEach(some -> some.forEach(Listening::wake));
    }

    /// One stream.
    public final class Listening implements AutoCloseable {

        private final List<Scope> scopes;
        private final Map<Scope, Long> news = new LinkedHashMap<>();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition some = lock.newCondition();
        private long last = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

        private Listening(List<Scope> scopes) {
            this.scopes = scopes;
        }

        private void poke(Scope scope, long head) {
            lock.lock();
            try {
                news.merge(scope, head, Math::max);
                some.signal();
            } finally {
                lock.unlock();
            }
        }

        private void wake() {
            lock.lock();
            try {
                some.signal();
            } finally {
                lock.unlock();
            }
        }

        /// What is new since the last call; empty if nothing came in that time, or if it is over.
        public List<Poke> next(Duration most) throws InterruptedException {
            lock.lock();
            try {
                for (var left = most.toNanos(); news.isEmpty() && !over && left > 0; ) {
                    left = some.awaitNanos(left);
                }
                rest();
                var pokes = new ArrayList<Poke>();
                news.forEach((scope, head) -> pokes.add(new Poke(scope, head)));
                news.clear();
                return pokes;
            } finally {
                lock.unlock();
            }
        }

        private void rest() throws InterruptedException {
            if (news.isEmpty()) {
                return;
            }
            var pause = TimeUnit.MILLISECONDS.toNanos(REST_MS + listeners.size() / 4);
            for (var left = last + pause - System.nanoTime(); left > 0 && !over; ) {
                left = some.awaitNanos(left);
                left = Math.min(left, last + pause - System.nanoTime());
            }
            last = System.nanoTime();
        }

        public boolean isOver() {
            return over;
        }

        @Override
        public void close() {
            for (var scope : scopes) {
                listeners.computeIfPresent(scope, (_, some) -> {
                    some.remove(this);
                    return some.isEmpty() ? null : some;
                });
            }
        }
    }
}
