// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real PostgreSQL whose processes can all be killed at once and started again on the same data.
final class Postgres implements AutoCloseable {

    static final String USER = "postgres";

    private static final int PATIENCE = 120;

    private final Path folder;
    private final EmbeddedPostgres first;
    private final List<String> command = new ArrayList<>();

    /// Made and started.
    Postgres(Path folder) throws IOException {
        this.folder = folder;
        this.first = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setRegisterShutdownHook(false)
                .setServerConfig("synchronous_commit", "on") // its own default, which the stand-in turns off
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(Duration.ofSeconds(PATIENCE))
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
        var master = master().orElseThrow().info();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // it will not run as root
        }
        command.add(master.command().orElseThrow());
        command.addAll(List.of(master.arguments().orElseThrow()));
    }

    /// Again, on the same data; returns once it lets somebody in. What is left of the killed one may keep it out at
    /// first.
    void start() throws IOException, InterruptedException {
        var started = once();
        for (var left = PATIENCE * 10; !letsIn(); left--) {
            if (left == 0) {
                throw new IOException("PostgreSQL does not start again: " + folder);
            }
            Thread.sleep(100);
            if (!started.isAlive()) {
                started = once();
            }
        }
    }

    private Process once() throws IOException {
        var log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        return new ProcessBuilder(command)
                .redirectOutput(log)
                .redirectError(log)
                .start();
    }

    private boolean letsIn() {
        try (var connection = DriverManager.getConnection(url(), USER, USER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + first.getPort() + "/postgres";
    }

    List<String> arguments() {
        return List.of("--jdbc", url(), "--user", USER, "--password", USER);
    }

    private Optional<ProcessHandle> master() throws IOException {
        var file = folder.resolve("data/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                : Optional.empty();
    }

    /// `kill -9` of the postmaster and of all it started.
    void kill() throws IOException {
        var all = master().stream()
                .flatMap(m -> Stream.concat(Stream.of(m), m.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            one.onExit().completeOnTimeout(one, 10, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() throws IOException {
        kill();
    }
}
