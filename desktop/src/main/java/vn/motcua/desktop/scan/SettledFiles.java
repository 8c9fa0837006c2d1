// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells which files of a folder are whole: those whose size and time have stayed the same for a while. A telephone
/// writes for seconds, a copier page by page, and no system says everywhere when a file was closed.
final class SettledFiles {

    private record Seen(long bytes, FileTime changed, Instant since) {

        boolean isSame(Seen now) {
            return bytes == now.bytes && changed.equals(now.changed);
        }
    }

    private final Path folder;
    private final Duration settle;
    private Map<Path, Seen> seen = new HashMap<>();

    SettledFiles(Path folder, Duration settle) {
        this.folder = folder;
        this.settle = settle;
    }

    /// Looks again.
    ///
    /// @return by name, what has settled; each of them is told at every look until it is gone
    List<Path> look(Instant now) throws IOException {
        var next = new HashMap<Path, Seen>();
        for (var file : files()) {
            try {
                var attributes = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
                var fresh = new Seen(attributes.size(), attributes.lastModifiedTime(), now);
                var before = seen.get(file);
                next.put(file, before != null && before.isSame(fresh) ? before : fresh);
            } catch (IOException gone) {
                continue; // moved away between the two looks
            }
        }
        seen = next;
        var whole = new ArrayList<Path>();
        next.forEach((file, known) -> {
            if (known.bytes > 0 && !known.since.plus(settle).isAfter(now)) {
                whole.add(file);
            }
        });
        whole.sort(null);
        return whole;
    }

    /// Those that are there, whole or not.
    List<Path> files() throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .filter(FolderScanner::takes)
                    .sorted()
                    .toList();
        }
    }
}
