// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.Caller;
import vn.motcua.server.access.Right;
import vn.motcua.server.store.Device;

/// One request and its reply, as the routes see them.
final class Call {

    /// Largest body, in bytes.
    static final int LARGEST = 1 << 20;

    static final int PROTOCOL = 1;
    static final String DEVICE = "Motcua-Device";

    private static final Pattern PROTOCOLS = Pattern.compile("(\\d{1,4})(?:\\.\\.(\\d{1,4}))?");

    private final ServerRequest request;
    private final ServerResponse response;
    private final Access access;
    private final Door door;

    Call(ServerRequest request, ServerResponse response, Access access, Door door) {
        this.door = door;
        this.request = request;
        this.response = response;
        this.access = access;
    }

    Device device() {
        return access.device(header(DEVICE));
    }

    Caller caller(Right right) {
        var caller = access.caller(header(DEVICE), header("Authorization"), right);
        door.pay(caller, right);
        if (!right.outlivesRevocation() && !speaksOurs()) {
            throw new Problem(HttpProblem.OTHER_PROTOCOL);
        }
        return caller;
    }

    /// @throws Problem TOO_MANY
    void payAsStranger() {
        door.payAsStranger();
    }

    /// Whether the versions that the counter announces (`Sync-Protocol: 1` or `1..3`) include ours.
    private boolean speaksOurs() {
        var spoken = header("Sync-Protocol");
        if (spoken == null) {
            return true;
        }
        var range = PROTOCOLS.matcher(spoken);
        if (!range.matches()) {
            return false;
        }
        var from = Integer.parseInt(range.group(1));
        var to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        return from <= PROTOCOL && PROTOCOL <= to;
    }

    @Nullable
    String header(String name) {
        return request.headers().first(HeaderNames.create(name)).orElse(null);
    }

    /// @throws Problem BAD_HEADER
    long number(String name) {
        try {
            return Long.parseLong(String.valueOf(header(name)));
        } catch (NumberFormatException e) {
            throw new Problem(e, HttpProblem.BAD_HEADER, name);
        }
    }

    /// A number of the query part.
    ///
    /// @throws Problem BAD_HEADER
    long asked(String name) {
        try {
            return Long.parseLong(request.query().first(name).orElse(""));
        } catch (NumberFormatException e) {
            throw new Problem(e, HttpProblem.BAD_HEADER, name);
        }
    }

    PaperId paper() {
        return new PaperId(path("sha"));
    }

    /// A part of the path.
    String path(String name) {
        return request.path().pathParameters().get(name);
    }

    <T> T read(Class<T> type) {
        return Wire.read(bytes(), type);
    }

    /// @throws Problem TOO_LARGE
    byte[] bytes() {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (var in = request.content().inputStream()) {
            var bytes = all(in);
            if (bytes.length > LARGEST) {
                throw new Problem(HttpProblem.TOO_LARGE);
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new Problem(e, HttpProblem.BAD_HEADER, "Content-Encoding");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
                throw new Problem(e, HttpProblem.BAD_HEADER, "Content-Encoding");
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A body whose length is told is read into one array of that length.
    private byte[] all(InputStream in) throws IOException {
        var told = header("Content-Encoding") == null
                ? request.headers().contentLength().orElse(-1)
                : -1;
        if (told < 0 || told > LARGEST) {
            return in.readNBytes(LARGEST + 1);
        }
        var bytes = new byte[(int) told];
        if (in.readNBytes(bytes, 0, bytes.length) < told) {
            throw new EOFException();
        }
        return bytes;
    }

    Call with(String name, Object value) {
        response.header(name, String.valueOf(value));
        return this;
    }

    void reply(Object message) {
        reply(200, message);
    }

    void reply(int status, Object message) {
        var body = Wire.write(message);
        response.status(Status.create(status)).header(HeaderNames.CONTENT_TYPE, "application/json");
        if (Gzip.pays(body, header("Accept-Encoding"))) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
            send(Gzip.compress(body));
        } else {
            send(body);
        }
    }

    private void send(byte[] body) {
        if (Pieces.isOne(body)) {
            response.send(body);
            return;
        }
        response.contentLength(body.length);
        try (var out = new Pieces(response.outputStream())) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void bytes(byte[] body, String type) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        send(body);
    }

    void status(int status) {
        response.status(Status.create(status)).send();
    }

    /// What is sent is a part of the whole, up to `end`, not included.
    void part(long from, long end, long size) {
        response.status(Status.PARTIAL_CONTENT_206);
        with("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + size);
    }

    /// Of unknown length.
    java.io.OutputStream stream(String type) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        return new Pieces(response.outputStream());
    }

    java.io.OutputStream stream(long size) {
        response.header(HeaderNames.CONTENT_TYPE, "application/octet-stream");
        response.contentLength(size);
        return new Pieces(response.outputStream());
    }

    /// @param size in bytes
    java.io.OutputStream stream(int status, String type, long size) {
        response.status(Status.create(status)).header(HeaderNames.CONTENT_TYPE, type);
        response.contentLength(size);
        return new Pieces(response.outputStream());
    }
}
