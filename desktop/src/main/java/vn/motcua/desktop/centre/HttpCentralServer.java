// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// The centre over HTTPS. Papers travel in chunks, each with its hash; after a broken line the centre says how much
/// it has.
public final class HttpCentralServer implements CentralServer {

    /// In bytes: what a slow line of 512 kbit/s carries in about ten seconds.
    private static final int CHUNK = 512 << 10;

    private static final int MOST_TURNS = 50;

    private final Line line;

    /// @param credential of this device, `null` only to enrol
    /// @param fingerprint SHA-256 of the centre's certificate, 64 lower-case hex digits: nothing else is trusted
    public HttpCentralServer(URI url, @Nullable Credential credential, String fingerprint) {
        this.line = new Line(url, credential, PinnedCertificate.context(fingerprint));
    }

    /// Calls from here on are made for a signed-in officer; `null` for none.
    public void session(@Nullable String token) {
        line.session(token);
    }

    public boolean hasSession() {
        return line.hasSession();
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        var request = line.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Wire.write(body)));
        return Reply.read(Reply.success(line.send(request)), reply);
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        var at = offset(paper);
        for (var turn = 0; at >= 0; turn++) {
            if (turn > MOST_TURNS + size / CHUNK) {
                throw new Problem(CentreProblem.UNREACHABLE);
            }
            at = send(paper, size, at, from);
        }
    }

    /// @return bytes the centre has, -1 if all
    private long offset(PaperId paper) {
        var reply = call("/v1/blobs/query", new Messages.BlobQuery(List.of(paper)), Messages.BlobReply.class);
        return reply.have().contains(paper) ? -1 : reply.partial().getOrDefault(paper, 0L);
    }

    /// Sends on from an offset, chunk by chunk, while the centre goes along.
    ///
    /// @return where to go on, -1 when the centre has all
    private long send(PaperId paper, long size, long start, IOFunction<Long, InputStream> from) {
        var at = start;
        try (var in = from.apply(start)) {
            do {
                var chunk = in.readNBytes(CHUNK);
                var reply = line.send(patch(paper, size, at, chunk));
                var kept = Reply.offset(reply);
                if (reply.statusCode() == 409 && kept >= 0) {
                    return kept;
                }
                if (reply.statusCode() == 460) {
                    return at;
                }
                Reply.success(reply);
                at += chunk.length;
                if (kept != at) {
                    return kept >= 0 ? kept : offset(paper);
                }
            } while (at < size);
            return -1;
        } catch (IOException e) {
            throw new Problem(e, CentreProblem.UNREACHABLE);
        }
    }

    private HttpRequest.Builder patch(PaperId paper, long size, long at, byte[] chunk) {
        return line.to("/v1/blobs/" + paper.sha256() + "?len=" + size)
                .header("Upload-Offset", Long.toString(at))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256(chunk)) + ":")
                .method("PATCH", BodyPublishers.ofByteArray(chunk));
    }

    @Override
    public InputStream paper(PaperId paper) {
        var reply =
                Reply.success(line.send(line.to("/v1/blobs/" + paper.sha256()).GET()));
        if (!PaperId.of(reply.body()).equals(paper)) {
            throw new Problem(CentreProblem.PAPER_CHANGED);
        }
        return new ByteArrayInputStream(reply.body());
    }

    @Override
    public byte[] trust() {
        HttpResponse<byte[]> reply =
                Reply.success(line.send(line.to("/v1/trust").GET()));
        return reply.body();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
