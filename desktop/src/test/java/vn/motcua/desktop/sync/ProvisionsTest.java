// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;

class ProvisionsTest {

    @TempDir
    Path profile;

    /// A centre, or who stands in its place, that sends what it was told to, whatever is asked for.
    private record Sending(byte[] list) implements CentralServer {
        @Override
        public Optional<byte[]> trust(long known) {
            return Optional.of(list);
        }

        @Override
        public <T> T call(String path, Object body, Class<T> reply) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream paper(PaperId paper) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aReplayedTrustListIsNeverTakenNotEvenAfterARestart() {
        var centre = SealKey.generate();
        try (var store = Store.open(profile, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC))) {
            store.settings().put(SyncLoop.TRUST_KEY, Base64.getEncoder().encodeToString(centre.spki()));
            for (var sent : List.of(5, 4, 5, 3)) {
                new Provisions(store, new Sending(list(sent, centre)), Sample.OFFICE).trust();
                assertEquals(5, kept(store, centre), "after " + sent);
            }
            var forged = new Provisions(store, new Sending(list(9, SealKey.generate())), Sample.OFFICE);
            assertThrows(Problem.class, forged::trust);
            assertEquals(5, kept(store, centre));
            new Provisions(store, new Sending(list(6, centre)), Sample.OFFICE).trust();
            assertEquals(6, kept(store, centre));
        }
    }

    private static byte[] list(long version, SealKey centre) {
        return new TrustList(version, Sample.NOW, List.of(), List.of(), List.of(), List.of()).encode(centre.secret());
    }

    private static long kept(Store store, SealKey centre) {
        var bytes = Base64.getDecoder()
                .decode(store.settings().get(SyncLoop.TRUST_LIST).orElseThrow());
        return TrustList.decode(bytes, centre.open()).version();
    }
}
