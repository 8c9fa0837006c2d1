// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.server.directory.DemoData;

/// The centre: a home on the disk, a port, and again and again a process that serves it.
final class CentreProcess {

    private static final String MAIN = "vn.motcua.server.SyncServer";
    private static final int HEAP = 400;
    private static final int PATIENCE = 60; // s: it is started again while the storm lasts
    private static final int FIRST = 300; // s: it fills its database before it listens

    private final Jvm jvm;
    private final Path home;
    private final List<String> database;
    private final int port;
    private @Nullable Process process;

    /// @param database arguments that name it, none for H2
    CentreProcess(Jvm jvm, Path home, List<String> database) throws IOException {
        this.jvm = jvm;
        this.home = home;
        this.database = database;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    Path home() {
        return home;
    }

    int port() {
        return port;
    }

    /// @param more arguments
    /// @return whether it listens
    boolean start() throws IOException {
        return start(jvm.command(MAIN, HEAP, args()), PATIENCE);
    }

    /// The first time, on a new home.
    ///
    /// @return whether it listens
    boolean begin(String... more) throws IOException {
        return start(jvm.command(MAIN, HEAP, args(more)), FIRST);
    }

    /// The same, to learn how to start quickly.
    boolean train(String... more) throws IOException {
        return start(jvm.training(MAIN, HEAP, args(more)), FIRST);
    }

    private List<String> args(String... more) {
        var args = new ArrayList<>(List.of(
                "--home", home.toString(), "--port", Integer.toString(port), "--pace", "10")); // a few, but tireless
        args.addAll(database);
        args.addAll(List.of(more));
        return args;
    }

    private boolean start(List<String> command, int patience) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(
                home.resolveSibling("centre.log").toFile());
        var started = new ProcessBuilder(command).redirectError(log).start();
        process = started;
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        var listens = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> {
            lines.lines().forEach(line -> listens.complete(true));
            listens.complete(false);
        });
        try {
            return listens.completeOnTimeout(false, patience, TimeUnit.SECONDS).join();
        } finally {
            if (!listens.join()) {
                started.destroyForcibly(); // it could not, as with a full disk
            }
        }
    }

    /// What a counter is enrolled with, once.
    String enrolment() throws IOException {
        var args = List.of(
                "enrol-code",
                "--home",
                home.toString(),
                "--office",
                DemoData.OFFICE.code().value());
        var asked = new ProcessBuilder(jvm.command(MAIN, HEAP, args)).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// The newest.
    Process process() {
        if (process == null) {
            throw new IllegalStateException("the centre was never started");
        }
        return process;
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /// Asks it to end.
    void end() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}
