// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A long work with a file that is started from this desk: the queue to a stick, a queue from a stick, the proof of
/// the day.
///
/// @param file asks which one, on the screen's thread; `null` if the officer thought better of it
/// @param work done away from the screen
public record Errand(Supplier<@Nullable Path> file, Work work) {

    @FunctionalInterface
    public interface Work {

        /// @param progress told sentences on the way
        /// @return the outcome, in a sentence
        /// @throws Exception a Problem, or a fault of ours
        String with(Path file, Consumer<String> progress) throws Exception;
    }
}
