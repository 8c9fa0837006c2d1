// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Generations;

/// Raises the generation when this centre has forgotten: told so after a restore, seen from a file beside the database
/// that knows a later one, or proved by a counter. Counters then take snapshots and offer again what was forgotten.
public final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    /// A counter whose sums are broken must not send all others to their snapshots again and again.
    private static final Duration BELIEVED_AGAIN = Duration.ofMinutes(10);

    private record Known(long generation, int restores) {}

    private final Database database;
    private final Clock clock;
    private final Path file;

    /// @param file remembers the generation outside the database: no restore of the database undoes it
    public Generation(Database database, Clock clock, Path file) {
        this.database = database;
        this.clock = clock;
        this.file = file;
    }

    /// At start: a database that is older than the file beside it was restored.
    public void compare() {
        var known = read();
        var now = now();
        if (known.map(k -> k.generation() > now).orElse(false)) {
            raise(now, "the database is older than its folder");
        } else {
            remember();
        }
    }

    /// This centre was restored.
    ///
    /// @return the generation from now on
    public long restored() {
        return raise(now(), "it was restored");
    }

    /// A counter proved that something it read in this generation is not here.
    long forgotten(long seen, String proof) {
        var recently = database.inTransaction(tx -> tx.generations().raisedWithin(BELIEVED_AGAIN, clock.instant()));
        if (recently) {
            LOG.warn("{}, but the generation was raised just now", proof);
            return now();
        }
        return raise(seen, proof);
    }

    private long raise(long seen, String why) {
        var known = read().orElse(new Known(0, 0));
        var now = database.inTransaction(
                tx -> tx.generations().raise(seen, known.generation(), known.restores(), clock.instant()));
        database.durable();
        remember();
        LOG.warn("generation {} follows {}: {}", now, seen, why);
        return now;
    }

    private long now() {
        return database.inTransaction(tx -> tx.generations().now());
    }

    private Optional<Known> read() {
        try {
            var words = Files.readString(file).strip().split(" ");
            return Optional.of(new Known(Long.parseLong(words[0]), Integer.parseInt(words[1])));
        } catch (java.nio.file.NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember() {
        var known = database.inTransaction(tx -> {
            Generations generations = tx.generations();
            return new Known(generations.now(), generations.restores());
        });
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, known.generation() + " " + known.restores() + "\n");
            Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
