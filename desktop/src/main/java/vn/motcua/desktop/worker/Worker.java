// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.RemoteProblem;
import vn.motcua.model.wire.Wire;

/// A `main` of ours in a child JVM, and the parent's end of the lines to it: one JSON object a line. Big things go
/// through
/// files in [#folder]. Used by one thread at a time.
public final class Worker implements AutoCloseable {

    private static final String END = "";
    private static final int OUT_OF_MEMORY = 3; // what a JVM leaves with under -XX:+ExitOnOutOfMemoryError
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final Process process;
    private final Path folder;
    private final Limits limits;
    private final BufferedWriter toChild;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ChildLog log;

    private Worker(Process process, Path folder, Limits limits) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
        this.toChild = process.outputWriter(StandardCharsets.UTF_8);
        this.log = ChildLog.of(process.errorReader(StandardCharsets.UTF_8));
        Thread.ofVirtual().name("child " + process.pid()).start(this::listen);
    }

    /// @param main a class of this program with a `main` that begins with [ParentPipe#open]
    /// @param environment set for the child only
    public static Worker start(Class<?> main, Limits limits, Map<String, String> environment) {
        var folder = TempFolder.create();
        try {
            var builder = new ProcessBuilder(ChildCommand.of(main, limits.megabytes(), List.of(folder.toString())));
            builder.environment().putAll(environment);
            return new Worker(builder.start(), folder, limits);
        } catch (IOException e) {
            TempFolder.delete(folder);
            throw new Problem(e, WorkerProblem.DIED, "start");
        }
    }

    private void listen() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line; (line = in.readLine()) != null; ) {
                lines.add(line);
            }
        } catch (IOException closed) {
            lines.add(END);
            return;
        }
        lines.add(END);
    }

    /// Where the child puts files. Gone with [#close].
    public Path folder() {
        return folder;
    }

    public long pid() {
        return process.pid();
    }

    /// The last lines that the child wrote to its standard error.
    public String log() {
        return log.text();
    }

    /// A dead child is not noticed here but by [#next].
    public void send(Object message) {
        try {
            toChild.write(Wire.text(message));
            toChild.newLine();
            toChild.flush();
        } catch (IOException dead) {
            lines.add(END);
        }
    }

    /// Waits for the child's next line.
    ///
    /// @throws Problem what the child named (a [RemoteProblem]), or DIED, OUT_OF_MEMORY, TIMED_OUT, CANCELLED (this
    /// thread was interrupted; the flag stays set)
    public <T> T next(Class<T> type) {
        return next(type, limits.silence());
    }

    /// The same with a patience of its own, for an answer that takes longer than the rest.
    public <T> T next(Class<T> type, Duration patience) {
        var line = line(patience);
        if (line.equals(END)) {
            throw dead();
        }
        var fault = Wire.read(line, Fault.class);
        if (fault.problem() != null) {
            var args = fault.args() == null ? List.<String>of() : fault.args();
            throw new Problem(RemoteProblem.of(fault.problem()), args.toArray());
        }
        return Wire.read(line, type);
    }

    private String line(Duration patience) {
        try {
            var line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                kill();
                throw new Problem(WorkerProblem.TIMED_OUT, patience.toSeconds());
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, WorkerProblem.CANCELLED);
        }
    }

    private Problem dead() {
        if (!leave(LAST_WAIT)) {
            kill();
            return new Problem(WorkerProblem.DIED, "silent");
        }
        var exit = process.exitValue();
        return exit == OUT_OF_MEMORY
                ? new Problem(WorkerProblem.OUT_OF_MEMORY, limits.megabytes())
                : new Problem(WorkerProblem.DIED, exit);
    }

    private void kill() {
        if (!process.isAlive()) {
            return; // what it left behind is nobody's child any more
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Gives the child a moment to end by itself, even if this thread is interrupted.
    ///
    /// @return whether it ended
    public boolean leave(Duration patience) {
        var interrupted = Thread.interrupted(); // a thread that joins may run others' tasks, which could forget it
        try {
            process.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException late) {
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Kills the child and wipes its folder.
    @Override
    public void close() {
        kill();
        leave(LAST_WAIT);
        try {
            toChild.close();
        } catch (IOException e) {
            log.add("close: " + e.getClass().getSimpleName());
        }
        try {
            TempFolder.delete(folder);
        } catch (UncheckedIOException e) {
            log.add("folder: " + e.getClass().getSimpleName());
        }
    }
}
