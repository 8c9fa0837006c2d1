// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.server.store.Events;
import vn.motcua.server.store.Tx;

/// The events of one reply to a pull, and the scopes whose cursor the log does not bear out.
final class PullPage {

    /// No more events once their bodies have so many characters.
    private static final int FULL = 1 << 20;

    private static final int AT_ONCE = 400;

    private final Tx tx;
    private final int limit;
    private final long generation;
    private final List<EventLine> events = new ArrayList<>();
    private final List<Scope> lost = new ArrayList<>();
    private @Nullable String proof;
    private boolean more;
    private int characters;

    PullPage(Tx tx, int limit) {
        this.tx = tx;
        this.limit = limit;
        this.generation = tx.generations().now();
    }

    List<EventLine> events() {
        return events;
    }

    boolean more() {
        return more;
    }

    List<Scope> lost() {
        return lost;
    }

    long generation() {
        return generation;
    }

    /// What shows that this centre has forgotten, in words for the log.
    Optional<String> proof() {
        return Optional.ofNullable(proof);
    }

    void read(Want want) {
        var head = tx.events().head(want.scope());
        if (isElsewhere(want, head) || isAnother(want, head)) {
            lost.add(want.scope());
            return;
        }
        var after = want.after();
        while (after < head.seq()) {
            var room = limit - events.size();
            if (room <= 0 || characters >= FULL) {
                more = true;
                return;
            }
            var some = tx.events().after(want.scope(), after, Math.min(room, AT_ONCE));
            var last = take(some, after);
            if (last == after) {
                drop(want.scope()); // the floor rose meanwhile
                return;
            }
            after = last;
        }
    }

    /// Another generation, or below the floor: true to what was read, yet it does not go on here.
    private boolean isElsewhere(Want want, Events.Head head) {
        var other = want.after() > 0 && want.generation() != 0 && want.generation() != generation;
        return other || want.after() < head.floor();
    }

    /// A number or a sum that this log never had.
    private boolean isAnother(Want want, Events.Head head) {
        if (want.after() > head.seq()) {
            prove(want, "reads after " + want.after() + " where the log ends with " + head.seq());
            return true;
        }
        if (want.after() == 0 || want.checksum().isEmpty()) {
            return false;
        }
        var sum = want.after() == head.seq()
                ? head.checksum()
                : tx.events().checksum(want.scope(), want.after()).orElse("");
        if (!sum.equals(want.checksum())) {
            prove(want, "knows another log up to " + want.after());
            return true;
        }
        return false;
    }

    private void prove(Want want, String what) {
        if (want.generation() == generation) {
            proof = "a reader of " + want.scope() + " " + what;
        }
    }

    private long take(List<EventLine> some, long after) {
        var last = after;
        for (var event : some) {
            if (event.seq() != last + 1) {
                return after;
            }
            last = event.seq();
            events.add(event);
            characters += event.body().length();
            if (characters >= FULL) {
                break;
            }
        }
        return last;
    }

    private void drop(Scope scope) {
        events.removeIf(e -> e.scope().equals(scope));
        lost.add(scope);
    }
}
