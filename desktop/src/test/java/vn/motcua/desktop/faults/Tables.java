// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What stands in the centre's own tables, read past the centre.
final class Tables implements AutoCloseable {

    private final Connection connection;

    private Tables(Connection connection) {
        this.connection = connection;
    }

    /// The centre must not run where it stands on H2.
    static Tables of(Site site) throws IOException, SQLException {
        var postgres = site.postgres();
        if (postgres != null) {
            return new Tables(DriverManager.getConnection(postgres.url(), Postgres.USER, Postgres.USER));
        }
        var home = site.centre().home();
        var key = HexFormat.of().formatHex(Files.readAllBytes(home.resolve("store.key")));
        var url = "jdbc:h2:file:" + home.resolve("centre").toAbsolutePath() + ";CIPHER=AES;DATABASE_TO_LOWER=TRUE";
        return new Tables(DriverManager.getConnection(url, "sa", key + " " + key));
    }

    /// Each row as its columns, as text.
    List<List<String>> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /// One number.
    long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).getFirst().getFirst());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
