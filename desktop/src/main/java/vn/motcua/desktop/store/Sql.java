// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The few statements that run thousands of times, as they are: written once, parsed once, many rows a call.
final class Sql {

    /// Reads one row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /// @return rows changed
    static int run(DSLContext tx, String sql, @Nullable Object... values) {
        return tx.connectionResult(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    /// Once for each of the rows.
    static void batch(DSLContext tx, String sql, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        tx.connection(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var values : rows) {
                    bind(statement, values);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    static <T> List<T> rows(DSLContext db, String sql, Row<T> row, @Nullable Object... values) {
        return db.connectionResult(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                var found = new ArrayList<T>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(row.read(rows));
                    }
                }
                return found;
            }
        });
    }

    /// Once for each key, in their order, with what each gives: for `_rowid_`, which H2 finds at once, but reads whole
    /// tables for where it stands in a list.
    static <T> List<T> each(DSLContext db, String sql, Row<T> row, Collection<?> keys) {
        return db.connectionResult(connection -> {
            var found = new ArrayList<T>();
            try (var statement = connection.prepareStatement(sql)) {
                for (var key : keys) {
                    statement.setObject(1, key);
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(row.read(rows));
                        }
                    }
                }
            }
            return found;
        });
    }

    /// For `= any(?)`.
    static Object any(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
