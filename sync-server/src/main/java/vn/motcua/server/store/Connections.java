// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.problem.Problem;

/// The connections to the database. Where a write fails, as on a full disk, H2 shuts itself; what was committed
/// stands, and the file is opened again as soon as there is room.
final class Connections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final String FILE = "jdbc:h2:file:";

    /// H2 is not opened again with less room than this on its disk, in bytes.
    private static final long ROOM = 2L << 20;

    private static final Set<Integer> SHUT = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.OBJECT_CLOSED);

    /// The database from when it was opened until it is shut.
    record Opened(DataSource pool, DSLContext dsl) {}

    private final Supplier<DataSource> opening;
    private final SQLDialect dialect;
    private final @Nullable Path folder;
    private final ReentrantLock one = new ReentrantLock();
    private volatile Opened now;

    private Connections(Supplier<DataSource> opening, SQLDialect dialect, @Nullable Path folder) {
        this.opening = opening;
        this.dialect = dialect;
        this.folder = folder;
        this.now = opened();
    }

    /// @param url JDBC, of H2 or PostgreSQL; for H2 what durability needs is added
    static Connections to(String url, String user, String password) {
        var embedded = url.startsWith("jdbc:h2:");
        var folder = url.startsWith(FILE)
                ? Path.of(url.substring(FILE.length()).replaceFirst(";.*", "")).getParent()
                : null;
        return new Connections(() -> pool(url, user, password), embedded ? SQLDialect.H2 : SQLDialect.POSTGRES, folder);
    }

    /// To an H2 that stands open and has its tables.
    static Connections over(DataSource open) {
        return new Connections(() -> open, SQLDialect.H2, null);
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(
                url.startsWith("jdbc:h2:")
                        ? url
                                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;CACHE_SIZE=40960;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=64"
                        : url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.setAutoCommit(true);
        return new HikariDataSource(config);
    }

    private Opened opened() {
        var pool = opening.get();
        return new Opened(
                pool,
                DSL.using(new DefaultConfiguration()
                        .set(pool)
                        .set(dialect)
                        .set(new org.jooq.conf.Settings().withExecuteLogging(false))));
    }

    Opened now() {
        return now;
    }

    boolean isEmbedded() {
        return dialect == SQLDialect.H2;
    }

    void migrate() {
        Flyway.configure()
                .dataSource(now.pool())
                .locations("classpath:vn/motcua/server/store/migrations")
                .load()
                .migrate();
    }

    /// After a failure: if H2 has shut itself it is opened again.
    ///
    /// @param failed where it happened
    /// @throws Problem BUSY while it cannot be opened
    void mend(Opened failed, Throwable failure) {
        if (!isEmbedded() || !(failed.pool() instanceof HikariDataSource) || !hasCode(failure, SHUT)) {
            return;
        }
        one.lock();
        try {
            if (now != failed) {
                return; // somebody was faster
            }
            requireRoom();
            shut(failed.pool());
            now = opened();
            LOG.warn("the database had shut itself and was opened again");
        } catch (RuntimeException e) {
            throw e instanceof Problem ? e : new Problem(e, StoreProblem.BUSY);
        } finally {
            one.unlock();
        }
    }

    private void requireRoom() {
        try {
            if (folder != null && Files.getFileStore(folder).getUsableSpace() < ROOM) {
                throw new Problem(StoreProblem.BUSY);
            }
        } catch (IOException e) {
            throw new Problem(e, StoreProblem.BUSY);
        }
    }

    private static void shut(DataSource pool) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            LOG.debug("it has shut itself already: {}", e.getErrorCode());
        }
        if (pool instanceof HikariDataSource connections) {
            Thread.ofVirtual().start(connections::close); // waits for whoever is still at work with it
        }
    }

    static boolean isLocked(Throwable failure) {
        return hasCode(failure, Set.of(ErrorCode.DATABASE_ALREADY_OPEN_1));
    }

    private static boolean hasCode(Throwable failure, Set<Integer> codes) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException s && codes.contains(s.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (now.pool() instanceof HikariDataSource connections) {
            connections.close();
        }
    }
}
