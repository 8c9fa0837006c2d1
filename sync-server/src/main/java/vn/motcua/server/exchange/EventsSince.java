// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Head;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.HelloReply;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PullReply;
import vn.motcua.model.wire.Messages.Reset;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Tx;

/// Tells a device what happened after its cursor, in the scopes it may read. A cursor that this log does not bear out
/// gets a snapshot instead, never a wrong event.
public final class EventsSince {

    /// Most events of one reply.
    public static final int LIMIT = 2_000;

    private static final String OLDEST_PROGRAM = "0.1.0";

    private final Database database;
    private final Clock clock;
    private final Generation generation;
    private final Snapshots snapshots;
    /// Up to where each scope's log is known to outlive a power failure.
    private final Map<Scope, Long> synced = new ConcurrentHashMap<>();

    public EventsSince(Database database, Clock clock, Generation generation, Snapshots snapshots) {
        this.database = database;
        this.clock = clock;
        this.generation = generation;
        this.snapshots = snapshots;
    }

    /// A device that was answered more than this centre knows of proves that the centre was restored.
    public HelloReply hello(Caller caller, Hello hello) {
        if (caller.device().revoked()) {
            return revoked(caller, hello);
        }
        var forgetful = database.inTransaction(tx -> forgetful(tx, caller, hello));
        if (forgetful > 0) {
            generation.forgotten(forgetful, "device " + caller.device().id() + " was answered more than is known");
        }
        return database.inTransaction(tx -> {
            var now = tx.generations().now();
            var heads = new HashMap<Scope, Head>();
            tx.events()
                    .heads(Access.scopes(caller))
                    .forEach((scope, head) -> heads.put(scope, new Head(head.seq(), head.floor(), now)));
            return new HelloReply(1, OLDEST_PROGRAM, clock.instant(), lastOp(tx, caller, hello), heads, "");
        });
    }

    /// All that a revoked device learns: what to do, and how far its queue has come, which it may still hand in.
    private HelloReply revoked(Caller caller, Hello hello) {
        return database.inTransaction(tx -> new HelloReply(
                1,
                OLDEST_PROGRAM,
                clock.instant(),
                lastOp(tx, caller, hello),
                Map.of(),
                tx.settings().get("revoked_devices").orElse("lock")));
    }

    /// @return the generation that has forgotten answers of this device, 0 if it has not, or if the device has not yet
    /// learned that there was a restore
    private static long forgetful(Tx tx, Caller caller, Hello hello) {
        var device = caller.device().id();
        var now = tx.generations().now();
        var told = tx.generations().told(device);
        if (hello.lastAnswered() > lastOp(tx, caller, hello)) {
            return told == now ? now : 0;
        }
        if (told != now) {
            tx.generations().tell(device, now);
        }
        return 0;
    }

    private static long lastOp(Tx tx, Caller caller, Hello hello) {
        return tx.answers().head(caller.device().id(), hello.epoch()).lastOp();
    }

    /// @throws Problem FORBIDDEN for a scope of somebody else
    public PullReply wanted(Caller caller, Pull pull) {
        pull.wants().forEach(w -> Access.mayRead(caller, w.scope()));
        var page = database.inTransaction(tx -> {
            var read = new PullPage(tx, Math.clamp(pull.limit(), 1, LIMIT));
            pull.wants().forEach(read::read);
            return read;
        });
        outlive(page.events());
        if (page.lost().isEmpty()) {
            return new PullReply(page.events(), page.more(), List.of());
        }
        var now = page.proof()
                .map(proof -> generation.forgotten(page.generation(), proof))
                .orElse(page.generation());
        var heads = database.inTransaction(tx -> tx.events().heads(page.lost()));
        var resets = page.lost().stream()
                .map(scope -> new Reset(scope, now, snapshots.of(scope, now, Objects.requireNonNull(heads.get(scope)))))
                .toList();
        return new PullReply(page.events(), page.more(), resets);
    }

    /// Nobody is told what a power failure may still take back: its number would come to mean something else.
    private void outlive(List<EventLine> events) {
        var heads = new HashMap<Scope, Long>();
        events.forEach(e -> heads.merge(e.scope(), e.seq(), Math::max));
        if (heads.entrySet().stream().anyMatch(h -> h.getValue() > synced.getOrDefault(h.getKey(), 0L))) {
            database.durable();
            heads.forEach((scope, seq) -> synced.merge(scope, seq, Math::max));
        }
    }
}
