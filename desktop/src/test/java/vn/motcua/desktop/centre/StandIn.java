// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Something that answers where the centre should: one reply to all requests.
final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final String fingerprint;
    int status = 200;
    String body = "{}";
    Map<String, String> headers = Map.of();

    private StandIn(HttpServer server, String fingerprint) {
        this.server = server;
        this.fingerprint = fingerprint;
        server.createContext("/", this::answer);
        server.start();
    }

    /// With a certificate of its own.
    static StandIn tls(Path folder) throws Exception {
        var file = folder.resolve("stand-in.p12");
        if (!Files.exists(file)) {
            make(file);
        }
        var keys = KeyStore.getInstance(file.toFile(), "secret".toCharArray());
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, "secret".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        var certificate = keys.getCertificate("here").getEncoded();
        var hash = MessageDigest.getInstance("SHA-256").digest(certificate);
        return new StandIn(server, HexFormat.of().formatHex(hash));
    }

    private static void make(Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "here",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Stand-in",
                        "-storepass",
                        "secret",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool ended " + made);
        }
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("https://localhost:" + port());
    }

    String fingerprint() {
        return fingerprint;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            headers.forEach(exchange.getResponseHeaders()::set);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
