// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.wire.Messages.Expected;
import vn.motcua.model.wire.Messages.Failure;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.HelloReply;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.LookupReply;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PullReply;
import vn.motcua.model.wire.Messages.PushReply;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.model.wire.Wire;

class RoutesTest extends OpenCentre {

    @Test
    void aDossierGoesUpAndComesBackByThePull() {
        var counter = counter("ha.tran");
        var command = receive(counter, 1);
        var reply = counter.call("/v1/sync/push", counter.push(command), PushReply.class);
        var accepted = assertInstanceOf(Answer.Accepted.class, reply.answers().getFirst());
        assertEquals(1, accepted.version());
        var ref = accepted.events().getLast();
        var pull = new Pull(List.of(new Want(ref.scope(), ref.seq() - 1, 0, "")), 500);
        var events = counter.call("/v1/sync/pull", pull, PullReply.class).events();
        assertEquals(command.id(), events.getFirst().cause());
        assertEquals(ref.seq(), events.getFirst().seq());
    }

    @Test
    void helloTellsHowFarTheCentreIs() {
        var counter = counter("ha.tran");
        counter.call("/v1/sync/push", counter.push(receive(counter, 1)), PushReply.class);
        var hello = counter.call("/v1/sync/hello", new Hello(1, "1", 1, 1, 0, Sample.NOW), HelloReply.class);
        assertEquals(1, hello.lastOp());
        assertEquals(
                1, hello.scopes().get(Scope.of(counter.enrolled().device())).seq());
        assertTrue(hello.scopes().get(Scope.of(Sample.OFFICE)).seq() > 40);
    }

    @Test
    void anOpThatWasLeftOutIsAskedFor() {
        var counter = counter("ha.tran");
        var response = counter.post("/v1/sync/push", counter.push(receive(counter, 3)));
        assertEquals(409, response.statusCode());
        assertEquals(1, Wire.read(response.body(), Expected.class).op());
    }

    @Test
    void aBodyThatIsTooLargeOrNoMessageIsRefused() {
        var counter = counter("ha.tran");
        assertEquals(
                413,
                counter.post("/v1/sync/push", Map.of("x", "x".repeat(1 << 20))).statusCode());
        var response = counter.post("/v1/sync/push", List.of());
        assertEquals(400, response.statusCode());
        assertEquals(
                "wire.UNREADABLE",
                Wire.read(response.body(), Failure.class).reason().key());
        assertEquals(404, counter.post("/v1/nothing", List.of()).statusCode());
    }

    @Test
    void theTrustListIsSignedByThePinnedKeyAndNamesTheDevicesSealKey() {
        var counter = counter("ha.tran");
        var bytes = counter.send(counter.request("/v1/trust?newer=-1").GET()).body();
        var pinned = SealKey.publicKey(
                java.util.Base64.getDecoder().decode(counter.enrolled().trustKey()));
        var list = TrustList.decode(bytes, pinned);
        assertTrue(list.sealKey(counter.enrolled().sealKeyId()).isPresent());
        assertFalse(list.version() < 1);
    }

    @Test
    void aPaperOfADossierIsSentInPiecesAndReadBack() {
        var counter = counter("ha.tran");
        var command = receive(counter, 1);
        var bytes = ((Act.ReceiveDossier) command.act())
                .dossier()
                .papers()
                .getFirst()
                .required()
                .name()
                .getBytes();
        var path = "/v1/blobs/" + PaperId.of(bytes);
        assertEquals(200, counter.post("/v1/sync/push", counter.push(command)).statusCode());
        var head = counter.send(counter.request(path).method("HEAD", BodyPublishers.noBody()));
        if (head.statusCode() == 404) {
            var half = bytes.length / 2;
            var damaged = send(counter, path, bytes.length, 0, new byte[half], digest(new byte[1]));
            assertEquals(460, damaged.statusCode());
            var first = java.util.Arrays.copyOf(bytes, half);
            assertEquals(
                    204,
                    send(counter, path, bytes.length, 0, first, digest(first)).statusCode());
            var again = send(counter, path, bytes.length, 0, first, digest(first));
            assertEquals(409, again.statusCode());
            assertEquals(half, again.headers().firstValueAsLong("Upload-Offset").orElseThrow());
            var rest = java.util.Arrays.copyOfRange(bytes, half, bytes.length);
            assertEquals(
                    204,
                    send(counter, path, bytes.length, half, rest, digest(rest)).statusCode());
        }
        assertEquals(
                200,
                counter.send(counter.request(path).method("HEAD", BodyPublishers.noBody()))
                        .statusCode());
        assertArrayEquals(bytes, counter.send(counter.request(path).GET()).body());
        assertEquals(
                403,
                counter("agent1").send(counter("agent1").request(path).GET()).statusCode());
    }

    @Test
    void aRevokedResultIsNamedByTheTrustListWhoseVersionGrows() {
        var counter = counter("ha.tran");
        var lookup = new Lookup(Sample.citizen().number(), null, "intake", VISIT);
        var result =
                counter.call("/v1/lookup", lookup, LookupReply.class).results().getLast();
        var pinned = SealKey.publicKey(
                java.util.Base64.getDecoder().decode(counter.enrolled().trustKey()));
        var before = TrustList.decode(
                counter.send(counter.request("/v1/trust?newer=-1").GET()).body(), pinned);
        server.endResults().end(result.id(), vn.motcua.model.result.Result.Status.REVOKED, "cấp sai thẩm quyền");
        var after = TrustList.decode(
                counter.send(counter.request("/v1/trust?newer=-1").GET()).body(), pinned);
        var status = after.status(result.id()).orElseThrow();
        assertEquals("cấp sai thẩm quyền", status.reason());
        assertEquals(TODAY, status.since());
        assertTrue(after.version() > before.version());
    }

    private static Command receive(Counter counter, long op) {
        var lease = new LeaseRequest(Sample.OFFICE, TODAY, 1);
        var block = counter.call("/v1/codes/lease", lease, CodeBlock.class);
        var code = DossierCode.official(Sample.OFFICE, TODAY, block.from());
        var sample = Sample.receipt(1);
        var receipt = new Receipt(code, sample.receivedAt(), sample.receivedBy(), sample.due(), 0);
        var act = new Act.ReceiveDossier(Sample.complete().receive(receipt));
        return new Command(
                new CommandId(java.util.UUID.randomUUID()),
                1,
                op,
                Sample.clerk().id(),
                0,
                Sample.NOW,
                act);
    }

    private static String digest(byte[] bytes) {
        var hash = java.util.HexFormat.of().parseHex(PaperId.of(bytes).sha256());
        return "sha-256=:" + java.util.Base64.getEncoder().encodeToString(hash) + ":";
    }

    private static HttpResponse<byte[]> send(
            Counter counter, String path, int length, int offset, byte[] part, String digest) {
        return counter.send(counter.request(path + "?len=" + length)
                .header("Upload-Offset", Integer.toString(offset))
                .header("Content-Digest", digest)
                .method("PATCH", BodyPublishers.ofByteArray(part)));
    }
}
