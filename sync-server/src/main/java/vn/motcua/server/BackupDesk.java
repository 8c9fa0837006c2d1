// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.wire.Wire;

/// Backups are asked for by a file in the home, which only the centre's own user can write: only the running program
/// can copy its database in one piece, and no port needs to be open for it.
final class BackupDesk {

    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String ASKED = ".asked";
    private static final String DONE = ".done";

    private final Path home;
    private final Path desk;
    private final Clock clock;

    BackupDesk(Path home, Clock clock) {
        this.home = home;
        this.desk = home.resolve("backups");
        this.clock = clock;
    }

    /// The running centre does what was asked.
    ///
    /// @param database writes the database as a ZIP file
    void serve(java.util.function.Consumer<Path> database) {
        if (!Files.isDirectory(desk)) {
            return;
        }
        try (var files = Files.list(desk)) {
            for (var asked : files.filter(f -> f.toString().endsWith(ASKED)).toList()) {
                var done =
                        asked.resolveSibling(String.valueOf(asked.getFileName()).replace(ASKED, DONE));
                answer(done, make(Path.of(Files.readString(asked)), database));
                Files.delete(asked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> make(Path to, java.util.function.Consumer<Path> database) {
        try {
            var moment = new Backup(to).from(home, database, clock.instant());
            LOG.info("backed up as {}", moment);
            return Map.of("moment", moment);
        } catch (RuntimeException e) {
            LOG.error("a backup failed", e);
            return Map.of("failed", String.valueOf(e.getMessage()));
        }
    }

    private static void answer(Path done, Map<String, Object> what) throws IOException {
        var fresh = done.resolveSibling(done.getFileName() + ".new");
        Files.writeString(fresh, Wire.text(what));
        Files.move(fresh, done, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Asks the running centre and waits.
    ///
    /// @return what it answers, one line of JSON
    String ask(Path to) throws InterruptedException {
        try {
            Files.createDirectories(desk);
            var name = UUID.randomUUID().toString();
            var fresh = desk.resolve(name + ".new");
            Files.writeString(fresh, to.toAbsolutePath().toString());
            Files.move(fresh, desk.resolve(name + ASKED), StandardCopyOption.ATOMIC_MOVE);
            var done = desk.resolve(name + DONE);
            for (var waited = 0L; !Files.exists(done); waited += 100) {
                if (waited > PATIENCE.toMillis()) {
                    throw new IllegalStateException("the centre does not answer");
                }
                Thread.sleep(100);
            }
            var answer = Files.readString(done);
            Files.delete(done);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `backup --to DIR [--home DIR]` beside a running centre.
    static String backup(List<String> args) throws InterruptedException {
        var rest = new ArrayList<>(args);
        var to = Path.of(taken(rest, "--to"));
        var home = Configuration.from(rest, System.getenv()).home();
        return new BackupDesk(home, Clock.systemUTC()).ask(to);
    }

    /// `restore --from DIR [--moment M] [--home DIR]` while no centre runs there.
    ///
    /// @return the arguments that are left: which home it is
    static List<String> restore(List<String> args) {
        var rest = new ArrayList<>(args);
        var from = new Backup(Path.of(taken(rest, "--from")));
        var moment = rest.contains("--moment") ? taken(rest, "--moment") : null;
        var home = Configuration.from(rest, System.getenv()).home();
        from.into(home, moment, Clock.systemUTC().instant());
        return rest;
    }

    private static String taken(List<String> args, String name) {
        var at = args.indexOf(name);
        if (at < 0 || at + 1 >= args.size()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        var value = args.get(at + 1);
        args.subList(at, at + 2).clear();
        return value;
    }
}
