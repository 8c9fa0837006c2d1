// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.worker.ChildCommand;

/// The plug is pulled while a paper goes onto the disk as it is made.
class HalfAPaperTest {

    @TempDir
    Path profile;

    @Test
    void halfAPaperIsNoPaperAndItIsMadeAgain() throws Exception {
        var key = StoreKey.random();
        killHalfWay(key);
        assertTrue(bytes() >= HalfAPaper.HALF / 2, "half of it had been written");
        try (var store = Store.open(profile, key, Clock.systemUTC())) {
            assertEquals(List.of(), store.shelf().orphans());
            assertTrue(bytes() < HalfAPaper.HALF / 2, "nothing of it is left");
            var whole = new byte[2 * HalfAPaper.HALF];
            var paper = store.shelf().keep(out -> out.write(whole), "scan", null);
            try (var in = store.shelf().open(paper)) {
                assertArrayEquals(whole, in.readAllBytes());
            }
        }
    }

    private void killHalfWay(StoreKey key) throws Exception {
        var arguments = List.of(profile.toString(), HexFormat.of().formatHex(key.bytes()));
        var child = new ProcessBuilder(ChildCommand.of(HalfAPaper.class, 256, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("half", out.readLine());
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /// Of all papers, as they lie there.
    private long bytes() throws IOException {
        try (var files = Files.walk(profile.resolve("papers"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
