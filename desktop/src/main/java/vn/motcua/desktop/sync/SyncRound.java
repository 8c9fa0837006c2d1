// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.wire.Messages;

/// Once through all there is to send and to fetch. Each step may be broken off anywhere and done again.
final class SyncRound {

    private static final int MOST_COMMANDS = 200;
    private static final int MOST_BYTES = 900_000;
    private static final int EVENTS = 500;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String VERSION = "0.1.0";

    private final Store store;
    private final CentralServer centre;
    private final OfficeCode office;
    private final Clock clock;
    private final SendPapers papers;
    /// Of the trust list that is kept, -1 before it was looked at.
    private long trustVersion = -1;

    SyncRound(Store store, CentralServer centre, OfficeCode office, Clock clock) {
        this.store = store;
        this.centre = centre;
        this.office = office;
        this.clock = clock;
        this.papers = new SendPapers(store, centre);
    }

    /// @throws Problem that hindered it
    void run() {
        var scopes = hello();
        push();
        var kept = papers.run();
        pull(scopes);
        codes();
        trust();
        new CheckPapers(store, centre).run(heard());
        if (kept != null) {
            throw kept;
        }
    }

    private Map<Scope, Messages.Head> hello() {
        var outbox = store.outbox();
        var hello = new Messages.Hello(outbox.epoch(), VERSION, 1, outbox.lastOp(), 0, clock.instant());
        var reply = centre.call("/v1/sync/hello", hello, Messages.HelloReply.class);
        if (reply.lastOp() > outbox.lastOp()) {
            outbox.renew();
        }
        remember(reply.serverTime());
        return reply.scopes();
    }

    /// The centre's clock as last heard; it never goes back, so a turned-back clock does not stretch the offline
    /// lease.
    private void remember(Instant serverTime) {
        if (serverTime.isAfter(heard())) {
            store.settings().put(SyncLoop.SERVER_TIME, serverTime.toString());
        }
    }

    private Instant heard() {
        return store.settings().get(SyncLoop.SERVER_TIME).map(Instant::parse).orElse(Instant.MIN);
    }

    /// How far the papers of the round under way have come.
    PaperProgress paperProgress() {
        return papers.progress();
    }

    private void push() {
        for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
            var texts = batch.stream().map(Pending::text).toList();
            var push = new Messages.Push(
                    batch.getFirst().command().epoch(), texts, batch.getLast().signature());
            var answers =
                    centre.call("/v1/sync/push", push, Messages.PushReply.class).answers();
            store.outbox().settle(answers);
            if (answers.isEmpty()) {
                return;
            }
        }
    }

    private List<Pending> batch() {
        var batch = new ArrayList<Pending>();
        var bytes = 0;
        for (var pending : store.outbox().waiting(MOST_COMMANDS)) {
            bytes += 2 * pending.text().length();
            if (!batch.isEmpty()
                    && (bytes > MOST_BYTES
                            || pending.command().epoch()
                                    != batch.getFirst().command().epoch())) {
                break;
            }
            batch.add(pending);
        }
        return batch;
    }

    private void pull(Map<Scope, Messages.Head> scopes) {
        for (var more = true; more; ) {
            var cursors = store.confirmed().cursors();
            var wants = scopes.keySet().stream()
                    .map(s -> new Messages.Want(
                            s, cursors.containsKey(s) ? cursors.get(s).seq() : 0, 0, ""))
                    .toList();
            var reply = centre.call("/v1/sync/pull", new Messages.Pull(wants, EVENTS), Messages.PullReply.class);
            store.confirmed().apply(reply.events());
            more = reply.more() && !reply.events().isEmpty();
        }
    }

    private void codes() {
        try {
            new CodeBlocks(store, centre, office)
                    .run(LocalDate.now(clock.withZone(VIETNAM)), LocalDate.ofInstant(heard(), VIETNAM));
        } catch (Problem problem) {
            // who may not receive dossiers (a signer) needs no codes
            if (problem.code() != CentreProblem.FORBIDDEN) {
                throw problem;
            }
        }
    }

    /// Keeps the centre's trust list if it is genuine and newer than the one kept.
    private void trust() {
        var settings = store.settings();
        var pinned = settings.get(SyncLoop.TRUST_KEY).map(Base64.getDecoder()::decode);
        if (pinned.isEmpty()) {
            return;
        }
        var key = SealKey.publicKey(pinned.get());
        if (trustVersion < 0) {
            var kept = settings.get(SyncLoop.TRUST_LIST).map(Base64.getDecoder()::decode);
            trustVersion = kept.map(k -> TrustList.decode(k, key).version()).orElse(-1L);
        }
        centre.trust(trustVersion).ifPresent(fetched -> {
            var version = TrustList.decode(fetched, key).version();
            if (version > trustVersion) {
                settings.put(SyncLoop.TRUST_LIST, Base64.getEncoder().encodeToString(fetched));
                trustVersion = version;
            }
        });
    }
}
