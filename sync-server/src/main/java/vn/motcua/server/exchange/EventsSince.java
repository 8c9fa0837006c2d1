// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Head;
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
            var heads = new HashMap<Scope, Head>();
            Access.scopes(caller)
                    .forEach(s -> heads.put(s, new Head(tx.events().head(s).seq(), 0, 1)));
            var head = tx.answers().head(caller.device().id(), hello.epoch());
            return new HelloReply(1, "0.1.0", clock.instant(), head.lastOp(), heads, "");
        });
    }

    /// @throws Problem FORBIDDEN for a scope of somebody else
    public PullReply wanted(Caller caller, Pull pull) {
        pull.wants().forEach(w -> Access.mayRead(caller, w.scope()));
        var limit = Math.clamp(pull.limit(), 1, LIMIT);
        return database.inTransaction(tx -> {
            var events = new ArrayList<EventLine>();
            for (var want : pull.wants()) {
                // one more than fits tells whether there is more
                events.addAll(tx.events().after(want.scope(), want.after(), limit + 1 - events.size()));
                if (events.size() > limit) {
                    return new PullReply(List.copyOf(events.subList(0, limit)), true, List.of());
                }
            }
            return new PullReply(events, false, List.of());
        });
    }
}
