// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Throw-away folders.
public final class Folders {

    /// What the walk writes, and all that it takes away of an earlier walk.
    private static final List<String> OURS =
            List.of("receipt.pdf", "scan.pdf", "result.pdf", "summary.json", "screens", "trust", "forms", "lists");

    private Folders() {}

    /// Takes away what an earlier walk left; anything else stays.
    public static void empty(Path folder) {
        OURS.forEach(name -> delete(folder.resolve(name)));
    }

    public static void delete(@Nullable Path folder) {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
