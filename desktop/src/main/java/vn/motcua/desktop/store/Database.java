// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import vn.motcua.model.problem.Problem;

/// The encrypted H2 file. One writer at a time, any number of readers; every commit reaches the operating system
/// before it returns (`WRITE_DELAY=0`), and the disk with [#sync]. Where a write fails (a full disk), H2 shuts
/// itself; what was committed stands, and the file is opened again at the next use.
final class Database implements AutoCloseable {

    /// How H2 names the column that a text was too long for.
    private static final Pattern TOO_LONG = Pattern.compile("column \"(\\w+) [^\"(]*\\((\\d+)\\)");

    /// No write begins with less room than this on the disk, in bytes: a refusal in time is cleaner than a torn
    /// write. Opening asks for half of it, so that the file can be opened again and asked after a write that
    /// failed.
    private static final long RESERVE = 4L << 20;

    /// Of deciphered pages, in KiB.
    private static final long LEAST_CACHE = 16L << 10;

    private static final long MOST_CACHE = 160L << 10;
    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final Path profile;
    private final String url;
    private final String password;
    private final ReentrantLock opening = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final boolean ready;
    private volatile DataSource pool;
    /// The one writer's own: what goes back to H2's pool forgets the statements it has parsed.
    private volatile DSLContext writer;
    private volatile Readers readers = new Readers(this::open);
    private volatile boolean failed;
    private volatile boolean closed;

    /// @param key of the file, 32 bytes
    Database(Path profile, byte[] key) {
        this.profile = profile;
        this.url = "jdbc:h2:file:" + profile.resolve("counter").toAbsolutePath()
                + ";CIPHER=AES;WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64"
                + ";CACHE_SIZE=" + cache();
        this.password = HexFormat.of().formatHex(key) + " store";
        this.ready = false;
        this.pool = connect();
        this.writer = writer();
    }

    /// Over a database that stands open and has its tables, for the simulation: nothing is opened here and nothing is
    /// shut, and the work is done on the caller's thread.
    Database(Path profile, DataSource open) {
        this.profile = profile;
        this.url = "";
        this.password = "";
        this.ready = true;
        this.pool = open;
        this.writer = context();
    }

    /// An eighth of the memory, in KiB: a page from the file is deciphered first, and H2's own 16 MiB are less than one
    /// index of 100,000 dossiers.
    private static long cache() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / 8 >> 10, LEAST_CACHE, MOST_CACHE);
    }

    private JdbcConnectionPool connect() {
        requireRoom(RESERVE / 2);
        try (var first = open()) {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(url, "motcua", password)
                    .locations("classpath:vn/motcua/desktop/store/migrations")
                    .load()
                    .migrate();
            var opened = JdbcConnectionPool.create(url, "motcua", password);
            opened.setMaxConnections(8);
            return opened;
        } catch (SQLException | org.flywaydb.core.api.FlywayException e) {
            throw problem(e);
        }
    }

    /// @param work must not keep the context
    <T> T read(Function<DSLContext, T> work) {
        return guarded(() -> ready
                ? work.apply(context())
                : readers.read(connection -> work.apply(DSL.using(connection, SQLDialect.H2, SETTINGS))));
    }

    /// One transaction: all of the work or nothing of it. Calls within calls are not allowed.
    <T> T write(Function<DSLContext, T> work) {
        requireRoom(RESERVE);
        return guarded(() -> {
            writing.lock();
            try {
                return writer.transactionResult(tx -> work.apply(tx.dsl()));
            } finally {
                writing.unlock();
            }
        });
    }

    /// Runs work of the store beside its caller; over a database that was open before, at once.
    Later later(Runnable work) {
        if (ready) {
            work.run();
            return Later.DONE;
        }
        return new Later(Apart.start(() -> {
            work.run();
            return true;
        }));
    }

    /// Returns once all that was committed before is on the disk itself.
    void sync() {
        guarded(() -> {
            context().execute("checkpoint sync");
            return true;
        });
    }

    private Connection open() throws SQLException {
        if (closed) {
            throw new SQLException("closed"); // H2 would open the file again
        }
        return DriverManager.getConnection(url, "motcua", password);
    }

    private DSLContext context() {
        return DSL.using(pool, SQLDialect.H2, SETTINGS);
    }

    private DSLContext writer() {
        try {
            return DSL.using(pool.getConnection(), SQLDialect.H2, SETTINGS);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        if (failed) {
            reopen();
        }
        try {
            return ready ? work.get() : Apart.run(work);
        } catch (DataAccessException e) {
            var problem = problem(e);
            failed = true;
            throw problem;
        }
    }

    private void reopen() {
        opening.lock();
        try {
            if (failed && !closed) {
                if (!ready) {
                    shut("shutdown immediately");
                    pool = connect();
                    writer = writer();
                    readers = new Readers(this::open);
                }
                failed = false;
            }
        } finally {
            opening.unlock();
        }
    }

    private void requireRoom(long bytes) {
        if (room() < bytes) {
            throw new Problem(StoreProblem.DISK_FULL);
        }
    }

    private long room() {
        try {
            return Files.getFileStore(profile).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private Problem problem(Exception e) {
        var state = 0;
        var said = "";
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException && String.valueOf(t.getMessage()).contains("space")) {
                return new Problem(e, StoreProblem.DISK_FULL);
            }
            state = t instanceof SQLException s ? s.getErrorCode() : state;
            said = t instanceof SQLException ? String.valueOf(t.getMessage()) : said;
        }
        var tooLong = TOO_LONG.matcher(said);
        if (state == ErrorCode.VALUE_TOO_LONG_2 && tooLong.find()) {
            // without its cause, which quotes what was typed
            return new Problem(StoreProblem.TOO_LONG, tooLong.group(1).toLowerCase(Locale.ROOT), tooLong.group(2));
        }
        if (state == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new Problem(e, StoreProblem.IN_USE);
        }
        return new Problem(e, room() < RESERVE ? StoreProblem.DISK_FULL : StoreProblem.BROKEN);
    }

    private void shut(String statement) {
        try (Connection connection = pool.getConnection();
                var shutdown = connection.createStatement()) {
            shutdown.execute(statement);
        } catch (SQLException | IllegalStateException e) {
            // H2 has shut itself already, or it could not be opened again
        }
        if (pool instanceof JdbcConnectionPool connections) {
            connections.dispose();
        }
    }

    /// A write under way ends first. What is asked afterwards is BROKEN.
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            if (!ready) {
                shut("shutdown");
            }
        } finally {
            writing.unlock();
        }
    }
}
