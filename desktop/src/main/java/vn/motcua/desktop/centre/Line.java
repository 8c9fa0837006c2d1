// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// One request and its reply: who calls, how long to wait, and what a broken line means.
final class Line {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration REPLY = Duration.ofSeconds(30);
    /// No reply of ours is larger, in bytes: what stands in the way may send for ever.
    private static final long MOST = 256L << 20;

    private static final int MOST_FAILURE = 1 << 16;

    private final URI url;
    private final @Nullable Credential credential;
    private final HttpClient client;
    private volatile @Nullable String session;

    Line(URI url, @Nullable Credential credential, SSLContext tls) {
        this.url = url;
        this.credential = credential;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(tls)
                .build();
    }

    void session(@Nullable String token) {
        session = token;
    }

    boolean hasSession() {
        return session != null;
    }

    HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(url.resolve(path)).timeout(REPLY).header("Sync-Protocol", "1");
        if (credential != null) {
            request.header("Motcua-Device", credential.header());
        }
        var token = session;
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /// @throws Problem UNREACHABLE, NOT_PINNED, PORTAL
    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return Reply.ours(client.send(request.build(), BodyHandlers.limiting(Gzip.unpacking(), MOST)));
        } catch (UncheckedIOException e) {
            throw new Problem(e, CentreProblem.UNREACHABLE);
        } catch (IOException e) {
            throw new Problem(e, meaning(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, CentreProblem.UNREACHABLE);
        }
    }

    /// A reply whose body is read as it comes.
    ///
    /// @throws Problem UNREACHABLE, NOT_PINNED, PORTAL, or what the centre says
    InputStream open(HttpRequest.Builder request) {
        try {
            var reply = Reply.ours(client.send(request.build(), BodyHandlers.ofInputStream()));
            if (reply.statusCode() / 100 != 2) {
                try (var body = reply.body()) {
                    throw Reply.failure(reply.statusCode(), reply.headers(), body.readNBytes(MOST_FAILURE));
                }
            }
            return reply.body();
        } catch (IOException e) {
            throw new Problem(e, meaning(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, CentreProblem.UNREACHABLE);
        }
    }

    private static CentreProblem meaning(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof PinnedCertificate.NotPinned) {
                return CentreProblem.NOT_PINNED;
            }
            if (t instanceof SSLException && isNoTls(String.valueOf(t.getMessage()))) {
                return CentreProblem.PORTAL;
            }
        }
        return CentreProblem.UNREACHABLE;
    }

    /// The JDK has several wordings for an answer in clear text.
    private static boolean isNoTls(String message) {
        return message.toLowerCase(Locale.ROOT).contains("unrecognized ssl message");
    }
}
