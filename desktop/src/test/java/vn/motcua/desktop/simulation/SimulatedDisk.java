// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// A database in memory that fails like a machine. It can be cut at any statement; a killed program loses the
/// transaction it was in, a power failure all that was not synced. For that everything runs on one connection: a
/// transaction of the program is a savepoint here, and only `checkpoint sync` commits.
final class SimulatedDisk extends BareSource {

    private static final int MOST_SPARE = 1_000;

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Connection h2;
    private final List<String> tables;
    private @Nullable Savepoint transaction;
    private Thread owner = Thread.currentThread();
    private int left = Integer.MAX_VALUE;
    private boolean cut;
    /// Statements that nobody uses just now, by their text: parsing them again would cost more than to carry them out.
    private final Map<String, PreparedStatement> spare = new HashMap<>();

    /// @param migrations on the class path
    SimulatedDisk(String migrations) {
        var url = "jdbc:h2:mem:simulated" + NAMES.incrementAndGet()
                + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=512;ANALYZE_AUTO=0";
        try {
            h2 = DriverManager.getConnection(url, "sa", "");
            Flyway.configure(SimulatedDisk.class.getClassLoader())
                    .dataSource(url, "sa", "")
                    .locations("classpath:" + migrations)
                    .load()
                    .migrate();
            h2.setAutoCommit(false);
            tables = rows("select table_name from information_schema.tables where table_schema = 'public'"
                            + " and table_name <> 'flyway_schema_history' order by table_name")
                    .stream()
                    .map(row -> (String) row.getFirst())
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All rows of a table.
    private record Table(String name, List<List<Object>> rows) {}

    /// What a disk held at a moment.
    record Image(List<Table> tables) {}

    /// The machine dies at the so-manyth statement from here, from 1.
    void cutAt(int statement) {
        left = statement - 1;
    }

    void mend() {
        left = Integer.MAX_VALUE;
    }

    boolean isCut() {
        return cut;
    }

    /// The machine comes up again.
    ///
    /// @param powerFailed what was not synced is gone too
    void restart(boolean powerFailed) {
        try {
            if (transaction != null) {
                h2.rollback(transaction);
            }
            if (powerFailed) {
                h2.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        transaction = null;
        cut = false;
        left = Integer.MAX_VALUE;
    }

    private void tick() throws SQLException {
        if (!cut && left-- <= 0) {
            cut = true;
        }
        if (cut) {
            throw new SQLNonTransientConnectionException("the machine is off", "08006");
        }
    }

    Image image() {
        return new Image(tables.stream()
                .map(t -> new Table(t, rows("select * from " + t)))
                .toList());
    }

    void put(Image image) {
        restart(false);
        owner = Thread.currentThread();
        try (var statement = h2.createStatement()) {
            for (var table : image.tables()) {
                statement.execute("truncate table " + table.name());
                insert(table);
            }
            h2.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(Table table) throws SQLException {
        if (table.rows().isEmpty()) {
            return;
        }
        var marks =
                String.join(",", table.rows().getFirst().stream().map(_ -> "?").toList());
        try (var insert = h2.prepareStatement("insert into " + table.name() + " values (" + marks + ")")) {
            for (var row : table.rows()) {
                for (var i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// What stands on the disk, read past the program.
    List<List<Object>> rows(String sql, Object... values) {
        try (PreparedStatement query = h2.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet found = query.executeQuery()) {
                var rows = new ArrayList<List<Object>>();
                var columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new ArrayList<Object>(columns);
                    for (var i = 1; i <= columns; i++) {
                        var value = found.getObject(i);
                        row.add(value instanceof java.sql.Clob ? found.getString(i) : value);
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- the program's side ------------------------------------------------------------------------------------------

    @Override
    public Connection getConnection() throws SQLException {
        if (Thread.currentThread() != owner) {
            // what a part does in its own time (a sync that nobody waits for) never comes in time here
            throw new SQLNonTransientConnectionException("not now", "08006");
        }
        if (cut) {
            throw new SQLNonTransientConnectionException("the machine is off", "08006");
        }
        return proxy(Connection.class, new Session());
    }

    private final class Session implements InvocationHandler {
        private boolean closed;
        private boolean mine;

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
            return switch (method.getName()) {
                case "getAutoCommit" -> !mine;
                case "setAutoCommit" -> begin(!(Boolean) args[0]);
                case "commit" -> end(true);
                case "rollback" -> args == null ? end(false) : run(h2, method, args);
                case "close" -> close();
                case "isClosed" -> closed;
                case "createStatement" -> proxy(Statement.class, statement(run(h2, method, args), ""));
                case "prepareStatement" ->
                    args.length == 1
                            ? prepared((String) args[0])
                            : proxy(PreparedStatement.class, statement(run(h2, method, args), (String) args[0]));
                default -> run(h2, method, args);
            };
        }

        private @Nullable Object begin(boolean transactional) throws SQLException {
            if (transactional && !mine) {
                if (transaction != null) {
                    throw new IllegalStateException("a transaction within a transaction");
                }
                transaction = h2.setSavepoint();
                mine = true;
            } else if (!transactional && mine) {
                mine = false;
                transaction = cut ? transaction : null; // a dead program ends nothing: the restart takes it back
            }
            return null;
        }

        private @Nullable Object end(boolean commits) throws SQLException {
            if (commits) {
                tick();
            } else if (transaction != null && !cut) {
                h2.rollback(transaction);
            }
            if (!cut) {
                transaction = mine ? h2.setSavepoint() : null;
            }
            return null;
        }

        private @Nullable Object close() throws SQLException {
            if (mine && !closed && !cut) {
                h2.rollback(transaction);
                transaction = null;
            }
            closed = true;
            return null;
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = spare.remove(sql);
        var mine = known == null ? h2.prepareStatement(sql) : known;
        var handler = statement(mine, sql);
        var closed = new boolean[1];
        return proxy(PreparedStatement.class, (proxy, method, args) -> switch (method.getName()) {
            case "close" -> {
                if (!closed[0]) {
                    closed[0] = true;
                    giveBack(sql, mine);
                }
                yield null;
            }
            case "isClosed" -> closed[0];
            default -> handler.invoke(proxy, method, args);
        });
    }

    private void giveBack(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        statement.clearBatch();
        statement.setFetchSize(0);
        var twin = spare.size() < MOST_SPARE ? spare.put(sql, statement) : statement;
        if (twin != null) {
            twin.close();
        }
    }

    private InvocationHandler statement(Object statement, String sql) {
        return (_, method, args) -> {
            if (!method.getName().startsWith("execute")) {
                return run(statement, method, args);
            }
            tick();
            var text = args == null ? sql : String.valueOf(args[0]);
            if (text.toLowerCase(Locale.ROOT).startsWith("checkpoint")) {
                h2.commit();
                return method.getReturnType() == boolean.class ? (Object) false : (Object) 0;
            }
            return run(statement, method, args);
        };
    }

    private static @Nullable Object run(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SimulatedDisk.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
