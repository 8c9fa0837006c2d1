// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests that each begin at a bench of their own.
class AtBench {

    @TempDir
    Path profile;

    Bench bench;
    CounterViewModel counter;

    @BeforeEach
    void open() {
        bench = new Bench(profile);
        counter = bench.counter;
    }

    @AfterEach
    void close() {
        bench.close();
    }
}
