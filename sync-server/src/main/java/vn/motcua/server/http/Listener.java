// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/// The listening socket: HTTPS only, small bodies, no waiting for full packets.
public final class Listener implements AutoCloseable {

    private final WebServer server;

    /// @param port 0 takes a free one
    public Listener(String host, int port, SSLContext tls, Routes routes) {
        this.server = WebServer.builder()
                .host(host)
                .port(port)
                .tls(Tls.builder().sslContext(tls).build())
                .connectionOptions(SocketOptions.builder()
                        .tcpNoDelay(true)
                        .readTimeout(Duration.ofSeconds(60))
                        .build())
                .contentEncoding(GzipRequests.context())
                .writeBufferSize(512) // a stream of pokes keeps it for hours
                .useNio(false) // four buffers of a whole TLS record each, as long as the connection lives: 83 KB a desk
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofSeconds(5))
                .routing(routes::install)
                .build()
                .start();
    }

    public int port() {
        return server.port();
    }

    /// Lets calls under way finish.
    @Override
    public void close() {
        server.stop();
    }
}
