// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;

/// Connections for reading that stay open. What is given back to H2's own pool is rolled back, and with every
/// roll-back, of nothing too, H2 writes to the disk what another transaction is still changing.
final class Readers {

    /// More read at once, but are not kept.
    private static final int KEPT = 8;

    interface Source {
        Connection open() throws SQLException;
    }

    private final Source source;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Readers(Source source) {
        this.source = source;
    }

    /// @param work reads only, and commits by itself after each statement
    /// @throws DataAccessException if there is no connection
    <T> T read(Function<Connection, T> work) {
        try {
            var known = idle.poll();
            var connection = known == null ? source.open() : known;
            try {
                return work.apply(connection);
            } finally {
                if (idle.size() < KEPT) {
                    idle.push(connection);
                } else {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("no connection", e);
        }
    }
}
