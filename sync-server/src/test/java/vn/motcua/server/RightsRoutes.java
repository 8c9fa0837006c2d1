// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Scope;
import vn.motcua.model.command.WrappedKey;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Messages.AccessQuery;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.model.wire.Messages.DayRequest;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.Range;
import vn.motcua.model.wire.Messages.StoreKeyRequest;
import vn.motcua.model.wire.Messages.Takeover;
import vn.motcua.model.wire.Messages.TakeoverKey;
import vn.motcua.model.wire.Messages.Views;
import vn.motcua.model.wire.Messages.VoidCodes;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.model.wire.SealMessages.SealAsk;
import vn.motcua.model.wire.SealMessages.SealDecision;

/// Every route of the API as a counter calls it, at its own office or at a foreign one.
final class RightsRoutes {

    private final Counter otherDesk;
    private final Counter foreignDesk;
    private final Map<Boolean, UUID> dossiers = new HashMap<>();

    /// @param otherDesk of the own office
    /// @param foreignDesk of the foreign one
    RightsRoutes(Counter otherDesk, Counter foreignDesk) {
        this.otherDesk = otherDesk;
        this.foreignDesk = foreignDesk;
    }

    /// A route's call at the own or the foreign office; `null` where there is no such case.
    Map<String, BiFunction<Counter, Boolean, HttpResponse<byte[]>>> all() {
        var routes = new LinkedHashMap<String, BiFunction<Counter, Boolean, HttpResponse<byte[]>>>();
        var visited = Sample.citizen().number();
        routes.put("POST /v1/sync/hello", own(c -> c.post("/v1/sync/hello", new Hello(1, "1", 1, 0, 0, Sample.NOW))));
        routes.put("POST /v1/sync/push", own(c -> c.post("/v1/sync/push", c.push(List.of()))));
        routes.put("POST /v1/sync/pull ref", own(c -> c.post("/v1/sync/pull", pull(Scope.REFERENCE))));
        routes.put("POST /v1/sync/pull office", (c, far) -> c.post("/v1/sync/pull", pull(Scope.of(office(far)))));
        routes.put(
                "POST /v1/sync/pull device",
                (c, far) -> c.post(
                        "/v1/sync/pull",
                        pull(Scope.of((far ? foreignDesk : c).enrolled().device()))));
        routes.put(
                "POST /v1/sync/takeover",
                (c, far) -> c.post(
                        "/v1/sync/takeover",
                        new Takeover(device(far), (far ? foreignDesk : otherDesk).push(List.of()))));
        routes.put(
                "POST /v1/takeover/key",
                (c, far) -> c.post(
                        "/v1/takeover/key", new TakeoverKey(device(far), wrapped(far ? foreignDesk : otherDesk))));
        routes.put(
                "POST /v1/storekey",
                (c, far) -> c.post("/v1/storekey", new StoreKeyRequest(wrapped(far ? foreignDesk : c))));
        routes.put(
                "POST /v1/codes/lease",
                (c, far) -> c.post("/v1/codes/lease", new LeaseRequest(office(far), OpenCentre.TODAY, 1)));
        routes.put(
                "POST /v1/codes/void",
                (c, far) -> c.post(
                        "/v1/codes/void",
                        new VoidCodes(office(far), OpenCentre.TODAY.minusDays(1), List.of(new Range(1, 1)), "x")));
        routes.put("POST /v1/day", own(c -> c.post("/v1/day", new DayRequest(OpenCentre.TODAY))));
        routes.put(
                "POST /v1/lookup for a dossier",
                (c, far) -> c.post("/v1/lookup", new Lookup(visited, null, "intake", dossierOf(far))));
        routes.put(
                "POST /v1/lookup without ground", own(c -> c.post("/v1/lookup", new Lookup(visited, null, "x", null))));
        routes.put("POST /v1/views", own(c -> c.post("/v1/views", new Views(List.of()))));
        routes.put(
                "POST /v1/access-log",
                own(c -> c.post(
                        "/v1/access-log", new AccessQuery(OpenCentre.TODAY, OpenCentre.TODAY, null, null, null, 10))));
        routes.put("POST /v1/blobs/query", own(c -> c.post("/v1/blobs/query", new BlobQuery(List.of()))));
        routes.put("POST /v1/papers/missing", own(c -> c.post("/v1/papers/missing", Map.of())));
        routes.put(
                "GET /v1/trust", own(c -> c.send(c.request("/v1/trust?newer=-1").GET())));
        routes.put("POST /v1/seal/key", own(c -> c.post("/v1/seal/key", Map.of())));
        routes.put("POST /v1/seal", own(c -> c.post("/v1/seal", new SealAsk(UUID.randomUUID(), "", "x", null))));
        routes.put("POST /v1/seal/waiting", own(c -> c.post("/v1/seal/waiting", Map.of())));
        routes.put(
                "POST /v1/seal/decide",
                own(c -> c.post("/v1/seal/decide", new SealDecision(UUID.randomUUID(), true, "", ""))));
        routes.put("POST /v1/proofs/waiting", own(c -> c.post("/v1/proofs/waiting", Map.of())));
        routes.put("PATCH /v1/blobs", (c, far) -> {
            var bytes = (far ? "far" : "own").getBytes(StandardCharsets.UTF_8);
            var hash = java.util.HexFormat.of().parseHex(paper(far));
            return c.send(c.request("/v1/blobs/" + paper(far) + "?len=" + bytes.length)
                    .header("Upload-Offset", "0")
                    .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":")
                    .method("PATCH", BodyPublishers.ofByteArray(bytes)));
        });
        routes.put(
                "GET /v1/blobs",
                (c, far) -> c.send(c.request("/v1/blobs/" + paper(far)).GET()));
        routes.put(
                "HEAD /v1/blobs",
                (c, far) -> c.send(c.request("/v1/blobs/" + paper(far)).method("HEAD", BodyPublishers.noBody())));
        return routes;
    }

    private static BiFunction<Counter, Boolean, HttpResponse<byte[]>> own(
            java.util.function.Function<Counter, HttpResponse<byte[]>> call) {
        return (counter, far) -> far ? null : call.apply(counter);
    }

    private static Pull pull(Scope scope) {
        return new Pull(List.of(new Want(scope, 0, 0, "")), 1);
    }

    private vn.motcua.model.command.DeviceId device(boolean far) {
        return (far ? foreignDesk : otherDesk).enrolled().device();
    }

    private static String wrapped(Counter of) {
        try {
            var spki = Base64.getDecoder().decode(of.enrolled().recoveryKey());
            var recovery = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
            return WrappedKey.of(new byte[32], of.enrolled().device(), recovery);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID dossierOf(boolean far) {
        return dossiers.computeIfAbsent(far, f -> {
            var act = new RightsActs(OpenCentre.server.database())
                    .all()
                    .get("AddNote")
                    .apply(office(f));
            return act.subject().orElseThrow().value();
        });
    }

    /// Named by a dossier of that office alone.
    private static String paper(boolean far) {
        var paper = vn.motcua.model.paper.PaperId.of((far ? "far" : "own").getBytes(StandardCharsets.UTF_8));
        OpenCentre.server
                .database()
                .write(tx -> tx.papers()
                        .name(
                                office(far),
                                Map.of(paper, new vn.motcua.server.store.Papers.Named(null, "Q03", Sample.NOW))));
        return paper.sha256();
    }

    private static OfficeCode office(boolean far) {
        return far ? RightsTableTest.FOREIGN : RightsTableTest.OWN;
    }
}
