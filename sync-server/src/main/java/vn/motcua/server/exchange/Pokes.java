// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.store.Database;

/// Tells whoever listens which scopes have news. What this program commits is told at once; what another program on
/// the same database commits is seen by a look at the heads every 100 ms.
public final class Pokes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pokes.class);
    private static final long LOOK_MS = 100;
    /// No more than four pokes a second to one listener, fewer if there are many listeners.
    private static final long REST_MS = 250;
    /// A line that was silent for so long gets a sign of life.
    private static final Duration SILENCE = Duration.ofSeconds(25);
    private static final long BEAT_MS = 500;

    private final Database database;
    private final Map<Scope, Set<Listening>> listeners = new ConcurrentHashMap<>();
    private final Map<Scope, Long> told = new ConcurrentHashMap<>();
    private final Thread ticker;
    private final Thread beats;
    private volatile boolean over;

    public Pokes(Database database) {
        this.database = database;
        this.ticker = Thread.ofVirtual().name("pokes").unstarted(this::look);
        this.beats = Thread.ofVirtual().name("beats").start(this::beat);
        database.onNews(this::tell);
        if (database.isShared()) {
            ticker.start();
        }
    }

    /// Begins with a poke for each scope that has events, so that nothing is missed between a pull and the first news.
    public Listening listen(Collection<Scope> scopes, Listening.Courier courier) {
        var all = List.copyOf(scopes);
        var listening = new Listening(courier, this::restNanos, gone -> leave(all, gone));
        for (var scope : scopes) {
            listeners.compute(scope, (_, some) -> {
                var there = some == null ? ConcurrentHashMap.<Listening>newKeySet() : some;
                there.add(listening);
                return there;
            });
        }
        try {
            database.inTransaction(tx -> tx.events().heads(scopes)).forEach((scope, head) -> {
                if (head.seq() > 0) {
                    listening.poke(scope, head.seq());
                }
            });
        } catch (Problem e) {
            listening.close();
            throw e;
        }
        if (over) {
            listening.end();
        }
        return listening;
    }

    private void leave(List<Scope> scopes, Listening gone) {
        for (var scope : scopes) {
            listeners.computeIfPresent(scope, (_, some) -> {
                some.remove(gone);
                return some.isEmpty() ? null : some;
            });
        }
    }

    private long restNanos() {
        return TimeUnit.MILLISECONDS.toNanos(REST_MS + listeners.size() / 4);
    }

    private void beat() {
        while (!over) {
            try {
                Thread.sleep(BEAT_MS);
            } catch (InterruptedException _) {
                return;
            }
            listeners.values().forEach(some -> some.forEach(l -> l.beat(SILENCE)));
        }
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
        beats.interrupt();
        listeners.values().forEach(some -> some.forEach(Listening::end));
    }
}
