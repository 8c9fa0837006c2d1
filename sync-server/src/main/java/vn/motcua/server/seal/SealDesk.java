// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.SealMessages.SealAsk;
import vn.motcua.model.wire.SealMessages.SealDecision;
import vn.motcua.model.wire.SealMessages.SealKeyReply;
import vn.motcua.model.wire.SealMessages.SealLine;
import vn.motcua.model.wire.SealMessages.SealReply;
import vn.motcua.model.wire.SealMessages.SealWaiting;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Papers;
import vn.motcua.server.store.Papers.Named;
import vn.motcua.server.store.SealAudit.Entry;
import vn.motcua.server.store.SealRequests.Request;
import vn.motcua.server.store.SealRequests.State;
import vn.motcua.server.store.Tx;

/// Signs with the centre's key what one officer asks for and a second one of the same office approves. Asking
/// and deciding are written down in the transaction that does them; a signature is there once, however often it
/// is asked for. What it covers is a paper of the office whose name is the digest, until it is decided: nobody
/// approves what they could not open.
public final class SealDesk {

    private static final Duration WAITS = Duration.ofHours(8);
    private static final int MOST_WAITING = 500;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ATTRIBUTES = 6_000;

    private final Database database;
    private final CentreKey key;
    private final Clock clock;

    public SealDesk(Database database, CentreKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /// @throws Problem of the key
    public SealKeyReply key() {
        return new SealKeyReply(key.chain().stream()
                .map(c -> Base64.getEncoder().encodeToString(der(c)))
                .toList());
    }

    /// Asks, or asks again what became of it.
    ///
    /// @throws Problem BAD_REQUEST, USED_TWICE, TOO_MANY, of the key
    public SealReply ask(Caller caller, SealAsk ask) {
        if (ask.title().isBlank()
                || ask.title().length() > LONGEST_TITLE
                || ask.attributes().length() > LONGEST_ATTRIBUTES) {
            throw new Problem(SealProblem.BAD_REQUEST);
        }
        var reply = database.inTransaction(tx -> {
            var known = tx.sealRequests().find(ask.id());
            return known.isPresent() ? again(caller, ask, known.get()) : asked(tx, caller, ask);
        });
        database.durable();
        return reply;
    }

    private static SealReply again(Caller caller, SealAsk ask, Request known) {
        if (!known.office().equals(caller.office())
                || !known.officer().equals(caller.officer().id())
                || !known.attributes().equals(ask.attributes())
                || !known.title().equals(ask.title())) {
            throw new Problem(SealProblem.USED_TWICE);
        }
        return reply(known);
    }

    private SealReply asked(Tx tx, Caller caller, SealAsk ask) {
        var now = clock.instant();
        var own = key.chain().getFirst();
        var digest = SealAttributes.digest(bytes(ask.attributes()), own);
        if (tx.sealRequests()
                        .waiting(caller.office(), now.minus(WAITS), MOST_WAITING)
                        .size()
                >= MOST_WAITING) {
            throw new Problem(SealProblem.TOO_MANY);
        }
        clear(tx, now);
        tx.papers()
                .name(
                        caller.office(),
                        new PaperId(digest),
                        new Named(null, caller.device().desk(), now));
        var dossier = ask.dossier();
        var request = new Request(
                ask.id(),
                caller.office(),
                caller.officer().id(),
                caller.device().id(),
                now,
                ask.title(),
                dossier == null ? null : dossier.value(),
                digest,
                ask.attributes(),
                State.WAITING,
                "",
                "");
        tx.sealRequests().add(request);
        log(tx, caller, "ASKED", request, own);
        return reply(request);
    }

    /// What waits at the caller's office.
    public SealWaiting waiting(Caller caller) {
        var since = clock.instant().minus(WAITS);
        return new SealWaiting(
                database.inTransaction(tx -> tx.sealRequests().waiting(caller.office(), since, MOST_WAITING)).stream()
                        .map(r -> new SealLine(
                                r.id(),
                                r.officer(),
                                r.officer().equals(caller.officer().id()),
                                r.askedAt(),
                                r.title(),
                                r.dossier() == null ? null : new DossierId(r.dossier()),
                                r.digest()))
                        .toList());
    }

    /// Approves, and signs; or refuses.
    ///
    /// @throws Problem UNKNOWN_REQUEST, OWN_REQUEST, DECIDED, OTHER_DOCUMENT, TOO_OLD, NO_REASON, of the key
    public SealReply decide(Caller caller, SealDecision decision) {
        if (!decision.approve() && decision.reason().isBlank()
                || decision.reason().length() > LONGEST_TITLE) {
            throw new Problem(SealProblem.NO_REASON);
        }
        var reply = database.inTransaction(tx -> {
            var request = tx.sealRequests()
                    .lock(decision.id())
                    .filter(r -> r.office().equals(caller.office()))
                    .orElseThrow(() -> new Problem(SealProblem.UNKNOWN_REQUEST));
            check(tx, caller, decision, request);
            return decision.approve() ? sign(tx, caller, request) : refuse(tx, caller, request, decision.reason());
        });
        database.durable();
        return reply;
    }

    private void check(Tx tx, Caller caller, SealDecision decision, Request request) {
        if (request.officer().equals(caller.officer().id())) {
            throw new Problem(SealProblem.OWN_REQUEST);
        }
        if (request.state() != State.WAITING) {
            throw new Problem(SealProblem.DECIDED);
        }
        if (!request.digest().equals(decision.digest())) {
            throw new Problem(SealProblem.OTHER_DOCUMENT);
        }
        if (request.askedAt().plus(WAITS).isBefore(clock.instant())) {
            throw new Problem(SealProblem.TOO_OLD);
        }
        var document = tx.papers().find(request.office(), new PaperId(request.digest()));
        if (decision.approve() && document.filter(Papers.Row::whole).isEmpty()) {
            throw new Problem(SealProblem.NO_DOCUMENT);
        }
    }

    private SealReply sign(Tx tx, Caller caller, Request request) {
        var attributes = bytes(request.attributes());
        var own = key.chain().getFirst();
        SealAttributes.digest(attributes, own); // the key may have been renewed since
        var signature = Base64.getEncoder().encodeToString(key.sign(attributes));
        log(tx, caller, "APPROVED", request, own);
        log(tx, caller, "SIGNED", request, own);
        return decided(tx, caller, request, State.SIGNED, "", signature);
    }

    private SealReply refuse(Tx tx, Caller caller, Request request, String reason) {
        log(tx, caller, "REFUSED", request, key.chain().getFirst());
        return decided(tx, caller, request, State.REFUSED, reason, "");
    }

    private SealReply decided(Tx tx, Caller caller, Request request, State state, String reason, String signature) {
        tx.sealRequests().decide(request.id(), state, caller.officer().id(), clock.instant(), reason, signature);
        forget(tx, request);
        return new SealReply(request.id(), state.name(), reason, signature);
    }

    /// What waited too long is not approved any more.
    private void clear(Tx tx, Instant now) {
        for (var old : tx.sealRequests().before(now.minus(WAITS), MOST_WAITING)) {
            tx.sealRequests().expire(old.id());
            forget(tx, old);
        }
    }

    /// The document was here for the one who decides: signed, it is deposited as a result.
    private static void forget(Tx tx, Request request) {
        if (!tx.sealRequests().isAwaited(request.office(), request.digest())) {
            tx.purges().drop(request.office(), new PaperId(request.digest()));
        }
    }

    private void log(Tx tx, Caller caller, String what, Request request, X509Certificate own) {
        AuditChain.add(
                tx,
                new Entry(
                        clock.instant(),
                        what,
                        request.id(),
                        caller.officer().id(),
                        caller.device().id(),
                        request.digest(),
                        PaperId.of(der(own)).sha256()));
    }

    private static SealReply reply(Request request) {
        return new SealReply(request.id(), request.state().name(), request.reason(), request.signature());
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Problem(e, SealProblem.BAD_REQUEST);
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new Problem(e, SealProblem.KEY_UNUSABLE);
        }
    }
}
