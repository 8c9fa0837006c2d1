// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;

/// Tests that each begin with a store of their own.
class FreshStore {

    @TempDir
    Path profile;

    Store store;

    final StoreKey key = StoreKey.random();

    @BeforeEach
    final void open() {
        store = Store.open(profile, key, Clock.fixed(Sample.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    final void close() {
        store.close();
    }

    /// The power fails, and the program is started again.
    final void startAgain() {
        startAgain(Sample.NOW);
    }

    final void startAgain(Instant now) {
        close();
        store = Store.open(profile, key, Clock.fixed(now, ZoneOffset.UTC));
    }
}
