// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.FakeCentre;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.desktop.centre.Relay;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Papers on their way while commands still go.
class PapersBesideTest {

    private static final int COMMANDS = 7;
    private static final int A_PUSH = 2;
    private static final int PIECES = 5;

    /// The last push waits there until a piece of a paper has come.
    private final class Both extends Relay {

        final CountDownLatch piece = new CountDownLatch(1);
        final AtomicInteger pieces = new AtomicInteger();
        final int atOnce;
        /// The line breaks no sooner.
        final CountDownLatch breaking = new CountDownLatch(1);

        int breaks;

        Both(int papersAtOnce) {
            super(fake);
            this.atOnce = papersAtOnce;
        }

        @Override
        public int pushesAtOnce() {
            return 2;
        }

        @Override
        public int papersAtOnce() {
            return atOnce;
        }

        @Override
        public <T> T call(String path, Object body, Class<T> reply) {
            if (body instanceof Messages.Push push
                    && Wire.command(push.commands().getFirst()).op() == COMMANDS) {
                await(piece);
            }
            return super.call(path, body, reply);
        }

        @Override
        public void sendPaper(
                PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
            for (var i = 1; i <= PIECES; i++) {
                pieces.incrementAndGet();
                piece.countDown();
                if (breaks-- > 0) {
                    await(breaking);
                    throw new Problem(CentreProblem.UNREACHABLE);
                }
                arrived.accept(size * i / PIECES);
            }
            super.sendPaper(paper, size, from);
        }
    }

    @TempDir
    Path profile;

    private final FakeCentre fake = new FakeCentre();
    private Store store;
    private PaperId paper;

    @BeforeEach
    void fill() {
        store = Store.open(profile, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        var bytes = Sample.complete().papers().getFirst().required().name().getBytes(StandardCharsets.UTF_8);
        paper = store.shelf().keep(new ByteArrayInputStream(bytes), "scan", null);
        IntStream.rangeClosed(1, COMMANDS)
                .forEach(n -> store.perform(new Act.ReceiveDossier(Sample.received(n)), Sample.clerk()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whereTheLineCarriesBothPapersDoNotWaitForTheLastCommand() {
        var line = new Both(4);
        var beside = sent(line);
        assertEquals(Optional.empty(), PapersBeside.joined(beside.rest()));
        assertTrue(fake.papers.contains(paper));
        assertEquals(PIECES, line.pieces.get());
    }

    @Test
    void aSlowLineCarriesOnePieceUntilAllCommandsWent() {
        var line = new Both(1);
        var beside = sent(line);
        assertEquals(1, line.pieces.get());
        assertTrue(fake.papers.isEmpty());
        assertEquals(Optional.empty(), PapersBeside.joined(beside.rest()));
        assertTrue(fake.papers.contains(paper));
    }

    @Test
    void whatBrokeOffBesideTheCommandsIsTriedAgainAfterThem() {
        var line = new Both(4);
        line.breaks = 1;
        line.breaking.countDown();
        var beside = sent(line);
        assertEquals(Optional.empty(), PapersBeside.joined(beside.rest()));
        assertTrue(fake.papers.contains(paper));
    }

    @Test
    void whatBreaksOffAsTheLastCommandIsAnsweredIsTriedAgainToo() {
        var line = new Both(4);
        line.breaks = 1;
        var rest = sent(line).rest();
        line.breaking.countDown();
        assertEquals(Optional.empty(), PapersBeside.joined(rest));
        assertTrue(fake.papers.contains(paper));
    }

    private PapersBeside sent(Both line) {
        var beside = new PapersBeside(new SendPapers(store, line), line);
        new SendCommands(store, line, A_PUSH).run(beside::named);
        assertEquals(COMMANDS, fake.received.size());
        return beside;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS), "no paper came while commands waited");
        } catch (InterruptedException e) {
            throw new Problem(e, CentreProblem.UNREACHABLE);
        }
    }
}
