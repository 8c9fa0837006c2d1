// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.exception.DataAccessException;

/// Writes rows, one or many at once.
final class Rows {

    private Rows() {}

    /// Writes a row whether it is there or not. Not by MERGE: on H2 its casts would cut a text that is too long,
    /// silently. Whoever loses a race for a new row is tried again by the transaction.
    static void put(UpdatableRecord<?> row) {
        if (row.update() == 0) {
            row.insert();
        }
    }

    /// Inserts rows of one table with one statement, bound once a row: a push of 1,000 commands writes thousands
    /// of rows.
    static void insert(DSLContext dsl, List<? extends TableRecord<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var table = rows.getFirst().getTable();
        var fields = table.fields();
        var all = rows.stream().map(Record::intoArray).toList();
        var said = IntStream.range(0, fields.length)
                .filter(i -> all.stream().anyMatch(row -> row[i] != null)) // the others keep their defaults
                .toArray();
        var names = Arrays.stream(said).mapToObj(i -> fields[i].getName()).collect(Collectors.joining(", "));
        var marks = String.join(", ", Collections.nCopies(said.length, "?"));
        var values = all.stream().map(row -> some(row, said)).toList();
        batch(dsl, "insert into %s (%s) values (%s)".formatted(table.getName(), names, marks), values);
    }

    private static Object[] some(Object[] row, int[] places) {
        var some = new Object[places.length];
        for (var i = 0; i < places.length; i++) {
            some[i] = row[places[i]];
        }
        return some;
    }

    /// @param sql with a question mark for each value
    static void batch(DSLContext dsl, String sql, List<Object[]> values) {
        if (values.isEmpty()) {
            return;
        }
        dsl.connection(connection -> run(connection, sql, values));
    }

    private static void run(Connection connection, String sql, List<Object[]> values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : values) {
                for (var i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DataAccessException(sql, e); // the statement, never its values
        }
    }
}
