// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// The centre over HTTPS. Papers travel in chunks, each with its hash; after a broken line the centre says how much
/// it has.
public final class HttpCentralServer implements CentralServer {

    /// What is no larger is sent as it is, in bytes.
    private static final int PACKET = 1024;

    /// One that the centre decides, and the next, on its way or read by the centre meanwhile.
    private static final int PUSHES = 2;

    private final Line line;
    private final PaperLine papers;

    /// @param credential of this device, `null` only to enrol
    /// @param fingerprint SHA-256 of the centre's certificate, 64 lower-case hex digits: nothing else is trusted
    public HttpCentralServer(URI url, @Nullable Credential credential, String fingerprint) {
        this.line = new Line(url, credential, PinnedCertificate.context(fingerprint));
        this.papers = new PaperLine(line);
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
        var request = line.to(path).header("Content-Type", "application/json").header("Accept-Encoding", "gzip");
        var bytes = Wire.write(body);
        if (bytes.length > PACKET) {
            request.header("Content-Encoding", "gzip");
            bytes = Gzip.pack(bytes);
        }
        request.POST(BodyPublishers.ofByteArray(bytes));
        return Reply.read(Reply.success(line.send(request)), reply);
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        var reply = call("/v1/blobs/query", new Messages.BlobQuery(List.of(paper)), Messages.BlobReply.class);
        if (!reply.have().contains(paper)) {
            sendPaper(paper, size, reply.partial().getOrDefault(paper, 0L), from, _ -> {});
        }
    }

    @Override
    public void sendPaper(
            PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
        papers.send(paper, size, have, from, arrived);
    }

    @Override
    public int papersAtOnce() {
        return papers.atOnce();
    }

    @Override
    public int pushesAtOnce() {
        return PUSHES;
    }

    @Override
    public InputStream paper(PaperId paper) {
        return papers.read(paper, 0);
    }

    @Override
    public InputStream paper(PaperId paper, long from) {
        return papers.read(paper, from);
    }

    @Override
    public InputStream open(String path, long from) {
        var request = line.to(path).GET();
        return line.open(from == 0 ? request : request.header("Range", "bytes=" + from + "-"));
    }

    @Override
    public Optional<byte[]> trust(long known) {
        HttpResponse<byte[]> reply =
                Reply.success(line.send(line.to("/v1/trust?newer=" + known).GET()));
        return reply.statusCode() == 204 ? Optional.empty() : Optional.of(reply.body());
    }
}
