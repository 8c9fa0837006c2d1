// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Messages.Poke;

/// One stream of pokes. The thread that holds its line sleeps until it is over; what is new is carried by a thread of
/// the moment. A thread that woke for each poke would leave a copy of its stack on the heap each time.
public final class Listening implements AutoCloseable {

    /// Sends; never called twice at once.
    public interface Courier {

        /// @param news empty for a sign of life after a silence
        /// @throws IOException the line is cut: the stream is over
        void carry(List<Poke> news) throws IOException;
    }

    private final Courier courier;
    private final LongSupplier rest;
    private final Consumer<Listening> gone;
    private final Map<Scope, Long> news = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long poked = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);
    private long sent = System.nanoTime();
    private @Nullable Thread onTheWay;
    private @Nullable Exception fault;
    private boolean begun;
    private boolean over;

    /// @param rest least time between two pokes, ns
    /// @param gone told when it is closed
    Listening(Courier courier, LongSupplier rest, Consumer<Listening> gone) {
        this.courier = courier;
        this.rest = rest;
        this.gone = gone;
    }

    void poke(Scope scope, long head) {
        lock.lock();
        try {
            news.merge(scope, head, Math::max);
            send();
        } finally {
            lock.unlock();
        }
    }

    /// A sign of life, if nothing was sent for so long.
    void beat(Duration silence) {
        lock.lock();
        try {
            if (System.nanoTime() - sent >= silence.toNanos()) {
                send();
            }
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// From here on news are carried; returns when the stream is over and nobody is on the way.
    ///
    /// @throws IOException the line was cut
    /// @throws RuntimeException what else the courier threw
    public void hold() throws IOException, InterruptedException {
        lock.lock();
        try {
            begun = true;
            if (!news.isEmpty()) {
                send();
            }
            while (!over || onTheWay != null) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
        switch (fault) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(fault);
        }
    }

    private void send() {
        if (begun && !over && onTheWay == null) {
            onTheWay = Thread.ofVirtual().name("poke").start(this::carry);
        }
    }

    private void carry() {
        try {
            for (var more = true; more; more = hasMore()) {
                courier.carry(taken());
            }
        } catch (IOException | RuntimeException | InterruptedException e) {
            arrived(e);
        }
    }

    /// What is new since the last poke, which was not too shortly before.
    private List<Poke> taken() throws InterruptedException {
        lock.lock();
        try {
            if (!news.isEmpty()) {
                for (var left = left(); left > 0 && !over; left = left()) {
                    changed.awaitNanos(left);
                }
                poked = System.nanoTime();
            }
            var pokes = new ArrayList<Poke>();
            news.forEach((scope, head) -> pokes.add(new Poke(scope, head)));
            news.clear();
            sent = System.nanoTime();
            return pokes;
        } finally {
            lock.unlock();
        }
    }

    private long left() {
        return poked + rest.getAsLong() - System.nanoTime();
    }

    /// If there is no more, the courier is home: the next poke sends another.
    private boolean hasMore() {
        lock.lock();
        try {
            var more = !news.isEmpty() && !over;
            if (!more) {
                home();
            }
            return more;
        } finally {
            lock.unlock();
        }
    }

    private void arrived(Exception why) {
        lock.lock();
        try {
            fault = why;
            over = true;
            home();
        } finally {
            lock.unlock();
        }
    }

    private void home() {
        onTheWay = null;
        changed.signalAll();
    }

    /// Nothing is sent any more when it returns: who is on the way is called back.
    @Override
    public void close() {
        gone.accept(this);
        lock.lock();
        try {
            over = true;
            changed.signalAll();
            while (onTheWay != null) {
                onTheWay.interrupt();
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
