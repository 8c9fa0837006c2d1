// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;

/// The one door to the database. Opens it, brings its schema up to date, runs transactions and makes them durable.
public final class Database implements AutoCloseable {

    /// How often a transaction is tried that lost a deadlock or a race for a new row.
    private static final int TRIES = 5;

    private final DataSource pool;
    private final DSLContext dsl;
    private final GroupSync sync;
    private final boolean embedded;
    private volatile Consumer<Map<Scope, Long>> news = _ -> {};

    private Database(DataSource pool, boolean embedded) {
        this.pool = pool;
        this.embedded = embedded;
        this.dsl = DSL.using(new DefaultConfiguration()
                .set(pool)
                .set(embedded ? SQLDialect.H2 : SQLDialect.POSTGRES)
                .set(new org.jooq.conf.Settings().withExecuteLogging(false)));
        this.sync = new GroupSync(() -> dsl.execute("checkpoint sync"));
    }

    /// @param url JDBC, of H2 or PostgreSQL; for H2 what durability needs is added
    /// @param user empty: the database's default
    /// @param password for an encrypted H2 `<file password> <user password>`
    /// @throws Problem IN_USE if another program holds an H2 file
    public static Database open(String url, String user, String password) {
        var embedded = url.startsWith("jdbc:h2:");
        var config = new HikariConfig();
        config.setJdbcUrl(
                embedded
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
        try {
            var pool = new HikariDataSource(config);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:vn/motcua/server/store/migrations")
                    .load()
                    .migrate();
            return new Database(pool, embedded);
        } catch (RuntimeException e) {
            throw isLocked(e) ? new Problem(StoreProblem.IN_USE) : e;
        }
    }

    /// Over an H2 that stands open and has its tables, for the simulation of the whole.
    static Database over(DataSource open) {
        return new Database(open, true);
    }

    /// Runs the work in one transaction; it may run more than once, each time on a clean state.
    ///
    /// @throws Problem whatever the work throws (all is rolled back), BUSY, or BAD_ROW
    public <T extends @Nullable Object> T inTransaction(Function<Tx, T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                var moved = new HashMap<Scope, Long>();
                var result = dsl.transactionResult(c -> {
                    var tx = new Tx(c.dsl());
                    var done = work.apply(tx);
                    moved.putAll(tx.events().moved());
                    return done;
                });
                if (!moved.isEmpty()) {
                    news.accept(moved);
                }
                return result;
            } catch (DataAccessException e) {
                var problem = problem(e);
                if (attempt == TRIES || problem.code() == StoreProblem.BAD_ROW && !isDuplicate(e)) {
                    throw problem;
                }
            }
        }
    }

    /// Hears of each commit that moved the heads of scopes, and where they are now.
    public void onNews(Consumer<Map<Scope, Long>> listener) {
        news = listener;
    }

    /// Whether other programs may write to this database too.
    public boolean isShared() {
        return !embedded;
    }

    /// Writes the whole database as it is now into a ZIP file, encrypted as it is, while others go on. Only for H2;
    /// PostgreSQL has its own tools.
    ///
    /// @throws Problem BUSY if it cannot be written
    public void backUp(Path zip) {
        if (!embedded) {
            throw new IllegalStateException("PostgreSQL is backed up by its own tools: pg_dump, or a base backup");
        }
        durable();
        try {
            dsl.execute("backup to {0}", DSL.inline(zip.toAbsolutePath().toString()));
        } catch (DataAccessException e) {
            throw problem(e);
        }
    }

    public void write(Consumer<Tx> work) {
        inTransaction(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    /// Returns when all that was committed before the call will outlive a power failure. PostgreSQL does so at
    /// commit.
    public void durable() {
        if (embedded) {
            sync.await();
        }
    }

    @Override
    public void close() {
        if (embedded) {
            durable();
        }
        if (pool instanceof HikariDataSource connections) {
            connections.close();
        }
    }

    private static Problem problem(DataAccessException e) {
        var state = e.sqlState();
        var bad = state.startsWith("22") || state.startsWith("23");
        return new Problem(e, bad ? StoreProblem.BAD_ROW : StoreProblem.BUSY);
    }

    private static boolean isDuplicate(DataAccessException e) {
        return e.sqlState().equals("23505");
    }

    private static boolean isLocked(Throwable e) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException s && s.getErrorCode() == 90020) {
                return true;
            }
        }
        return false;
    }
}
