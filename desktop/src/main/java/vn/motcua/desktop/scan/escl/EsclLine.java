// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.problem.Problem;

/// Questions to one device and its answers: bounded in size and time, and given up at once when the thread that waits
/// is interrupted.
final class EsclLine {

    private static final int TICK_MS = 50;
    private static final int MOST_XML = 1 << 20; // bytes; capabilities of real devices are below 100 KB

    private final HttpClient client;
    private final EsclAddress address;
    private final EsclTimes times;

    EsclLine(HttpClient client, EsclAddress address, EsclTimes times) {
        this.client = client;
        this.address = address;
        this.times = times;
    }

    /// Looks after an answer that is not there yet.
    interface Vigil {
        /// @throws Problem to give up
        void look();
    }

    EsclAddress address() {
        return address;
    }

    EsclTimes times() {
        return times;
    }

    EsclCapabilities capabilities() {
        return EsclCapabilities.read(text("ScannerCapabilities"), address);
    }

    EsclStatus status() {
        return EsclStatus.read(text("ScannerStatus"), address);
    }

    private byte[] text(String path) {
        var answer = await(get(address.at(path), MOST_XML, new Pulse()), deadline(times.answer()));
        if (answer.statusCode() == 503) {
            throw new Problem(ScanProblem.BUSY, address.host());
        }
        if (answer.statusCode() != 200) {
            throw new Problem(ScanProblem.BAD_ANSWER, address.host());
        }
        return answer.body();
    }

    /// @param pulse beaten with every piece of the answer
    CompletableFuture<HttpResponse<byte[]>> get(URI uri, int most, Pulse pulse) {
        return client.sendAsync(HttpRequest.newBuilder(uri).GET().build(), _ -> new BoundedBody(most, pulse));
    }

    CompletableFuture<HttpResponse<byte[]>> status(Pulse pulse) {
        return get(address.at("ScannerStatus"), MOST_XML, pulse);
    }

    /// Given up by itself when nobody waits for it any more.
    CompletableFuture<HttpResponse<byte[]>> post(String path, String xml) {
        var request = HttpRequest.newBuilder(address.at(path))
                .header("Content-Type", "text/xml")
                .timeout(times.silence().multipliedBy(2))
                .POST(BodyPublishers.ofString(xml, StandardCharsets.UTF_8))
                .build();
        return client.sendAsync(request, _ -> new BoundedBody(MOST_XML, new Pulse()));
    }

    CompletableFuture<HttpResponse<byte[]>> delete(URI uri) {
        return client.sendAsync(
                HttpRequest.newBuilder(uri).DELETE().timeout(times.answer()).build(),
                _ -> new BoundedBody(MOST_XML, new Pulse()));
    }

    Vigil deadline(Duration limit) {
        var pulse = new Pulse();
        return () -> {
            if (pulse.isSilentFor(limit)) {
                throw new Problem(ScanProblem.TIMED_OUT, limit.toSeconds());
            }
        };
    }

    /// @throws Problem NOT_FOUND, IO, OTHER_KEY, BAD_ANSWER, CANCELLED, and whatever the vigil throws
    HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, Vigil vigil) {
        try {
            while (true) {
                try {
                    return answer.get(TICK_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    vigil.look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ScanProblem.CANCELLED);
        } catch (ExecutionException e) {
            throw new Problem(e, meaning(e), address.host());
        } finally {
            answer.cancel(true);
        }
    }

    private static ScanProblem meaning(ExecutionException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            switch (t) {
                case FirstUseTrust.OtherKey _ -> {
                    return ScanProblem.OTHER_KEY;
                }
                case BoundedBody.TooLong _, java.net.ProtocolException _ -> {
                    return ScanProblem.BAD_ANSWER;
                }
                case ConnectException _, HttpConnectTimeoutException _, java.net.NoRouteToHostException _ -> {
                    return ScanProblem.NOT_FOUND;
                }
                default -> {}
            }
        }
        return e.getCause() instanceof IOException ? ScanProblem.IO : ScanProblem.BAD_ANSWER;
    }
}
