// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Wire;

/// The real centre in a process of its own, with the demonstration's data and as many more offices and counters as a
/// bench wants.
final class BenchCentre implements AutoCloseable {

    static final String PASSWORD = "bench-only-password";
    /// What `motcua server` runs with.
    private static final List<String> FLAGS =
            List.of(("-Xms64m -Xmx180m -Xmn20m -XX:SurvivorRatio=3 -XX:+UseSerialGC -XX:MarkSweepDeadRatio=0"
                            + " -XX:ReservedCodeCacheSize=36m -XX:+UseCompactObjectHeaders"
                            + " -XX:TrimNativeHeapInterval=10000")
                    .split(" "));

    private final Path home;
    private final Process process;
    private final Map<?, ?> greeting;

    private BenchCentre(Path home, Process process, Map<?, ?> greeting) {
        this.home = home;
        this.process = process;
        this.greeting = greeting;
    }

    /// Starts it and waits until it listens.
    ///
    /// @param counters how many more than the demonstration's, ten an office
    /// @param jdbc of an empty PostgreSQL database, empty for H2 in the home
    /// @param more arguments of the centre
    static BenchCentre start(Path home, int counters, String jdbc, String... more) throws IOException {
        Files.createDirectories(home);
        var args = new ArrayList<>(List.of("--home", home.toString(), "--port", "0", "--demo"));
        args.addAll(List.of("--demo-password", PASSWORD, "--demo-counters", String.valueOf(counters)));
        if (!jdbc.isEmpty()) {
            args.addAll(List.of("--jdbc", jdbc));
        }
        args.addAll(List.of(more));
        var builder = new ProcessBuilder(command(args))
                .redirectError(home.resolve("centre.log").toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var process = builder.start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.startsWith("{")) {
                return new BenchCentre(home, process, Wire.read(line, Map.class));
            }
        }
        throw new IOException("the centre did not start: " + home.resolve("centre.log"));
    }

    static List<String> command(List<String> args) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", ChildCommand.classPath(BenchCentre.class), "vn.motcua.server.SyncServer"));
        command.addAll(args);
        return command;
    }

    URI url() {
        return URI.create(String.valueOf(greeting.get("url")));
    }

    String fingerprint() {
        return String.valueOf(greeting.get("fingerprint"));
    }

    /// The n-th of the further offices, from 1.
    static OfficeCode office(int n) {
        return new OfficeCode("H17.T%04d".formatted(n));
    }

    /// The officer of the n-th further office: clerk and supervisor.
    static OfficerId officer(int n) {
        return new OfficerId("load.%04d".formatted(n));
    }

    /// Lines of the demo counters' file.
    List<String> counters() throws IOException {
        return Files.readAllLines(home.resolve("demo-counters.jsonl"));
    }

    /// What a new counter is enrolled with, as the centre's administrator gets it.
    String enrolment(OfficeCode office) throws IOException {
        var made = new ProcessBuilder(
                        command(List.of("enrol-code", "--office", office.value(), "--home", home.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /// MB of a line of `/proc/PID/status`.
    ///
    /// @param what `VmRSS` now, `VmHWM` at most so far
    double memory(String what) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(what + ":")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return Double.NaN;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
