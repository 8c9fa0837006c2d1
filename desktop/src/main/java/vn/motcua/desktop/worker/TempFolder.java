// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for what must not stay: pages on their way from a child. In memory where the session has such a place,
/// for a stolen disk must show no citizen.
final class TempFolder {

    private TempFolder() {}

    static Path create() {
        var session = System.getenv("XDG_RUNTIME_DIR");
        try {
            if (session != null && Files.isWritable(Path.of(session))) {
                return Files.createTempDirectory(Path.of(session), "motcua-");
            }
            return Files.createTempDirectory("motcua-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
