// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.FakeCentre;
import vn.motcua.desktop.centre.Relay;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Two pushes on their way at once.
class SendCommandsTest {

    private static final int COMMANDS = 7;
    private static final int A_PUSH = 2;

    /// Takes commands in their order or not at all, as the centre does.
    private static class InOrder extends Relay {

        final List<Long> refused = Collections.synchronizedList(new ArrayList<>());
        private long last;

        InOrder(FakeCentre centre) {
            super(centre);
        }

        @Override
        public int pushesAtOnce() {
            return 2;
        }

        @Override
        public <T> T call(String path, Object body, Class<T> reply) {
            return body instanceof Messages.Push push
                    ? reply.cast(pushed(Wire.command(push.commands().getFirst()).op(), push))
                    : super.call(path, body, reply);
        }

        Messages.PushReply pushed(long first, Messages.Push push) {
            synchronized (this) {
                if (first > last + 1) {
                    refused.add(first);
                    throw new Problem(CentreProblem.OUT_OF_ORDER, last + 1);
                }
                var reply = super.call("/v1/sync/push", push, Messages.PushReply.class);
                last = Math.max(last, first + push.commands().size() - 1);
                return reply;
            }
        }
    }

    @TempDir
    Path profile;

    private final FakeCentre centre = new FakeCentre();
    private Store store;

    @BeforeEach
    void fill() {
        store = Store.open(profile, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        IntStream.rangeClosed(1, COMMANDS)
                .forEach(n -> store.perform(new Act.ReceiveDossier(Sample.received(n)), Sample.clerk()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void twoAtOnceArriveInTheirOrderEachOnce() {
        new SendCommands(store, new InOrder(centre), A_PUSH).run();
        allArrivedOnce();
    }

    @Test
    void aPushThatComesBeforeItsTurnIsSentAgain() {
        var refusal = new CountDownLatch(1);
        var line = new InOrder(centre) {
            @Override
            Messages.PushReply pushed(long first, Messages.Push push) {
                if (first == 1) {
                    await(refusal);
                }
                try {
                    return super.pushed(first, push);
                } finally {
                    refusal.countDown();
                }
            }
        };
        new SendCommands(store, line, A_PUSH).run();
        assertEquals(3, line.refused.getFirst());
        allArrivedOnce();
    }

    @Test
    void whereAnAnswerIsLostThatOfTheNextPushCountsAllTheSame() {
        var there = new CountDownLatch(1);
        var line = new InOrder(centre) {
            private boolean lost;

            @Override
            Messages.PushReply pushed(long first, Messages.Push push) {
                if (first > 1) {
                    await(there);
                }
                var reply = super.pushed(first, push);
                there.countDown();
                if (first == 1 && !lost) {
                    lost = true;
                    throw new Problem(CentreProblem.UNREACHABLE);
                }
                return reply;
            }
        };
        var sending = new SendCommands(store, line, A_PUSH);
        assertEquals(
                CentreProblem.UNREACHABLE,
                assertThrows(Problem.class, sending::run).code());
        assertEquals(
                List.of(Pending.State.WAITING, Pending.State.WAITING, Pending.State.ACCEPTED, Pending.State.ACCEPTED),
                states().subList(0, 2 * A_PUSH));
        sending.run();
        allArrivedOnce();
    }

    @Test
    void aPushThatIsAloneAndOutOfOrderIsNotSentForEver() {
        centre.broken.put("/v1/sync/push", new Problem(CentreProblem.OUT_OF_ORDER, 9));
        var sending = new SendCommands(store, new InOrder(centre), COMMANDS);
        assertEquals(
                CentreProblem.OUT_OF_ORDER,
                assertThrows(Problem.class, sending::run).code());
        assertEquals(1, centre.called.size());
    }

    private void allArrivedOnce() {
        assertEquals(
                LongStream.rangeClosed(1, COMMANDS).boxed().toList(),
                centre.received.stream().map(Command::op).toList());
        assertEquals(Collections.nCopies(COMMANDS, Pending.State.ACCEPTED), states());
    }

    private List<Pending.State> states() {
        return store.outbox().all().stream().map(Pending::state).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new Problem(e, CentreProblem.UNREACHABLE);
        }
    }
}
