// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;

/// collect#997: a migration that was killed midway could not be run again. Here each is killed, again and again at
/// another point, on the same store, and ends up with the tables that an undisturbed one has.
class MigrationIT {

    private static final int KILLS = 6;
    private static final String PASSWORD = "key key";

    @TempDir
    Path folder;

    private final Random random = new Random();
    private Jvm jvm;

    @BeforeEach
    void jars() throws IOException {
        jvm = new Jvm(folder.resolve("jvm"));
    }

    @Test
    void collect997AMigrationOfTheCounterMayBeKilledAnywhere() throws Exception {
        var calm = folder.resolve("calm");
        migrate(List.of("counter", calm.toString()));
        var size = Files.size(calm.resolve("counter.mv.db"));
        for (var kill = 0; kill < KILLS; kill++) {
            var profile = folder.resolve("profile" + kill);
            var args = List.of("counter", profile.toString());
            killOnceThereAre(size * kill / KILLS, profile.resolve("counter.mv.db"), start(args));
            migrate(args);
            assertWorks(profile);
        }
    }

    @Test
    void collect997AMigrationOfTheCentreMayBeKilledAnywhere() throws Exception {
        var calm = url("calm");
        migrate(List.of("centre", calm, "sa", PASSWORD));
        var size = Files.size(folder.resolve("calm.mv.db"));
        for (var kill = 0; kill < KILLS; kill++) {
            var args = List.of("centre", url("stormy" + kill), "sa", PASSWORD);
            killOnceThereAre(size * kill / KILLS, folder.resolve("stormy" + kill + ".mv.db"), start(args));
            migrate(args);
            assertEquals(tables(calm, "sa", PASSWORD), tables(args.get(1), "sa", PASSWORD));
        }
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";CIPHER=AES";
    }

    @Test
    void collect997AMigrationOfPostgresMayBeKilledAnywhere() throws Exception {
        try (var postgres = new Postgres(Files.createDirectories(folder.resolve("pg")));
                var calm = new Postgres(Files.createDirectories(folder.resolve("calm")))) {
            var took = migrate(List.of("centre", calm.url(), Postgres.USER, Postgres.USER));
            var args = List.of("centre", postgres.url(), Postgres.USER, Postgres.USER);
            for (var kill = 0; kill < KILLS; kill++) {
                var child = start(args);
                reader(child).readLine();
                Thread.sleep(took * kill / KILLS + random.nextLong(took / KILLS + 1));
                child.destroyForcibly().waitFor();
            }
            migrate(args);
            assertEquals(
                    tables(calm.url(), Postgres.USER, Postgres.USER),
                    tables(postgres.url(), Postgres.USER, Postgres.USER));
        }
    }

    /// Tables are written one by one, so the size of the file tells how far it has come.
    private static void killOnceThereAre(long bytes, Path file, Process child)
            throws IOException, InterruptedException {
        while (child.isAlive() && (!Files.exists(file) || Files.size(file) <= bytes)) {
            Thread.sleep(1);
        }
        child.destroyForcibly().waitFor();
    }

    /// @return milliseconds
    private long migrate(List<String> args) throws IOException, InterruptedException {
        var child = start(args);
        var lines = reader(child);
        assertEquals("BEGIN", lines.readLine());
        var begin = System.nanoTime();
        assertEquals("DONE", lines.readLine(), () -> "see " + folder);
        var took = (System.nanoTime() - begin) / 1_000_000;
        assertEquals(0, child.waitFor());
        return took;
    }

    private Process start(List<String> args) throws IOException {
        return new ProcessBuilder(jvm.command(MigrationChild.class.getName(), 200, args))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    /// The counter works on it as on a new one.
    private static void assertWorks(Path profile) {
        try (var store = Store.open(profile, new StoreKey(new byte[32]), Clock.systemUTC())) {
            var received = store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
            var paper = store.shelf().keep(new ByteArrayInputStream(new byte[9]), "scan", received.id());
            store.drafts().keep(Sample.draft());
            assertEquals(received, store.dossiers().find(received.id()).orElseThrow());
            assertEquals(9, store.shelf().size(paper));
            assertEquals(1, store.outbox().size());
        }
    }

    private static TreeSet<String> tables(String url, String user, String password) throws SQLException {
        var h2 = url.startsWith("jdbc:h2:") ? ";DATABASE_TO_LOWER=TRUE" : "";
        try (var connection = DriverManager.getConnection(url + h2, user, password);
                var columns = connection
                        .createStatement()
                        .executeQuery("select table_name, column_name, data_type from information_schema.columns"
                                + " where lower(table_schema) = 'public'")) {
            var all = new TreeSet<String>();
            while (columns.next()) {
                all.add(columns.getString(1) + "." + columns.getString(2) + " " + columns.getString(3));
            }
            assertFalse(all.isEmpty());
            return all;
        }
    }
}
