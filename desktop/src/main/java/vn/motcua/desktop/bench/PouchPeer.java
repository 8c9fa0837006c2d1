// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.motcua.model.wire.Wire;

/// PouchDB 9 at both ends: express-pouchdb in one process, a client in another, both on LevelDB files. Its
/// scripts stand in `desktop/src/bench/pouchdb`; `motcua bench sync` puts them, with what npm brought, where
/// `MOTCUA_POUCHDB` says.
final class PouchPeer implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Path scripts;
    private final Path folder;
    private final Process server;
    private final Process client;
    private final BufferedReader said;
    private final BufferedWriter ask;
    private final int port;

    private static Path scripts() {
        return Path.of(System.getenv().getOrDefault("MOTCUA_POUCHDB", "desktop/target/pouchdb"));
    }

    /// @param bodies JSON texts, one a document
    /// @param papers attached to documents spread over all
    PouchPeer(Path folder, List<String> bodies, List<byte[]> papers) throws IOException {
        this.scripts = scripts().toAbsolutePath();
        this.folder = Files.createDirectories(folder);
        var work = folder.resolve("work");
        Files.write(work, bodies);
        for (var i = 0; i < papers.size(); i++) {
            Files.write(folder.resolve("work." + i), papers.get(i));
        }
        server = node("server.js", folder.resolve("server").toString());
        port = (int) number(read(reader(server)), "port");
        client = node("client.js", folder.resolve("client").toString(), work.toString());
        said = reader(client);
        ask = new BufferedWriter(new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
        read(said);
    }

    int port() {
        return port;
    }

    /// Seconds of one replication, of all documents with their papers.
    ///
    /// @param what `push` from a filled database, `pull` to an empty one
    /// @param at port of the server, or of what stands before it
    double run(String what, int at, String database) throws IOException {
        var url = "http://127.0.0.1:" + at + "/" + database;
        ask.write(Wire.text(Map.of("do", what, "url", url, "batch", BATCH)) + "\n");
        ask.flush();
        return number(read(said), "seconds");
    }

    private Process node(String script, String... args) throws IOException {
        var command = new java.util.ArrayList<>(
                List.of("node", scripts.resolve(script).toString()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .directory(scripts.toFile())
                .redirectError(folder.resolve(script + ".log").toFile())
                .start();
    }

    private static double number(Map<?, ?> figures, String name) {
        return Double.parseDouble(String.valueOf(figures.get(name)));
    }

    private static BufferedReader reader(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private static Map<?, ?> read(BufferedReader from) throws IOException {
        var line = from.readLine();
        if (line == null) {
            throw new IOException("the PouchDB peer ended");
        }
        return Wire.read(line, Map.class);
    }

    @Override
    public void close() {
        client.destroy();
        server.destroy();
    }
}
