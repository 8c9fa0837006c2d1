// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import vn.motcua.model.wire.Wire;

/// One kept-alive TLS line that speaks just enough HTTP/1.1, so that thousands of them fit one process.
final class LightLine implements AutoCloseable {

    record Reply(int status, int retryAfter, byte[] body) {}

    private final SSLSocket socket;
    private final InputStream in;
    private final String headers;

    /// @param fingerprint SHA-256 of the certificate, hex
    LightLine(URI centre, String fingerprint, LightCounter.Line who) throws IOException {
        socket = (SSLSocket) tls(fingerprint).getSocketFactory().createSocket(centre.getHost(), centre.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        in = new BufferedInputStream(socket.getInputStream(), 2_048);
        headers = " HTTP/1.1\r\nHost: " + centre.getAuthority() + "\r\nSync-Protocol: 1\r\nMotcua-Device: "
                + who.device() + "." + who.secret() + "\r\nAuthorization: Bearer " + who.session() + "\r\n";
    }

    Reply post(String path, Object message) throws IOException {
        var body = Wire.write(message);
        var head = "POST " + path + headers + "Content-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        var all = new ByteArrayOutputStream(head.length() + body.length);
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        socket.getOutputStream().write(all.toByteArray());
        return reply();
    }

    <T> T call(String path, Object message, Class<T> type) throws IOException {
        var reply = post(path, message);
        if (reply.status() != 200) {
            throw new IOException(path + " " + reply.status());
        }
        return Wire.read(reply.body(), type);
    }

    /// Reads a stream of events until the line is closed.
    ///
    /// @param data of each event
    void listen(String path, Consumer<String> data) throws IOException {
        var head = "GET " + path + headers + "Accept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        if (!line().contains(" 200")) {
            throw new IOException(path);
        }
        while (true) {
            var line = line();
            if (line.startsWith("data:")) {
                data.accept(line.substring(5).strip());
            }
        }
    }

    private Reply reply() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var wait = 0;
        var chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.startsWith("retry-after:")) {
                wait = Integer.parseInt(header.substring(12).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.contains("chunked");
            }
        }
        return new Reply(status, wait, chunked ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = size(); size > 0; size = size()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) {
                throw new IOException("the line was closed");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    /// A context for each line: counters share no TLS session.
    private static SSLContext tls(String fingerprint) {
        try {
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new Pin(HexFormat.of().parseHex(fingerprint))}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Pin(byte[] fingerprint) implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            try {
                var shown = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
                if (!MessageDigest.isEqual(fingerprint, shown)) {
                    throw new CertificateException("another certificate");
                }
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no clients");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
