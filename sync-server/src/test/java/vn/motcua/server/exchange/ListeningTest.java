// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Messages.Poke;

@Timeout(30)
class ListeningTest {

    private static final Scope OFFICE = new Scope("ag:H17.01");
    private static final Scope OTHER = new Scope("ag:H17.02");
    private static final Consumer<Listening> NOBODY = _ -> {};

    private final BlockingQueue<List<Poke>> carried = new LinkedBlockingQueue<>();

    @Test
    void whatCameBeforeItIsHeldIsCarriedThen() throws Exception {
        var listening = new Listening(carried::add, () -> 0, NOBODY);
        listening.poke(OFFICE, 7);
        assertNull(carried.poll(50, TimeUnit.MILLISECONDS)); // the head of the reply is not out yet
        var held = held(listening);
        assertEquals(List.of(new Poke(OFFICE, 7)), carried.take());
        listening.end();
        held.get();
    }

    @Test
    void newsMeetABusyLineAndGoTogetherAfterIt() throws Exception {
        var free = new CountDownLatch(1);
        var listening = new Listening(
                news -> {
                    carried.add(news);
                    waitFor(free);
                },
                () -> 0,
                NOBODY);
        held(listening);
        listening.poke(OFFICE, 1);
        assertEquals(List.of(new Poke(OFFICE, 1)), carried.take());
        listening.poke(OFFICE, 2);
        listening.poke(OFFICE, 4);
        listening.poke(OFFICE, 3);
        listening.poke(OTHER, 9);
        free.countDown();
        assertEquals(List.of(new Poke(OFFICE, 4), new Poke(OTHER, 9)), carried.take());
    }

    @Test
    void nothingIsForgottenAndNeverAreTwoOnTheWay() throws Exception {
        var told = new ConcurrentHashMap<Scope, Long>();
        var under = new AtomicInteger();
        var two = new AtomicBoolean();
        var listening = new Listening(
                news -> {
                    two.compareAndSet(false, under.incrementAndGet() > 1);
                    Thread.yield();
                    news.forEach(p -> told.merge(p.scope(), p.head(), Math::max));
                    under.decrementAndGet();
                },
                () -> 1_000,
                NOBODY);
        held(listening);
        var pokers = List.of(OFFICE, OTHER).stream()
                .map(scope -> Thread.ofVirtual().start(() -> {
                    for (var head = 1; head <= 5_000; head++) {
                        listening.poke(scope, head);
                        listening.beat(Duration.ZERO);
                    }
                }))
                .toList();
        for (var poker : pokers) {
            poker.join();
        }
        var all = Map.of(OFFICE, 5_000L, OTHER, 5_000L);
        while (!told.equals(all)) {
            Thread.sleep(1);
        }
        assertFalse(two.get());
    }

    @Test
    void betweenTwoPokesIsARest() throws Exception {
        var listening = new Listening(carried::add, () -> TimeUnit.MILLISECONDS.toNanos(300), NOBODY);
        held(listening);
        listening.poke(OFFICE, 1);
        carried.take();
        var start = System.nanoTime();
        listening.poke(OFFICE, 2);
        listening.poke(OFFICE, 3);
        assertEquals(List.of(new Poke(OFFICE, 3)), carried.take());
        assertTrue(System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(250));
    }

    @Test
    void aSilentLineGetsASignOfLife() throws Exception {
        var listening = new Listening(carried::add, () -> 0, NOBODY);
        held(listening);
        listening.beat(Duration.ofMinutes(1));
        assertNull(carried.poll(50, TimeUnit.MILLISECONDS));
        listening.beat(Duration.ZERO);
        assertEquals(List.of(), carried.take());
    }

    @Test
    void aCutLineEndsIt() throws Exception {
        var cut = new IOException("cut");
        var listening = new Listening(
                _ -> {
                    throw cut;
                },
                () -> 0,
                NOBODY);
        listening.poke(OFFICE, 1);
        assertSame(cut, assertThrows(IOException.class, listening::hold));
        listening.poke(OFFICE, 2); // no further courier: it would throw into nothing
        listening.close();
    }

    @Test
    void whoeverIsStuckIsCalledBackWhenItIsClosed() throws Exception {
        var stuck = new CountDownLatch(1);
        var gone = new AtomicBoolean();
        var listening = new Listening(
                _ -> {
                    stuck.countDown();
                    waitFor(new CountDownLatch(1));
                },
                () -> 0,
                _ -> gone.set(true));
        held(listening);
        listening.poke(OFFICE, 1);
        stuck.await();
        listening.close();
        assertTrue(gone.get());
    }

    private static FutureTask<Void> held(Listening listening) {
        var holding = new FutureTask<Void>(() -> {
            listening.hold();
            return null;
        });
        Thread.ofVirtual().start(holding);
        return holding;
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
