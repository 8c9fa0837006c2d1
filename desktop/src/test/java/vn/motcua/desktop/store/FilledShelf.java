// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PaperId;

/// A shelf with papers, for tests.
class FilledShelf {

    @TempDir
    Path profile;

    Store store;

    @BeforeEach
    void open() {
        store = Store.open(profile, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    PaperId keep(byte[] bytes) {
        return store.shelf().keep(new ByteArrayInputStream(bytes), "scan", null);
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
