// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lets the threads that work behind the screen give way to the screen's own where there are fewer cores than threads
/// that want one: those that carry jobs, and the virtual machine's compilers. Java's priorities say nothing on Linux,
/// but there each thread has a nice value of its own. Other systems share their cores as they think best.
final class BackgroundPriority {

    /// A thread of the screen then gets nine tenths of a core that both want.
    private static final int NICER = 10;

    private static final int NICEST = 19;
    private static final int THREAD = 0; // PRIO_PROCESS, which on Linux means one thread: setpriority(2)
    private static final int OWN = 0;
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final String COMPILER = " CompilerThre"; // as far as the name of a thread goes: C1, C2

    private static final Optional<MethodHandle> GET =
            onLinux("getpriority", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final Optional<MethodHandle> SET =
            onLinux("setpriority", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));

    /// Counted from the thread that takes it first.
    private static final int NICE = Math.min(NICEST, nice(OWN) + NICER);

    static {
        compilers().forEach(BackgroundPriority::lower); // those that come later are begun by these, and inherit it
    }

    private BackgroundPriority() {}

    /// For the thread that carries the caller, and for good: only root could take it back.
    static void take() {
        lower(OWN);
    }

    /// -20 to 19; 0 on systems that have none.
    ///
    /// @param thread its id in the system, 0 for the one that carries the caller
    static int nice(int thread) {
        return GET.map(get -> {
                    try {
                        return (int) get.invoke(THREAD, thread);
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElse(0);
    }

    private static void lower(int thread) {
        SET.ifPresent(set -> {
            try {
                var unused = (int) set.invoke(THREAD, thread, NICE);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// Ids of the threads that compile; none on systems that do not tell.
    static List<Integer> compilers() {
        if (!Files.isDirectory(THREADS)) {
            return List.of();
        }
        try (var threads = Files.list(THREADS)) {
            return threads.filter(t -> name(t).endsWith(COMPILER))
                    .map(t -> Integer.valueOf(t.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException ended) {
            return "";
        }
    }

    private static Optional<MethodHandle> onLinux(String name, FunctionDescriptor descriptor) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        var linker = Linker.nativeLinker();
        return linker.defaultLookup().find(name).map(f -> linker.downcallHandle(f, descriptor));
    }
}
