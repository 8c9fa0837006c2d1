// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PullReply;
import vn.motcua.model.wire.Messages.Reset;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.server.Centre;
import vn.motcua.server.FreshCentre;
import vn.motcua.server.access.Caller;

/// The log of a centre as a counter reads it, for tests.
class CentreLog extends FreshCentre {

    static final Scope OFFICE = Scope.of(Sample.OFFICE);
    static final Clock LATER = Clock.offset(Centre.CLOCK, Duration.ofMinutes(20));

    /// What a counter keeps of a log.
    record Cursor(long seq, String checksum) {}

    static Command receive(long op, Dossier dossier) {
        return Centre.command(op, Sample.clerk(), 0, new Act.ReceiveDossier(dossier));
    }

    static List<Answer> push(Centre centre, Caller caller, Command... commands) {
        var pushed = new AcceptCommands(centre.database(), Centre.CLOCK)
                .from(caller, centre.push(caller, List.of(commands)));
        return assertInstanceOf(Pushed.Answered.class, pushed).reply().answers();
    }

    PullReply pull(Centre centre, Want... wants) {
        return centre.eventsSince(Centre.CLOCK).wanted(caller, new Pull(List.of(wants), 500));
    }

    static Want want(Cursor cursor, long generation) {
        return new Want(OFFICE, cursor.seq(), generation, cursor.checksum());
    }

    static Cursor cursor(List<EventLine> lines) {
        var cursor = new Cursor(0, Chain.START);
        for (var line : lines) {
            cursor = new Cursor(line.seq(), Chain.next(cursor.checksum(), line.body()));
        }
        return cursor;
    }

    Cursor readAll(Centre centre) {
        return cursor(pull(centre, new Want(OFFICE, 0, 1, Chain.START)).events());
    }

    static long generation(Centre centre) {
        return centre.database().inTransaction(tx -> tx.generations().now());
    }

    Reset reset(Centre centre, Want want) {
        var reply = pull(centre, want);
        assertEquals(List.of(), reply.events());
        return reply.resets().getFirst();
    }
}
