// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// The centre of the demonstration: the real server in a process of its own, on embedded H2 at a free loopback port.
/// It can be stopped and started again on the same data and the same port.
public final class DemoCentre implements AutoCloseable {

    private final Path home;
    private final String password;
    private final List<String> more;
    private @Nullable Process process;
    private Map<?, ?> greeting = Map.of();

    /// @param password of every officer of the demonstration, made for this run
    public DemoCentre(Path home, String password) {
        this(home, password, List.of());
    }

    private DemoCentre(Path home, String password, List<String> more) {
        this.home = home;
        this.password = password;
        this.more = more;
    }

    /// A centre without open dossiers, whose time stands in a file.
    public static DemoCentre ofDay(Path home, String password, Path moment) {
        return new DemoCentre(home, password, List.of("--demo-day", moment.toString(), "--pace", "50"));
    }

    /// Starts it and waits until it answers.
    ///
    /// @throws Problem CENTRE_DID_NOT_START
    public void start() {
        try {
            var port = greeting.isEmpty()
                    ? 0
                    : URI.create(String.valueOf(greeting.get("url"))).getPort();
            var started = new ProcessBuilder(command(port))
                    .redirectError(home.resolve("centre.log").toFile())
                    .start();
            process = started;
            var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("{")) {
                    greeting = Wire.read(line, Map.class);
                    Thread.ofVirtual().start(() -> lines.lines().forEach(l -> {}));
                    return;
                }
            }
        } catch (IOException e) {
            throw new Problem(e, DemoProblem.CENTRE_DID_NOT_START);
        }
        throw new Problem(DemoProblem.CENTRE_DID_NOT_START);
    }

    private List<String> command(int port) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", ChildCommand.classPath(DemoCentre.class), "vn.motcua.server.SyncServer"));
        command.addAll(List.of(
                "--home", home.toString(), "--port", String.valueOf(port), "--demo", "--demo-password", password));
        command.addAll(more);
        return command;
    }

    /// What a first-run screen is given: address, one-time code and the certificate's fingerprint.
    public String enrolment() {
        return String.valueOf(greeting.get("enrol"));
    }

    /// The same for three more desks of the ward.
    public List<String> moreDesks() {
        return ((List<?>) Objects.requireNonNull(greeting.get("desks")))
                .stream().map(String::valueOf).toList();
    }

    /// The same for a desk of the post office.
    public String postEnrolment() {
        return String.valueOf(greeting.get("enrolAgent"));
    }

    /// The cable is pulled: the process ends at once, as in a power cut.
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        kill();
    }

    public static Path folder(Path parent, String name) {
        try {
            return java.nio.file.Files.createDirectories(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
