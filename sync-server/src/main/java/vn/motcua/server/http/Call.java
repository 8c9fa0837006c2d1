// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final ServerRequest request;
    private final ServerResponse response;
    private final Access access;

    Call(ServerRequest request, ServerResponse response, Access access) {
        this.request = request;
        this.response = response;
        this.access = access;
    }

    Device device() {
        return access.device(header("Motcua-Device"));
    }

    Caller caller(Right right) {
        return access.caller(header("Motcua-Device"), header("Authorization"), right);
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
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Problem(HttpProblem.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Call with(String name, Object value) {
        response.header(name, String.valueOf(value));
        return this;
    }

    void reply(Object message) {
        reply(200, message);
    }

    void reply(int status, Object message) {
        response.status(Status.create(status))
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(Wire.write(message));
    }

    void bytes(byte[] body, String type) {
        response.header(HeaderNames.CONTENT_TYPE, type).send(body);
    }

    void status(int status) {
        response.status(Status.create(status)).send();
    }

    /// What is sent is a part of the whole, up to `end`, not included.
    void part(long from, long end, long size) {
        response.status(Status.PARTIAL_CONTENT_206);
        with("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + size);
    }

    java.io.OutputStream stream(long size) {
        return stream(200, "application/octet-stream", size);
    }

    /// @param size in bytes
    java.io.OutputStream stream(int status, String type, long size) {
        response.status(Status.create(status)).header(HeaderNames.CONTENT_TYPE, type);
        response.contentLength(size);
        return response.outputStream();
    }
}
