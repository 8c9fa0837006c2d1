// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.AccessQuery;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.model.wire.Messages.DayRequest;
import vn.motcua.model.wire.Messages.Enrol;
import vn.motcua.model.wire.Messages.Expected;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.Push;
import vn.motcua.model.wire.Messages.SignIn;
import vn.motcua.model.wire.Messages.StoreKeyRequest;
import vn.motcua.model.wire.Messages.Takeover;
import vn.motcua.model.wire.Messages.TakeoverKey;
import vn.motcua.model.wire.Messages.Views;
import vn.motcua.model.wire.Messages.VoidCodes;
import vn.motcua.model.wire.ProofMessages.ProofsWaiting;
import vn.motcua.model.wire.SealMessages.SealAsk;
import vn.motcua.model.wire.SealMessages.SealDecision;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.AuditLog;
import vn.motcua.server.access.Enrolment;
import vn.motcua.server.access.Right;
import vn.motcua.server.access.SignInDesk;
import vn.motcua.server.access.StoreKeys;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.exchange.AcceptCommands;
import vn.motcua.server.exchange.DayBook;
import vn.motcua.server.exchange.EventsSince;
import vn.motcua.server.exchange.LeaseCodes;
import vn.motcua.server.exchange.Pokes;
import vn.motcua.server.exchange.Pushed;
import vn.motcua.server.exchange.Snapshots;
import vn.motcua.server.exchange.TakeOver;
import vn.motcua.server.seal.SealDesk;
import vn.motcua.server.warehouse.LookUp;
import vn.motcua.server.warehouse.PublishTrust;

/// The whole API on one screen.
public record Routes(
        Access access,
        Enrolment enrolment,
        SignInDesk signInDesk,
        StoreKeys storeKeys,
        AcceptCommands acceptCommands,
        TakeOver takeOver,
        EventsSince eventsSince,
        Snapshots snapshots,
        Pokes pokes,
        LeaseCodes leaseCodes,
        DayBook dayBook,
        KeepPapers papers,
        LookUp lookUp,
        AuditLog auditLog,
        PublishTrust publishTrust,
        SealDesk sealDesk,
        Function<OfficeCode, ProofsWaiting> proofs,
        Door door) {

    /// Stands in every reply: a counter believes nothing that comes without it.
    static final HeaderName OURS = HeaderNames.create("Sync-Protocol");

    public void install(HttpRouting.Builder routes) {
        routes.addFilter((chain, _, response) -> {
            response.header(OURS, "1");
            chain.proceed();
        });
        ProblemReply.install(routes);
        routes.post("/v1/devices/enrol", on(call -> call.reply(enrolment.enrol(call.read(Enrol.class)))));
        routes.post("/v1/session", on(call -> call.reply(signInDesk.signIn(call.device(), call.read(SignIn.class)))));
        routes.post(
                "/v1/storekey",
                on(call -> call.reply(
                        storeKeys.unwrap(call.caller(Right.UNLOCK_STORE), call.read(StoreKeyRequest.class)))));
        routes.post(
                "/v1/sync/hello",
                on(
                        Door.Kind.PULL,
                        call -> call.reply(eventsSince.hello(call.caller(Right.HELLO), call.read(Hello.class)))));
        routes.post("/v1/sync/push", on(Door.Kind.PUSH, this::push));
        routes.post("/v1/sync/takeover", on(Door.Kind.PUSH, this::takeOver));
        routes.post(
                "/v1/takeover/key",
                on(call -> call.reply(storeKeys.takeOver(call.caller(Right.TAKE_OVER), call.read(TakeoverKey.class)))));
        routes.post(
                "/v1/sync/pull",
                on(
                        Door.Kind.PULL,
                        call -> call.reply(eventsSince.wanted(call.caller(Right.PULL), call.read(Pull.class)))));
        routes.get(Snapshots.PATH + "{name}", on(Door.Kind.PULL, new SnapshotRoutes(snapshots)::get));
        var pokeRoutes = new PokeRoutes(pokes);
        routes.get("/v1/sync/stream", (request, response) -> pokeRoutes.stream(call(request, response)));
        routes.post(
                "/v1/codes/lease",
                on(call ->
                        call.reply(leaseCodes.lease(call.caller(Right.LEASE_CODES), call.read(LeaseRequest.class)))));
        routes.post(
                "/v1/day",
                on(call -> call.reply(dayBook.of(call.caller(Right.DAY_BOOK), call.read(DayRequest.class)))));
        routes.post(
                "/v1/codes/void",
                on(call -> call.reply(leaseCodes.voided(call.caller(Right.LEASE_CODES), call.read(VoidCodes.class)))));
        routes.post(
                "/v1/lookup",
                on(call -> call.reply(lookUp.find(call.caller(Right.SEARCH_WAREHOUSE), call.read(Lookup.class)))));
        routes.post(
                "/v1/views",
                on(call -> call.reply(auditLog.viewed(call.caller(Right.TELL_VIEWS), call.read(Views.class)))));
        routes.post(
                "/v1/access-log",
                on(call ->
                        call.reply(auditLog.read(call.caller(Right.READ_ACCESS_LOG), call.read(AccessQuery.class)))));
        routes.post("/v1/seal/key", on(call -> call.reply(sealKey(call))));
        routes.post(
                "/v1/seal",
                on(call -> call.reply(sealDesk.ask(call.caller(Right.ASK_SEAL), call.read(SealAsk.class)))));
        routes.post("/v1/seal/waiting", on(call -> call.reply(sealDesk.waiting(call.caller(Right.ASK_SEAL)))));
        routes.post(
                "/v1/seal/decide",
                on(call -> call.reply(sealDesk.decide(call.caller(Right.DECIDE_SEAL), call.read(SealDecision.class)))));
        routes.post(
                "/v1/proofs/waiting",
                on(call ->
                        call.reply(proofs.apply(call.caller(Right.READ_PROOFS).office()))));
        var blobs = new BlobRoutes(papers, auditLog);
        routes.post(
                "/v1/blobs/query",
                on(call -> call.reply(papers.query(call.caller(Right.SEND_PAPERS), call.read(BlobQuery.class)))));
        routes.post("/v1/papers/missing", on(call -> call.reply(papers.missing(call.caller(Right.SEND_PAPERS)))));
        routes.head("/v1/blobs/{sha}", on(Door.Kind.PAPERS, blobs::head));
        routes.patch("/v1/blobs/{sha}", on(Door.Kind.PAPERS, blobs::patch));
        routes.get("/v1/blobs/{sha}", on(Door.Kind.PAPERS, blobs::get));
        routes.get("/v1/trust", on(this::trust));
        var open = new PublicRoutes(publishTrust);
        routes.get("/v1/public/trust", on(open::list));
        routes.get("/v1/public/status/{kid}", on(open::status));
        routes.any(on(_ -> {
            throw new Problem(HttpProblem.NOT_FOUND);
        }));
    }

    private Object sealKey(Call call) {
        call.caller(Right.ASK_SEAL);
        return sealDesk.key();
    }

    private void trust(Call call) {
        call.caller(Right.READ_TRUST);
        publishTrust
                .newerThan(call.asked("newer"))
                .ifPresentOrElse(list -> call.bytes(list, "application/cose"), () -> call.status(204));
    }

    private void push(Call call) {
        answer(call, acceptCommands.from(call.caller(Right.PUSH), call.read(Push.class)));
    }

    private void takeOver(Call call) {
        answer(call, takeOver.by(call.caller(Right.TAKE_OVER), call.read(Takeover.class)));
    }

    private static void answer(Call call, Pushed pushed) {
        switch (pushed) {
            case Pushed.Answered(var reply) -> call.reply(reply);
            case Pushed.Gap(var op) -> call.reply(409, new Expected(op));
        }
    }

    private Handler on(Consumer<Call> route) {
        return on(Door.Kind.OTHER, route);
    }

    private Handler on(Door.Kind kind, Consumer<Call> route) {
        return (request, response) -> {
            var call = call(request, response);
            try (var _ = door.enter(kind, call.header(Call.DEVICE))) {
                route.accept(call);
            }
        };
    }

    private Call call(ServerRequest request, ServerResponse response) {
        return new Call(request, response, access, door);
    }
}
