// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Generations.Mark;

/// Raises the generation when this centre has forgotten: told so after a restore, seen from a file beside the database
/// that knows more than it, or proved by a counter. Counters then take snapshots and offer again what was forgotten.
public final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    /// A counter whose sums are broken must not send all others to their snapshots again and again.
    private static final Duration BELIEVED_AGAIN = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;
    private final Path file;

    /// @param file remembers the generation and how many leases there were outside the database: no restore of the
    /// database undoes it
    public Generation(Database database, Clock clock, Path file) {
        this.database = database;
        this.clock = clock;
        this.file = file;
    }

    /// At start and before numbers are leased: a database that is older than the file beside it was restored.
    public void compare() {
        var known = read();
        var now = mark();
        if (now.isBehind(known)) {
            raise(now.number(), "the database is older than its folder");
        } else {
            remember();
        }
    }

    /// Numbers were leased: when this returns, no older database can take them for free.
    void leased() {
        remember();
    }

    /// This centre was restored.
    ///
    /// @return the generation from now on
    public long restored() {
        return raise(mark().number(), "it was restored");
    }

    /// A counter proved that something it read in this generation is not here.
    long forgotten(long seen, String proof) {
        var recently = database.inTransaction(tx -> tx.generations().raisedWithin(BELIEVED_AGAIN, clock.instant()));
        if (recently) {
            LOG.warn("{}, but the generation was raised just now", proof);
            return mark().number();
        }
        return raise(seen, proof);
    }

    private long raise(long seen, String why) {
        var known = read();
        var now = database.inTransaction(tx -> tx.generations().raise(seen, known, clock.instant()));
        database.durable();
        remember();
        LOG.warn("generation {} follows {}: {}", now, seen, why);
        return now;
    }

    private Mark mark() {
        return database.inTransaction(tx -> tx.generations().mark());
    }

    private Mark read() {
        try {
            var words = Files.readString(file).strip().split(" ");
            return new Mark(Long.parseLong(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
        } catch (NoSuchFileException e) {
            return Mark.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Many leases at once are remembered by few writes: whoever comes later finds it done.
    private synchronized void remember() {
        var now = mark();
        if (now.equals(read())) {
            return;
        }
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = FileChannel.open(fresh, CREATE, TRUNCATE_EXISTING, WRITE)) {
            var text = "%d %d %d%n".formatted(now.number(), now.restores(), now.leases());
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
