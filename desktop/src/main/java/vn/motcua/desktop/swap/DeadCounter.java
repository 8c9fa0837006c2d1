// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.function.Function;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.problem.Problem;

/// The profile folder of a counter that does not start any more, brought on its disk or a copy of it: its queue is
/// exported from a copy, the folder itself is only read.
public final class DeadCounter {

    private final Path profile;
    private final ExportQueue.Origin origin;
    private final Clock clock;

    /// @param origin what the folder says of itself
    public DeadCounter(Path profile, ExportQueue.Origin origin, Clock clock) {
        this.profile = profile;
        this.origin = origin;
        this.clock = clock;
    }

    /// @param key of its store, as the centre unwrapped it for a supervisor
    /// @param work what is done with the exported queue; the copies are deleted after it
    /// @throws Problem DAMAGED if the folder cannot be read, NOTHING, and what the work throws
    public <T> T exported(StoreKey key, Function<Path, T> work) {
        try {
            var copy = Files.createTempDirectory("motcua-swap");
            try {
                copyTo(copy);
                return work.apply(export(copy, key));
            } finally {
                delete(copy);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, SwapProblem.DAMAGED);
        }
    }

    private Path export(Path copy, StoreKey key) {
        try (var store = Store.open(copy, key, clock)) {
            return new ExportQueue(store, origin, clock).to(copy).file();
        }
    }

    private void copyTo(Path copy) throws IOException {
        try (var files = Files.walk(profile)) {
            for (var from : files.filter(f -> !f.equals(profile)).toList()) {
                var to = copy.resolve(profile.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else if (!from.getFileName().toString().endsWith(".lock")) {
                    Files.copy(from, to);
                }
            }
        }
    }

    private static void delete(Path copy) throws IOException {
        try (var files = Files.walk(copy)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
