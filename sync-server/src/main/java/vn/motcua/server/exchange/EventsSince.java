// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.HelloReply;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PullReply;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;

/// Tells a device what happened after its cursor, in the scopes it may read.
public final class EventsSince {

    /// Most events of one reply.
    public static final int LIMIT = 500;

    private final Database database;
    private final Clock clock;

    public EventsSince(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public HelloReply hello(Caller caller, Hello hello) {
        return database.inTransaction(tx -> {
            var heads = new HashMap<Scope, Long>();
            Access.scopes(caller).forEach(s -> heads.put(s, tx.events().head(s)));
            return new HelloReply(
                    1, clock.instant(), tx.answers().lastOp(caller.device().id(), hello.epoch()), heads);
        });
    }

    /// @throws Problem FORBIDDEN for a scope of somebody else
    public PullReply wanted(Caller caller, Pull pull) {
        pull.wants().forEach(w -> Access.mayRead(caller, w.scope()));
        var limit = Math.clamp(pull.limit(), 1, LIMIT);
        return database.inTransaction(tx -> {
            var events = new ArrayList<Event>();
            for (var want : pull.wants()) {
                // one more than fits tells whether there is more
                events.addAll(tx.events().after(want.scope(), want.after(), limit + 1 - events.size()));
                if (events.size() > limit) {
                    return new PullReply(java.util.List.copyOf(events.subList(0, limit)), true);
                }
            }
            return new PullReply(events, false);
        });
    }
}
