// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Scope;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.RemoteProblem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

class SnapshotCutTest {

    private static final Scope SCOPE = Scope.of(Sample.OFFICE);

    @TempDir
    Path profile;

    /// The line breaks after the last byte: there is nothing left to ask for, and the centre says so.
    @Test
    void aSnapshotWhoseLineBreaksAtItsVeryEndIsFetchedAnew() {
        try (var store = Store.open(profile, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC))) {
            var centre = new Breaking();
            var fetch = new FetchEvents(store, centre);
            assertThrows(Problem.class, () -> fetch.run(Set.of(SCOPE)));
            assertThrows(Problem.class, () -> fetch.run(Set.of(SCOPE)));
            fetch.run(Set.of(SCOPE));
            assertEquals(7, store.confirmed().cursors().get(SCOPE).seq());
            assertEquals(List.of(0L, (long) centre.snapshot.length, 0L), centre.asked);
        }
    }

    private static final class Breaking implements CentralServer {
        private final byte[] snapshot = snapshot();
        private final List<Long> asked = new ArrayList<>();

        @Override
        public <T> T call(String path, Object body, Class<T> reply) {
            var read = ((Messages.Pull) body).wants().getFirst().after() == 7;
            var resets =
                    read ? List.<Messages.Reset>of() : List.of(new Messages.Reset(SCOPE, 2, "/v1/sync/snapshots/x"));
            return reply.cast(new Messages.PullReply(List.of(), false, resets));
        }

        @Override
        public InputStream open(String path, long from) {
            asked.add(from);
            if (from >= snapshot.length) {
                throw new Problem(new RemoteProblem("http", "BAD_HEADER"), "Range");
            }
            var whole = new ByteArrayInputStream(snapshot);
            return asked.size() > 1 ? whole : new SequenceInputStream(whole, broken());
        }

        private static InputStream broken() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the line broke");
                }
            };
        }

        private static byte[] snapshot() {
            var bytes = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(bytes)) {
                var head = Wire.text(new Messages.SnapshotHead(SCOPE, 2, 7, Chain.START, 0));
                out.write((head + "\n{\"end\":0}\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return bytes.toByteArray();
        }

        @Override
        public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
            throw new IllegalStateException("no paper is sent here");
        }

        @Override
        public InputStream paper(PaperId paper) {
            throw new IllegalStateException("no paper is asked for here");
        }

        @Override
        public Optional<byte[]> trust(long known) {
            return Optional.empty();
        }
    }
}
