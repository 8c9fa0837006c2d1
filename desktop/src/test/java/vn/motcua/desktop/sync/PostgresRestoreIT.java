// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.command.Scope;
import vn.motcua.server.SyncServer;

/// A centre on PostgreSQL is put back to a moment by PostgreSQL's own means: a base backup, the archive of its log, and
/// a point to stop at.
class PostgresRestoreIT {

    private static final Scope LOG = Scope.of(Hall.OFFICE);
    private static final String USER = "postgres";
    private static final String POINT = "truoc_su_co";

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private String[] database;
    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(archive());
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("wal_level", "replica")
                .setServerConfig("archive_mode", "on")
                .start();
        var url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        database = new String[] {"--jdbc", url, "--user", USER, "--password", USER};
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("alter system set archive_command = 'cp %p " + archive() + "/%f'");
            statement.execute("select pg_reload_conf()");
        }
        hall = new Hall(folder, database);
    }

    @AfterEach
    void close() throws IOException {
        if (hall != null) {
            hall.close();
        }
        postgres.close();
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database[1], USER, USER);
    }

    private static String asked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// What `pg_basebackup` does, which does not come with every PostgreSQL.
    private void baseBackup(Path to) throws Exception {
        try (var connection = connection()) {
            asked(connection, "select pg_backup_start('base', true)");
            var from = folder.resolve("data");
            try (var files = Files.walk(from)) {
                for (var file : files.toList()) {
                    copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
            Files.writeString(
                    to.resolve("backup_label"), asked(connection, "select labelfile from pg_backup_stop(false)"));
        }
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
    }

    private static void copy(Path file, Path to) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
            } else if (!to.getParent().endsWith("pg_wal") && !to.endsWith("postmaster.pid")) {
                Files.copy(file, to);
            }
        } catch (NoSuchFileException e) {
            // a file that went while the copy was made: the log tells of it
        }
    }

    private void archiveAll() throws Exception {
        try (var connection = connection()) {
            var last = asked(connection, "select pg_walfile_name(pg_switch_wal())");
            while (!Files.exists(archive().resolve(last))) {
                Thread.sleep(20);
            }
        }
    }

    private void recover(Path copy) throws Exception {
        var port = postgres.getPort();
        postgres.close();
        Files.createFile(copy.resolve("recovery.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "restore_command = 'cp " + archive() + "/%f %p'\nrecovery_target_name = '" + POINT
                        + "'\nrecovery_target_action = 'promote'\n");
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setDataDirectory(copy)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
        try (var connection = connection()) {
            while (asked(connection, "select pg_is_in_recovery()").equals("t")) {
                Thread.sleep(20);
            }
        }
    }

    @Test
    void whatCameAfterTheMomentIsSaidAgainByTheCountersAndCountsOnce() throws Exception {
        var one = hall.counter("Q03", Hall.HA);
        var two = hall.counter("Q04", Hall.HA);
        var before = hall.receive(one, hall.bytes(5_000));
        one.syncs();
        baseBackup(folder.resolve("base"));
        var between = hall.receive(one);
        one.syncs();
        try (var connection = connection()) {
            asked(connection, "select pg_create_restore_point('" + POINT + "')");
        }
        var after = hall.receive(one, hall.bytes(700_000));
        one.syncs();
        two.syncs();
        two.note(before, "sau");
        var theirs = hall.receive(two);
        two.syncs();
        one.syncs();
        var generation = one.store().confirmed().cursors().get(LOG).generation();

        archiveAll();
        hall.shut();
        recover(folder.resolve("base"));
        var home = List.of("--home", hall.home("centre").toString());
        var restored = new java.util.ArrayList<>(List.of("restored"));
        restored.addAll(home);
        restored.addAll(List.of(database));
        SyncServer.main(restored.toArray(String[]::new));
        hall.open("centre");
        assertEquals(1, hall.atTheCentre(between), "what came before the moment is there");
        assertEquals(0, hall.atTheCentre(after) + hall.atTheCentre(theirs), "what came after it is not");

        for (var round = 0; round < 2; round++) {
            one.syncs();
            two.syncs();
        }
        assertTrue(one.store().confirmed().cursors().get(LOG).generation() > generation);
        assertEquals(List.of(), one.states());
        assertEquals(List.of(), two.states());
        var fresh = hall.counter("Q09", Hall.HA);
        for (var dossier : List.of(before, between, after, theirs)) {
            assertEquals(1, hall.atTheCentre(dossier));
            assertEquals(fresh.seen(dossier), one.seen(dossier));
            assertTrue(fresh.store().shelf().arrived(dossier.id()).all());
        }
        assertEquals(2, fresh.seen(before).version());
    }
}
