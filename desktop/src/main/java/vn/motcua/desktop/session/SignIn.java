// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.HttpCentralServer;
import vn.motcua.desktop.store.CorrectedClock;
import vn.motcua.desktop.store.Erasure;
import vn.motcua.desktop.store.KeyRing;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.store.StoreProblem;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.wire.Messages;

/// Enrols the desk once and signs officers in, with the centre or without it. Keeps the store open from the first
/// officer to the end of the program. One call at a time.
public final class SignIn implements AutoCloseable {

    private record Opened(Store store, StoreKey key) {}

    private record Remembered(OfficerId officer, String password) {}

    private final Path profile;
    private final Clock clock;
    private final LongSupplier nanos;
    private final KeyRing ring;
    private @Nullable FreshDesk fresh;
    private @Nullable HttpCentralServer centre;
    private @Nullable Opened opened;
    private @Nullable Remembered remembered;

    /// @param clock never set by anybody
    public SignIn(Path profile, Clock clock) {
        this(profile, clock, CorrectedClock.evenly(clock));
    }

    /// @param clock this machine's
    /// @param nanos passes evenly, whatever happens to the clock
    public SignIn(Path profile, Clock clock, LongSupplier nanos) {
        this.nanos = nanos;
        this.profile = profile;
        this.clock = clock;
        this.ring = KeyRing.at(profile);
    }

    public synchronized boolean isEnrolled() {
        return fresh != null || Desk.read(profile).isPresent();
    }

    /// Takes the desk in at the centre. It counts once the first officer has signed in: until then the seal key
    /// lives in memory only, and after a crash the desk needs a new code.
    ///
    /// @param text `https://host:port CODE FINGERPRINT`, as the centre's staff gave it
    /// @param desk short name of the desk, unique within the office, for example `Q03`
    /// @throws Problem BAD_ENROLMENT, ALREADY_ENROLLED, or what the centre says
    public synchronized void enrol(String text, String desk) {
        if (isEnrolled()) {
            throw new Problem(SessionProblem.ALREADY_ENROLLED);
        }
        fresh = FreshDesk.enrolled(text, desk);
    }

    /// At the centre if it can be reached, else against the key ring of this desk.
    ///
    /// @throws Problem WRONG_PASSWORD without a hint which; NOT_ENROLLED; NEEDS_CENTRE
    public synchronized Session signIn(OfficerId officer, String password) {
        var desk = desk();
        var server = centre(desk);
        server.session(null);
        remembered = null;
        try {
            var said = server.call("/v1/session", new Messages.SignIn(officer, password), Messages.SignedIn.class);
            return atCentre(desk, server, said, password);
        } catch (Problem problem) {
            if (problem.code() == CentreProblem.UNAUTHORISED) {
                throw new Problem(problem, SessionProblem.WRONG_PASSWORD);
            }
            if (!isAway(problem.code())) {
                throw problem;
            }
            return here(desk, server, officer, password);
        }
    }

    /// Office and desk as people know them; empty before the desk is enrolled.
    public synchronized String place() {
        var known = fresh != null ? Optional.of(fresh.desk()) : Desk.read(profile);
        return known.map(desk -> desk.office().name() + " · " + desk.name()).orElse("");
    }

    /// Whether the centre answers now. Nobody needs to be signed in: its refusal is an answer too.
    public boolean isReachable() {
        try {
            var hello = new Messages.Hello(0, "", 1, 0, 0, clock.instant());
            var unused = desk().centre().call("/v1/sync/hello", hello, Messages.HelloReply.class);
            return true;
        } catch (Problem problem) {
            return !isAway(problem.code());
        }
    }

    /// Gets a session at the centre for the officer who is signed in here. A password that the centre no more
    /// accepts is not tried twice.
    ///
    /// @throws Problem UNAUTHORISED, or what keeps the centre away
    public synchronized void reconnect() {
        var who = remembered;
        if (who == null || opened == null) {
            throw new Problem(CentreProblem.UNAUTHORISED);
        }
        try {
            var server = centre(desk());
            server.session(null);
            var said = server.call(
                    "/v1/session", new Messages.SignIn(who.officer(), who.password()), Messages.SignedIn.class);
            server.session(said.session());
            keep(opened.store(), said);
        } catch (Problem problem) {
            if (problem.code() == CentreProblem.UNAUTHORISED) {
                remembered = null;
            }
            throw problem;
        }
    }

    private Session atCentre(Desk desk, HttpCentralServer server, Messages.SignedIn said, String password) {
        server.session(said.session());
        var officer = said.officer().id();
        var own = ownKey(officer, password);
        var key = own.orElseGet(() -> keyOfDesk(server));
        if (own.isEmpty()) {
            ring.add(officer, password, key, desk.device(), desk.recovery());
        }
        var store = open(key);
        var known = keep(store, said);
        if (fresh != null) {
            fresh.settle(store, profile);
            fresh = null;
        }
        remembered = new Remembered(officer, password);
        return session(known, desk, store, server, true);
    }

    private Session here(Desk desk, HttpCentralServer server, OfficerId officer, String password) {
        if (ring.isEmpty()) {
            throw new Problem(SessionProblem.NEEDS_CENTRE);
        }
        var key = ownKey(officer, password).orElseThrow(() -> new Problem(SessionProblem.WRONG_PASSWORD));
        var store = open(key);
        var known = Known.of(store, officer).orElseThrow(() -> new Problem(SessionProblem.NEEDS_CENTRE));
        remembered = new Remembered(officer, password);
        permit(store, known);
        return session(known, desk, store, server, false);
    }

    private Known keep(Store store, Messages.SignedIn said) {
        var known = Known.keep(store, said, clock.instant());
        store.colleagues().put(said.colleagues());
        new Lease(store).heard(said.serverTime());
        permit(store, known);
        return known;
    }

    /// From here on the store does nothing new that this officer's lease does not cover.
    private void permit(Store store, Known known) {
        var lease = new Lease(store);
        store.permit(() -> lease.check(known));
    }

    private Session session(Known known, Desk desk, Store store, HttpCentralServer server, boolean online) {
        var seal = DeviceKey.of(store);
        store.key(seal);
        var over = !online && new Lease(store).isOver(known);
        return new Session(
                known.officer(),
                known.office(),
                desk.name(),
                desk.device(),
                store,
                server,
                online,
                over,
                known.offlineUntil(),
                seal,
                desk.recovery());
    }

    /// The store key as this officer's password opens it, if it does.
    private Optional<StoreKey> ownKey(OfficerId officer, String password) {
        try {
            return Optional.of(ring.unlock(officer, password));
        } catch (Problem problem) {
            if (problem.code() == StoreProblem.WRONG_PASSWORD) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /// For an officer who is new here, or has a new password: the open store's key, a first one, or the one that the
    /// centre can unwrap.
    private StoreKey keyOfDesk(HttpCentralServer server) {
        if (opened != null) {
            return opened.key();
        }
        if (ring.isEmpty()) {
            return StoreKey.random();
        }
        var request = new Messages.StoreKeyRequest(ring.wrappedForRecovery());
        var reply = server.call("/v1/storekey", request, Messages.StoreKeyReply.class);
        return new StoreKey(Base64.getDecoder().decode(reply.key()));
    }

    private Store open(StoreKey key) {
        if (opened == null) {
            opened = new Opened(Store.open(profile, key, clock, nanos), key);
        }
        return opened.store();
    }

    private Desk desk() {
        return fresh != null
                ? fresh.desk()
                : Desk.read(profile).orElseThrow(() -> new Problem(SessionProblem.NOT_ENROLLED));
    }

    private HttpCentralServer centre(Desk desk) {
        if (centre == null) {
            centre = desk.centre();
        }
        return centre;
    }

    private static boolean isAway(ProblemCode code) {
        return code == CentreProblem.UNREACHABLE
                || code == CentreProblem.PORTAL
                || code == CentreProblem.NOT_PINNED
                || code == CentreProblem.BUSY;
    }

    /// Destroys the store's key, for ever: what lies on this machine cannot be read any more, by nobody.
    public synchronized void wipe() {
        close();
        centre = null;
        Erasure.erase(profile);
    }

    @Override
    public synchronized void close() {
        remembered = null;
        if (opened != null) {
            opened.store().close();
            opened = null;
        }
    }
}
