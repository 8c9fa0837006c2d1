// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;

/// Once through all there is to send and to fetch. Each step may be broken off anywhere and done again.
final class SyncRound {

    static final String VERSION = "0.1.0";
    private static final Duration TIDY = Duration.ofHours(12);

    private final Store store;
    private final CentralServer centre;
    private final Clock clock;
    private final SendCommands commands;
    private final SendPapers papers;
    private final FetchEvents events;
    private final Provisions provisions;
    private Instant tidied = Instant.MIN;
    private volatile int offered;
    private Runnable told = () -> {};

    SyncRound(Store store, CentralServer centre, OfficeCode office, Clock clock) {
        this.store = store;
        this.centre = centre;
        this.clock = clock;
        this.commands = new SendCommands(store, centre);
        this.papers = new SendPapers(store, centre);
        this.events = new FetchEvents(store, centre);
        this.provisions = new Provisions(store, centre, office);
    }

    /// @throws Problem that hindered a step of it, all others being done; LOCKED or WIPED: what the centre ordered, all
    /// commands being there, and before WIPED all papers too
    void run() {
        var hello = hello();
        repair(hello);
        var beside = new PapersBeside(papers, centre);
        try {
            run(hello, beside);
        } finally {
            beside.end();
        }
    }

    private void run(Messages.HelloReply hello, PapersBeside beside) {
        var steps = new Steps();
        steps.take(() -> sendCommands(beside));
        var order = hello.order() == null ? "" : hello.order();
        var old = Versions.isOlder(VERSION, hello.minAppVersion());
        if (old || !order.isEmpty()) {
            beside.end();
            steps.end();
        }
        obey(order);
        if (old) {
            papers.run();
            throw new Problem(SyncProblem.UPDATE_NEEDED, hello.minAppVersion());
        }
        papersAndEvents(hello, steps, beside);
        steps.take(() -> provisions.codes(heard()));
        steps.take(provisions::trust);
        steps.take(new TellViews(store, centre)::run);
        steps.take(() -> new CheckPapers(store, centre).run(heard()));
        steps.takeHere(this::tidy);
        steps.end();
    }

    private void sendCommands(PapersBeside beside) {
        commands.run(beside::named);
        offered = 0;
    }

    /// How many commands a restored centre is being offered again; 0 if none.
    int offered() {
        return offered;
    }

    /// @param told when that begins
    void onOffer(Runnable told) {
        this.told = told;
    }

    private Messages.HelloReply hello() {
        var outbox = store.outbox();
        var hello =
                new Messages.Hello(outbox.epoch(), VERSION, 1, outbox.lastOp(), outbox.lastAnswered(), clock.instant());
        var asked = clock.instant();
        var reply = centre.call("/v1/sync/hello", hello, Messages.HelloReply.class);
        remember(reply.serverTime(), Duration.between(asked, clock.instant()));
        return reply;
    }

    /// What the centre knows of this counter is set against what this counter knows of the centre.
    private void repair(Messages.HelloReply reply) {
        var outbox = store.outbox();
        if (reply.lastOp() > outbox.lastOp()) {
            outbox.renew();
        }
        var forgotten = reply.lastOp() < outbox.lastAnswered();
        if (forgotten) {
            offered = outbox.offerAgain(reply.lastOp());
            told.run();
        }
        if (events.follow(reply.scopes()) || forgotten) {
            store.shelf().doubt();
        }
    }

    /// The centre's clock as last heard; it never goes back, so a turned-back clock does not stretch the offline
    /// lease.
    private void remember(Instant serverTime, Duration underway) {
        store.clock().heard(serverTime, underway.isNegative() ? Duration.ZERO : underway);
        if (serverTime.isAfter(heard())) {
            store.settings().put(SyncLoop.SERVER_TIME, serverTime.toString());
        }
    }

    private Instant heard() {
        return store.settings().get(SyncLoop.SERVER_TIME).map(Instant::parse).orElse(Instant.MIN);
    }

    private void obey(String order) {
        switch (order) {
            case "lock" -> {
                papers.handIn();
                throw new Problem(SyncProblem.LOCKED);
            }
            case "wipe" -> {
                papers.handIn();
                throw new Problem(isAllHandedIn() ? SyncProblem.WIPED : SyncProblem.LOCKED);
            }
            default -> {}
        }
    }

    /// What the centre does not have is not destroyed: a supervisor takes it over from this counter's disk.
    private boolean isAllHandedIn() {
        return store.outbox().waiting(1).isEmpty() && store.shelf().onlyHere().isEmpty();
    }

    /// Side by side where the line carries it.
    private void papersAndEvents(Messages.HelloReply hello, Steps steps, PapersBeside beside) {
        Runnable fetch = () -> events.run(hello.scopes().keySet());
        if (centre.papersAtOnce() == 1) {
            beside.end();
            steps.take(() -> Optional.ofNullable(papers.run()).ifPresent(steps::failed));
            steps.take(fetch);
            return;
        }
        var sending = beside.rest();
        steps.take(fetch);
        steps.takeHere(() -> PapersBeside.joined(sending).ifPresent(steps::failed));
    }

    /// How far the papers of the round under way have come.
    PaperProgress paperProgress() {
        return papers.progress();
    }

    private void tidy() {
        var now = store.clock().instant();
        if (tidied.isBefore(now.minus(TIDY))) {
            store.tidy();
            tidied = now;
        }
    }
}
