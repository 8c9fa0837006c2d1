// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;

/// A store in a throw-away profile.
final class BenchStore implements AutoCloseable {

    final Path profile;
    private final StoreKey key;
    Store store;

    BenchStore() throws IOException {
        this(Files.createTempDirectory("motcua-bench"), StoreKey.random());
    }

    BenchStore(Path profile, StoreKey key) {
        this.profile = profile;
        this.key = key;
        store = Store.open(profile, key, Clock.systemUTC());
    }

    /// Shut and opened again, as in the morning.
    void reopen() {
        store.close();
        store = Store.open(profile, key, Clock.systemUTC());
    }

    @Override
    public void close() {
        store.close();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
