// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;

/// A store in a throw-away profile.
final class BenchStore implements AutoCloseable {

    final Path profile;
    final Store store;

    BenchStore() throws IOException {
        profile = Files.createTempDirectory("motcua-bench");
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        store = Store.open(profile, new StoreKey(key), Clock.systemUTC());
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
