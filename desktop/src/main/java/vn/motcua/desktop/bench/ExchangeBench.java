// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import vn.motcua.desktop.bench.WatchedCentre.Spent;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Wire;

/// 10,000 small commands and 20 papers of 1 MiB: sent by one counter, fetched by another, against PouchDB that
/// replicates documents of the same JSON with the same papers to and from express-pouchdb. Ours goes over TLS, is
/// encrypted, and synced to disk at the centre; the peer is none of it.
///
/// Each round has an office, a full sender and a fresh reader of its own. The first is no round: it warms all four
/// processes, and its bytes are counted.
final class ExchangeBench {

    static final int ROUNDS = 3;
    static final int COMMANDS = 10_000;
    private static final int PAPERS = 20;
    private static final int MIB = 1 << 20;
    /// Commands of one dossier: it is received, then gets notes.
    private static final int A_DOSSIER = 5;
    private static final double TIME = 1 / 0.8;
    private static final double BYTES = 1 / 0.6;

    private record Pair(double push, double pull) {}

    private final Path folder;
    private final String database;
    private final BenchCentre centre;
    private final int commands;
    private final List<byte[]> papers = BenchCounter.papers(PAPERS, MIB, 5);
    private final List<Pair> ours = new ArrayList<>();
    private final List<Pair> theirs = new ArrayList<>();

    /// @param database its name in the table
    /// @param centre with offices for one round more than are measured
    ExchangeBench(Path folder, String database, BenchCentre centre, int commands) {
        this.folder = folder;
        this.database = database;
        this.centre = centre;
        this.commands = commands;
    }

    List<Figure> run() throws IOException {
        try (var proxy = new CountingProxy(centre.url().getPort());
                var sender = counter(0, "Q01", proxy.port());
                var reader = counter(0, "Q02", proxy.port())) {
            fill(sender);
            try (var peer = new PouchPeer(folder.resolve("pouchdb"), bodies(sender), papers);
                    var peerProxy = new CountingProxy(peer.port())) {
                var sent = push(sender, proxy::counted).bytes();
                var fetched = pull(reader, sender, proxy::counted).bytes();
                peer.run("push", peerProxy.port(), "warm");
                var peerSent = peerProxy.counted();
                peer.run("pull", peerProxy.port(), "warm");
                var peerFetched = peerProxy.counted() - peerSent;
                for (var round = 1; round <= ROUNDS; round++) {
                    measure(round, peer);
                }
                return figures(bytes("push", sent, peerSent), bytes("pull", fetched, peerFetched));
            }
        }
    }

    private void measure(int round, PouchPeer peer) throws IOException {
        try (var sender = counter(round, "Q01", centre.url().getPort());
                var reader = counter(round, "Q02", centre.url().getPort())) {
            fill(sender);
            var pushed = push(sender, () -> 0).seconds();
            var peerPushed = peer.run("push", peer.port(), "round" + round);
            var pulled = pull(reader, sender, () -> 0).seconds();
            var peerPulled = peer.run("pull", peer.port(), "round" + round);
            ours.add(new Pair(pushed, pulled));
            theirs.add(new Pair(peerPushed, peerPulled));
        }
    }

    private List<Figure> figures(List<Figure> pushed, List<Figure> pulled) {
        var all = new ArrayList<Figure>();
        all.add(figure("push", "s", median(ours, false), median(theirs, false), TIME));
        all.addAll(pushed);
        all.add(figure("pull", "s", median(ours, true), median(theirs, true), TIME));
        all.addAll(pulled);
        return all;
    }

    /// On the wire, both ways: all, and without the papers, which nobody can make smaller.
    private List<Figure> bytes(String what, long ours, long theirs) {
        var bare = (long) PAPERS * MIB;
        return List.of(
                figure(what + " on the wire", "MB", ours / 1e6, theirs / 1e6, BYTES),
                figure(what + " beside the papers", "MB", (ours - bare) / 1e6, (theirs - bare) / 1e6, BYTES));
    }

    private Figure figure(String what, String unit, double ours, double theirs, double goal) {
        return new Figure("sync", database + " " + what, unit, ours, "PouchDB 9, express-pouchdb", theirs, goal, false);
    }

    private static double median(List<Pair> pairs, boolean pull) {
        return Rounds.median(pairs.stream().map(p -> pull ? p.pull() : p.push()).toList());
    }

    private BenchCounter counter(int round, String desk, int port) throws IOException {
        var text = centre.enrolment(BenchCentre.office(round + 1))
                .replace(":" + centre.url().getPort() + " ", ":" + port + " ");
        var profile = folder.resolve(database + round + desk);
        return new BenchCounter(profile, text, BenchCentre.officer(round + 1), desk);
    }

    /// Not timed.
    private void fill(BenchCounter counter) throws IOException {
        var dossiers = commands / A_DOSSIER;
        for (var i = 0; i < dossiers; i++) {
            var at = i * PAPERS / dossiers;
            var hasPaper = at * dossiers / PAPERS == i;
            var dossier = hasPaper ? counter.receive(i, papers.get(at)) : counter.receive(i);
            for (var note = 1; note < A_DOSSIER; note++) {
                counter.note(dossier, "Đã gọi điện nhắc công dân bổ sung bản chính lần " + note);
            }
        }
    }

    /// Until every command is answered and every paper is at the centre.
    private static Spent push(BenchCounter counter, LongSupplier line) throws IOException {
        counter.centre().start(line);
        counter.sync();
        return counter.centre().until(path -> path.equals("/v1/sync/push") || path.startsWith("PATCH"));
    }

    /// Until every event is taken in and every paper is on the shelf.
    private Spent pull(BenchCounter reader, BenchCounter sender, LongSupplier line) throws IOException {
        reader.centre().start(line);
        reader.sync();
        reader.fetch(papers.stream().map(PaperId::of).toList());
        var spent = reader.centre().until(path -> true);
        if (!confirmed(reader).equals(confirmed(sender))) {
            throw new IOException("the reader has not all that the sender has");
        }
        return spent;
    }

    private static List<Long> confirmed(BenchCounter counter) {
        return counter.store().confirmed().cursors().entrySet().stream()
                .filter(cursor -> cursor.getKey().value().startsWith("ag:"))
                .map(cursor -> cursor.getValue().seq())
                .toList();
    }

    private static List<String> bodies(BenchCounter counter) {
        return counter.store().outbox().all().stream()
                .map(pending -> Wire.text(pending.command()))
                .toList();
    }
}
