// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The least that a server must do with a paper before it may say that it has it: receive it over TLS, SHA-256, a file
/// synced to disk, one row committed and synced. No check who it is, no encryption, no dossier. Runs in a process of
/// its own: `BarePapers FOLDER KEYSTORE PASSWORD`, prints its port.
final class BarePapers {

    private final Path folder;
    private final Connection rows;
    private final AtomicInteger count = new AtomicInteger();

    private BarePapers(Path folder) throws SQLException {
        this.folder = folder;
        this.rows = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("rows") + ";WRITE_DELAY=0", "sa", "");
        try (var create = rows.createStatement()) {
            create.execute("create table papers(sha256 varchar(64), bytes bigint)");
        }
    }

    public static void main(String[] args) throws IOException, GeneralSecurityException, SQLException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var bare = new BarePapers(Path.of(args[0]));
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(Path.of(args[1]), args[2].toCharArray())));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", bare::take);
        server.start();
        System.out.println(server.getAddress().getPort());
        System.out.flush();
    }

    private static SSLContext tls(Path store, char[] password) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var sha = keep(call.getRequestBody(), folder.resolve("paper" + count.incrementAndGet()));
            commit(sha);
            call.getResponseHeaders().set("X-Sha256", sha);
            call.sendResponseHeaders(204, -1);
        } catch (GeneralSecurityException | SQLException e) {
            throw new IOException(e);
        }
    }

    private static String keep(InputStream body, Path file) throws IOException, GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        var buffer = new byte[1 << 16];
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int n; (n = body.read(buffer)) > 0; ) {
                digest.update(buffer, 0, n);
                out.write(ByteBuffer.wrap(buffer, 0, n));
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private synchronized void commit(String sha) throws SQLException {
        try (var insert = rows.prepareStatement("insert into papers values (?, 1)");
                var sync = rows.createStatement()) {
            insert.setString(1, sha);
            insert.executeUpdate();
            sync.execute("checkpoint sync");
        }
    }
}
