// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;

/// The one door to the database. Opens it, brings its schema up to date, runs transactions and makes them durable.
public final class Database implements AutoCloseable {

    /// How often a transaction is tried that lost a deadlock or a race for a new row.
    private static final int TRIES = 5;

    private final Connections connections;
    private final GroupSync sync;
    /// Which opening of the database this thread wrote to last.
    private final ThreadLocal<Connections.Opened> written = new ThreadLocal<>();
    private volatile Consumer<Map<Scope, Long>> news = _ -> {};

    private Database(Connections connections) {
        this.connections = connections;
        this.sync = new GroupSync(() -> connections.now().dsl().execute("checkpoint sync"));
    }

    /// @param url JDBC, of H2 or PostgreSQL; for H2 what durability needs is added
    /// @param user empty: the database's default
    /// @param password for an encrypted H2 `<file password> <user password>`
    /// @throws Problem IN_USE if another program holds an H2 file
    public static Database open(String url, String user, String password) {
        try {
            var connections = Connections.to(url, user, password);
            connections.migrate();
            return new Database(connections);
        } catch (RuntimeException e) {
            throw Connections.isLocked(e) ? new Problem(StoreProblem.IN_USE) : e;
        }
    }

    /// Over an H2 that stands open and has its tables, for the simulation of the whole.
    static Database over(DataSource open) {
        return new Database(Connections.over(open));
    }

    /// Runs the work in one transaction; it may run more than once, each time on a clean state.
    ///
    /// @throws Problem whatever the work throws (all is rolled back), BUSY, or BAD_ROW
    public <T extends @Nullable Object> T inTransaction(Function<Tx, T> work) {
        for (var attempt = 1; ; attempt++) {
            var opened = connections.now();
            try {
                var moved = new HashMap<Scope, Long>();
                var result = opened.dsl().transactionResult(c -> {
                    var tx = new Tx(c.dsl());
                    var done = work.apply(tx);
                    moved.putAll(tx.events().moved());
                    return done;
                });
                written.set(opened);
                if (!moved.isEmpty()) {
                    news.accept(moved);
                }
                return result;
            } catch (DataAccessException e) {
                connections.mend(opened, e);
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
        return !connections.isEmbedded();
    }

    /// Writes the whole database as it is now into a ZIP file, encrypted as it is, while others go on. Only for H2;
    /// PostgreSQL has its own tools.
    ///
    /// @throws Problem BUSY if it cannot be written
    public void backUp(Path zip) {
        if (isShared()) {
            throw new IllegalStateException("PostgreSQL is backed up by its own tools: pg_dump, or a base backup");
        }
        durable();
        try {
            connections
                    .now()
                    .dsl()
                    .execute("backup to {0}", DSL.inline(zip.toAbsolutePath().toString()));
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
    ///
    /// @throws Problem BUSY if it could not be: nobody knows then whether it will
    public void durable() {
        if (isShared()) {
            return;
        }
        var opened = connections.now();
        var mine = written.get();
        written.remove();
        try {
            sync.await();
        } catch (DataAccessException e) {
            connections.mend(opened, e);
            throw new Problem(e, StoreProblem.BUSY);
        }
        if (mine != null && mine != opened || connections.now() != opened) {
            throw new Problem(StoreProblem.BUSY); // it shut itself meanwhile: what was written may not be there
        }
    }

    @Override
    public void close() {
        try {
            written.remove();
            durable();
        } finally {
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
}
