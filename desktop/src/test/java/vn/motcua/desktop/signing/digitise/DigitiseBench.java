// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;

/// The bench of old results over the real store, the real scanner of files and a real key.
abstract class DigitiseBench {

    @TempDir
    Path folder;

    final StoreKey key = StoreKey.random();
    OldPapers papers;
    Store store;
    DigitiseViewModel bench;

    @BeforeEach
    void aBench() throws IOException {
        papers = new OldPapers(Files.createDirectories(folder.resolve("papers")));
        open();
    }

    final void open() {
        store = Store.open(folder.resolve("profile"), key, OldPapers.CLOCK);
        bench = new DigitiseViewModel(OldPapers.work(store, papers.tokens(Sample.NOW)), Background.direct());
        bench.entered();
    }

    @AfterEach
    void close() {
        store.close();
    }

    final OldResult line(int at) {
        return bench.lines().all().get(at);
    }
}
