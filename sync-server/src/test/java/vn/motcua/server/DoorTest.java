// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.HelloReply;
import vn.motcua.model.wire.Messages.Poke;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PullReply;
import vn.motcua.model.wire.Messages.SnapshotHead;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.directory.DemoData;
import vn.motcua.server.store.NewEvent;

/// What holds at the centre's door, over real HTTPS.
class DoorTest {

    private static final String PASSWORD = "đúng mật khẩu";
    private static final Scope OFFICE = Scope.of(Sample.OFFICE);

    @TempDir
    static Path home;

    private static SyncServer server;
    private static Counter counter;

    @BeforeAll
    static void start() {
        var clock = Clock.systemUTC();
        server = SyncServer.start(Configuration.of(home), clock);
        new DemoData(server.database(), server.signInDesk(), clock, new java.security.SecureRandom()).fill(PASSWORD);
        counter = counter();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Counter counter() {
        var counter = Counter.enrol(server.enrolmentText(Sample.OFFICE), "Q03");
        counter.signIn("ha.tran", PASSWORD);
        return counter;
    }

    private static Pull pullAll() {
        return new Pull(List.of(new Want(OFFICE, 0, 0, "")), 500);
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gunzip(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private static HttpResponse<byte[]> post(String path, String header, String value, byte[] body) {
        return counter.send(counter.request(path).header(header, value).POST(BodyPublishers.ofByteArray(body)));
    }

    @Test
    void aLongReplyIsCompressedForWhoeverTakesIt() throws IOException {
        var plain = counter.post("/v1/sync/pull", pullAll());
        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
        var packed = post("/v1/sync/pull", "Accept-Encoding", "gzip", Wire.write(pullAll()));
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        assertArrayEquals(plain.body(), gunzip(packed.body()));
        assertTrue(packed.body().length * 4 < plain.body().length);
    }

    @Test
    void aCompressedRequestIsTakenButNoneThatSwellsBeyondTheLimit() {
        var small = gzip(Wire.write(pullAll()));
        assertEquals(
                200, post("/v1/sync/pull", "Content-Encoding", "gzip", small).statusCode());
        var bomb = gzip(new byte[64 << 20]);
        assertEquals(
                413, post("/v1/sync/pull", "Content-Encoding", "gzip", bomb).statusCode());
        assertEquals(
                400,
                post("/v1/sync/pull", "Content-Encoding", "gzip", new byte[9]).statusCode());
    }

    @Test
    void anotherProtocolMayPushAndSayHelloButNotRead() {
        var hello = Wire.write(new Hello(1, "9", 7, 0, 0, Sample.NOW));
        assertEquals(
                426,
                post("/v1/sync/pull", "Sync-Protocol", "7..9", Wire.write(pullAll()))
                        .statusCode());
        assertEquals(200, post("/v1/sync/hello", "Sync-Protocol", "7..9", hello).statusCode());
        assertEquals(
                200,
                post("/v1/sync/push", "Sync-Protocol", "7..9", Wire.write(counter.push()))
                        .statusCode());
        assertEquals(
                200,
                post("/v1/sync/pull", "Sync-Protocol", "1..2", Wire.write(pullAll()))
                        .statusCode());
    }

    @Test
    void aRevokedDeviceLearnsWhatToDoAndNothingElse() {
        var lost = counter();
        server.database().write(tx -> tx.devices().revoke(lost.enrolled().device()));
        var hello = lost.call("/v1/sync/hello", new Hello(1, "1", 1, 0, 0, Sample.NOW), HelloReply.class);
        assertEquals("lock", hello.order());
        assertTrue(hello.scopes().isEmpty());
        assertEquals(401, lost.post("/v1/sync/pull", pullAll()).statusCode());
        assertEquals(401, lost.send(lost.request("/v1/sync/stream").GET()).statusCode());
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        var eager = counter();
        var status = 200;
        HttpResponse<byte[]> reply = null;
        for (var i = 0; i < 400 && status == 200; i++) {
            reply = eager.post("/v1/sync/pull", new Pull(List.of(), 1));
            status = reply.statusCode();
        }
        assertEquals(429, status);
        assertTrue(reply.headers().firstValueAsLong("Retry-After").orElseThrow() >= 1);
        assertEquals(200, eager.post("/v1/sync/push", eager.push()).statusCode());
    }

    @Test
    void aPokeSaysWhichScopeHasNews() throws Exception {
        var request = counter.request("/v1/sync/stream").GET().build();
        var reply = Counter.HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(
                "text/event-stream", reply.headers().firstValue("Content-Type").orElseThrow());
        try (var lines = new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8))) {
            var first = poke(lines);
            assertEquals(OFFICE, first.scope());
            var news = new NewEvent(OFFICE, null, new Event.CitizenChanged(Sample.citizen()));
            server.database().write(tx -> tx.events().append(List.of(news)));
            assertEquals(new Poke(OFFICE, first.head() + 1), poke(lines));
        }
    }

    private static Poke poke(BufferedReader lines) throws IOException {
        for (String line; (line = lines.readLine()) != null; ) {
            if (line.startsWith("data: ")) {
                return Wire.read(line.substring(6), Poke.class);
            }
        }
        throw new AssertionError("the stream ended");
    }

    @Test
    void aSnapshotIsReadInPieces() throws IOException {
        var far = new Pull(List.of(new Want(OFFICE, 1_000_000, 0, "")), 1);
        var reset = counter.call("/v1/sync/pull", far, PullReply.class).resets().getFirst();
        var whole = counter.send(counter.request(reset.path()).GET());
        assertEquals(
                "application/gzip", whole.headers().firstValue("Content-Type").orElseThrow());
        var lines =
                new String(gunzip(whole.body()), StandardCharsets.UTF_8).lines().toList();
        var head = Wire.read(lines.getFirst(), SnapshotHead.class);
        assertEquals(OFFICE, head.scope());
        assertEquals(head.count() + 2, lines.size());
        var from = whole.body().length / 2;
        var rest = counter.send(counter.request(reset.path())
                .header("Range", "bytes=" + from + "-")
                .GET());
        assertEquals(206, rest.statusCode());
        assertArrayEquals(java.util.Arrays.copyOfRange(whole.body(), from, whole.body().length), rest.body());
        var stranger = Counter.enrol(server.enrolmentText(DemoData.AGENT_OFFICE.code()), "B01");
        stranger.signIn("agent1", PASSWORD);
        assertEquals(403, stranger.send(stranger.request(reset.path()).GET()).statusCode());
    }
}
