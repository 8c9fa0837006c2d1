// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.kit.KitProblem;
import vn.motcua.desktop.store.CorrectedClock;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// Sends what waits and fetches what is new, on a thread of its own, until it is closed. A centre that is away is
/// tried again by itself, ever more seldom, and at once when there is something new to send.
public final class SyncLoop implements AutoCloseable {

    /// Names in the store's settings: the centre's clock as last heard; the public key that signs trust lists,
    /// base64; the newest trust list, base64.
    public static final String SERVER_TIME = "server.time";

    public static final String TRUST_KEY = "trust.key";
    public static final String TRUST_LIST = "trust.list";

    private static final String SYNCED = "sync.synced";

    private final Store store;
    private final SyncRound round;
    private final Runnable signIn;
    private final Clock clock;
    private final Pace pace;
    private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore pokes = new Semaphore(0);
    private final Pokes stream;
    private volatile Consumer<Order> orders = _ -> {};
    private volatile SyncState state;
    private volatile @Nullable Instant synced;
    private volatile boolean closed;
    private @Nullable Thread thread;

    /// @param signIn gets a session at the centre where there is none; throws the Problem that hinders it
    public SyncLoop(Store store, CentralServer centre, OfficeCode office, Runnable signIn, Clock clock) {
        this(store, centre, office, signIn, clock, new Pace());
    }

    SyncLoop(Store store, CentralServer centre, OfficeCode office, Runnable signIn, Clock clock, Pace pace) {
        this.pace = pace;
        this.store = store;
        this.round = new SyncRound(store, centre, office, clock);
        this.stream = new Pokes(store, centre, this::poke);
        this.signIn = signIn;
        this.clock = clock;
        this.synced = store.settings().get(SYNCED).map(Instant::parse).orElse(null);
        this.state = new SyncState(SyncState.Kind.SYNCING, clock.instant(), 0, 0, null, null, synced, 0);
        round.onOffer(() -> tell(SyncState.Kind.SYNCING, null));
    }

    /// What the centre may order a counter to do.
    public enum Order {
        /// Sign the officer out.
        LOCK,
        /// Sign the officer out and destroy the store's key.
        WIPE
    }

    /// @param orders told once all commands are at the centre; on the loop's thread, must be quick
    public void onOrder(Consumer<Order> orders) {
        this.orders = orders;
    }

    public void start() {
        thread = Thread.ofVirtual().name("sync").start(this::loop);
    }

    /// Something waits: do not sleep on.
    public void poke() {
        pokes.release();
    }

    /// Once through, on this thread: what the loop does again and again.
    public SyncState once() {
        if (state.kind() != SyncState.Kind.SYNCED || waiting() > 0) {
            tell(SyncState.Kind.SYNCING, state.why());
        }
        var why = tried();
        tell(why == null ? SyncState.Kind.SYNCED : kind(why.code()), why);
        return state;
    }

    public SyncState state() {
        return state;
    }

    /// How far the sending of papers has come; told anew with each piece, for a screen that looks now and then.
    public PaperProgress papers() {
        return round.paperProgress();
    }

    /// @param listener called on the loop's thread with each new state; must be quick
    /// @return ends it
    public AutoCloseable onChange(Consumer<SyncState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void loop() {
        while (!closed) {
            pokes.drainPermits();
            var state = once();
            order(state);
            if (state.kind() == SyncState.Kind.SYNCED) {
                stream.start();
            }
            rest(pace.after(state, stream.isListening()));
        }
    }

    private void order(SyncState state) {
        var why = state.why();
        if (why != null && why.code() == SyncProblem.LOCKED) {
            orders.accept(Order.LOCK);
        } else if (why != null && why.code() == SyncProblem.WIPED) {
            orders.accept(Order.WIPE);
        }
    }

    /// A full half of the wait is chance, so that a thousand counters do not come back at once.
    private void rest(Pace.Rest rest) {
        var half = rest.about().toMillis() / 2;
        try {
            Thread.sleep(rest.deaf());
            var unused = pokes.tryAcquire(half + ThreadLocalRandom.current().nextLong(half + 1), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /// @return what hindered the round
    private @Nullable Problem tried() {
        try {
            try {
                round.run();
            } catch (Problem problem) {
                if (problem.code() != CentreProblem.UNAUTHORISED) {
                    throw problem;
                }
                signIn.run();
                round.run();
            }
            wentThrough();
            return null;
        } catch (Problem problem) {
            return problem;
        } catch (RuntimeException e) {
            // the one thread that must not die of a fault: it is told on screen, and tried again
            LoggerFactory.getLogger(SyncLoop.class)
                    .error("sync round failed: {}", e.getClass().getName());
            return new Problem(e, KitProblem.BUG, e.getClass().getSimpleName());
        }
    }

    private void wentThrough() {
        var now = store.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(synced)) {
            synced = now;
            store.settings().put(SYNCED, now.toString());
        }
    }

    private static SyncState.Kind kind(ProblemCode code) {
        return code == CentreProblem.UNREACHABLE || code == CentreProblem.PORTAL || code == CentreProblem.BUSY
                ? SyncState.Kind.OFFLINE
                : SyncState.Kind.BLOCKED;
    }

    private void tell(SyncState.Kind kind, @Nullable Problem why) {
        var since = state.kind() == kind ? state.since() : clock.instant();
        var next = new SyncState(kind, since, waiting(), refused(), why, note(), synced, round.offered());
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(l -> l.accept(next));
        }
    }

    /// This machine's clock hinders nothing, but somebody should set it.
    private @Nullable Problem note() {
        var off = store.clock().machineIsOff();
        return off.abs().compareTo(CorrectedClock.WRONG) > 0
                ? new Problem(
                        off.isNegative() ? SyncProblem.CLOCK_BEHIND : SyncProblem.CLOCK_AHEAD,
                        off.abs().toMinutes())
                : null;
    }

    private int waiting() {
        return closed ? 0 : store.outbox().size() + store.shelf().notAtCentre().size();
    }

    private int refused() {
        return closed ? 0 : store.outbox().refused();
    }

    /// Returns once the thread has let go of the store.
    @Override
    public void close() {
        closed = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        stream.close();
    }
}
