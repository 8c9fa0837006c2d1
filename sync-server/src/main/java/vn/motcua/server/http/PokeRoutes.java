// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Poke;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.Right;
import vn.motcua.server.exchange.Pokes;

/// Server-sent events that say which scope has news, never what it is.
record PokeRoutes(Pokes pokes) {

    private static final byte[] ALIVE = ": alive\n\n".getBytes(StandardCharsets.US_ASCII);

    /// Lasts until the line is cut, the session ends or the centre stops.
    void stream(Call call) {
        var caller = call.caller(Right.PULL);
        try (var out = call.with("Cache-Control", "no-store").stream("text/event-stream");
                var listening = pokes.listen(Access.scopes(caller), news -> carry(call, out, news))) {
            write(out, ALIVE);
            listening.hold();
        } catch (Problem _) {
            return; // the session has ended: so does the stream
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void carry(Call call, OutputStream out, List<Poke> news) throws IOException {
        if (news.isEmpty()) {
            call.caller(Right.PULL);
            write(out, ALIVE);
            return;
        }
        var text = new StringBuilder();
        news.forEach(
                p -> text.append("event: poke\ndata: ").append(Wire.text(p)).append("\n\n"));
        write(out, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
