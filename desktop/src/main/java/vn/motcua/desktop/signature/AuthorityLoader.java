// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// Asks certification authorities by HTTP. What they say of revocations is asked once in a while, not once a
/// document: a batch of 500 results has one chain.
final class AuthorityLoader implements DataLoader {

    private static final long serialVersionUID = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST = 20 << 20;
    private static final int REMEMBERED = 200;

    /// What is asked of whom; a body is told apart by its content.
    private record Question(String url, List<Byte> body) {}

    private record Said(byte[] bytes, Instant at) {}

    private final transient HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final transient Supplier<Instant> now;
    private final transient Map<Question, Said> said = new ConcurrentHashMap<>();
    private transient volatile boolean silent;
    private final String contentType;
    private final Duration remembered;

    /// @param contentType of what is posted
    /// @param remembered how long an answer serves, zero: not at all
    AuthorityLoader(String contentType, Duration remembered, Supplier<Instant> now) {
        this.contentType = contentType;
        this.remembered = remembered;
        this.now = now;
    }

    @Override
    public byte[] get(String url) {
        return said(url, null);
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        @Nullable Problem last = null;
        for (var url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (Problem problem) {
                last = problem;
            }
        }
        throw last == null ? new Problem(SignatureProblem.AUTHORITY_REFUSED) : last;
    }

    @Override
    public byte[] post(String url, byte[] body) {
        return said(url, body);
    }

    @Override
    public void setContentType(String type) {
        // one loader a kind of question: it is known from the beginning
    }

    /// Whether one did not answer since this was asked last: EU DSS keeps to itself why it has no answer.
    boolean wasSilent() {
        var was = silent;
        silent = false;
        return was;
    }

    private byte[] said(String url, byte @Nullable [] body) {
        var question = new Question(url, body == null ? List.of() : bytes(body));
        var known = said.get(question);
        if (known != null && known.at().plus(remembered).isAfter(now.get())) {
            return known.bytes();
        }
        var fresh = heard(url, body);
        if (said.size() >= REMEMBERED) {
            said.clear();
        }
        if (!remembered.isZero()) {
            said.put(question, new Said(fresh, now.get()));
        }
        return fresh;
    }

    private static List<Byte> bytes(byte[] body) {
        var list = new Byte[body.length];
        Arrays.setAll(list, i -> body[i]);
        return List.of(list);
    }

    private byte[] heard(String url, byte @Nullable [] body) {
        try {
            return asked(url, body);
        } catch (Problem problem) {
            silent = true;
            throw problem;
        }
    }

    private byte[] asked(String url, byte @Nullable [] body) {
        var where = URI.create(url);
        var request = HttpRequest.newBuilder(where).timeout(PATIENCE);
        if (body != null) {
            request.header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var in = answer.body()) {
                var bytes = in.readNBytes(MOST);
                if (answer.statusCode() != 200) {
                    throw new Problem(SignatureProblem.AUTHORITY_SILENT, where.getHost());
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new Problem(e, SignatureProblem.AUTHORITY_SILENT, where.getHost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, SignatureProblem.AUTHORITY_SILENT, where.getHost());
        }
    }
}
