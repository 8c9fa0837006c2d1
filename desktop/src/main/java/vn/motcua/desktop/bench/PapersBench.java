// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.motcua.desktop.centre.HttpCentralServer;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Dossiers received with a paper of 512 KB each, all different, sent as a counter sends its queue: the commands in one
/// push, then paper after paper, each on the centre's disk before its answer and the next; and each dossier alone. Both
/// against [BarePapers], which takes papers alone, one after the other too. A client here sends more in a second than a
/// counter may, so the centre's limits on calls are wider than usual.
final class PapersBench implements AutoCloseable {

    private static final int PAPER = 512 << 10;
    private static final int TIMES = 60;
    private static final int ROUNDS = 5;
    private static final int WARM = 2;
    private static final int CLIENTS = 4;
    private static final double GOAL = 0.5;
    private static final String PIN = "bench-only";

    /// One client: it sends papers and returns when all are safe.
    private interface Client {
        void send(List<byte[]> papers) throws IOException, InterruptedException;
    }

    private final List<Client> queues = new ArrayList<>();
    private final List<Client> singles = new ArrayList<>();
    private final List<Client> theirs = new ArrayList<>();
    private final Process bare;
    private final byte[] content = BenchCounter.papers(1, PAPER, 8).getFirst();
    private final AtomicInteger made = new AtomicInteger();

    PapersBench(Path folder, BenchCentre centre) throws IOException, GeneralSecurityException {
        var random = new SecureRandom();
        for (var line : centre.counters().subList(0, CLIENTS)) {
            var counter = new LightCounter(Wire.read(line, LightCounter.Line.class), random);
            var server = new HttpCentralServer(centre.url(), counter.credential(), centre.fingerprint());
            server.session(counter.line().session());
            queues.add(papers -> send(server, counter, papers));
            singles.add(papers -> {
                for (var paper : papers) {
                    send(server, counter, List.of(paper));
                }
            });
        }
        var keys = keys(folder);
        bare = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ChildCommand.classPath(BarePapers.class),
                        BarePapers.class.getName(),
                        Files.createDirectories(folder.resolve("bare")).toString(),
                        keys.toString(),
                        PIN)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var port = new BufferedReader(new InputStreamReader(bare.getInputStream(), StandardCharsets.UTF_8)).readLine();
        for (var i = 0; i < CLIENTS; i++) {
            theirs.add(bare(URI.create("https://localhost:" + port + "/"), trusting(keys)));
        }
    }

    List<Figure> run() throws IOException, InterruptedException {
        for (var i = 0; i < WARM; i++) {
            perSecond(singles);
            perSecond(queues);
            perSecond(theirs);
        }
        var figures = new ArrayList<Figure>();
        for (var clients : List.of(1, CLIENTS)) {
            figures.add(figure("queue of dossiers with a paper of 512 KB", queues, clients));
        }
        for (var clients : List.of(1, CLIENTS)) {
            figures.add(figure("the same, each alone", singles, clients));
        }
        return figures;
    }

    private Figure figure(String what, List<Client> ours, int clients) throws IOException, InterruptedException {
        var medians = Rounds.of(
                ROUNDS, () -> perSecond(ours.subList(0, clients)), () -> perSecond(theirs.subList(0, clients)));
        return new Figure(
                "sync",
                what + ", clients: " + clients,
                "1/s",
                medians.ours(),
                "bare: TLS, SHA-256, fsync, commit",
                medians.theirs(),
                GOAL,
                true);
    }

    private double perSecond(List<Client> clients) throws IOException, InterruptedException {
        var papers = new ArrayList<byte[]>();
        for (var i = 0; i < TIMES * clients.size(); i++) {
            papers.add(paper());
        }
        var broken = new CopyOnWriteArrayList<Exception>();
        var threads = new ArrayList<Thread>();
        var start = System.nanoTime();
        for (var i = 0; i < clients.size(); i++) {
            var client = clients.get(i);
            var mine = papers.subList(i * TIMES, (i + 1) * TIMES);
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    client.send(mine);
                } catch (IOException | InterruptedException | RuntimeException e) {
                    broken.add(e);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        if (!broken.isEmpty()) {
            throw new IOException(broken.getFirst());
        }
        return papers.size() / ((System.nanoTime() - start) / 1e9);
    }

    /// No two alike; the bytes of a scan cannot be compressed.
    private byte[] paper() {
        var paper = content.clone();
        ByteBuffer.wrap(paper).putInt(made.incrementAndGet()).putLong(System.nanoTime());
        return paper;
    }

    /// As a counter does: all commands, one question after all papers, then one paper after the other.
    private static void send(HttpCentralServer server, LightCounter counter, List<byte[]> papers) throws IOException {
        if (counter.left() < papers.size()) {
            counter.took(server.call("/v1/codes/lease", counter.codes(1_000), CodeBlock.class));
        }
        var ids = papers.stream().map(PaperId::of).toList();
        var push = server.call("/v1/sync/push", counter.receive(ids), Messages.PushReply.class);
        if (!push.answers().stream().allMatch(Answer.Accepted.class::isInstance)) {
            throw new IOException("not accepted: " + push.answers().getFirst());
        }
        if (papers.size() > 1) {
            server.call("/v1/blobs/query", new Messages.BlobQuery(ids), Messages.BlobReply.class);
        }
        for (var i = 0; i < papers.size(); i++) {
            var paper = papers.get(i);
            server.sendPaper(
                    ids.get(i),
                    paper.length,
                    0,
                    at -> new ByteArrayInputStream(paper, Math.toIntExact(at), paper.length - Math.toIntExact(at)),
                    _ -> {});
        }
    }

    private static Client bare(URI url, SSLContext tls) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .build();
        return papers -> {
            for (var paper : papers) {
                put(client, url, paper);
            }
        };
    }

    private static void put(HttpClient client, URI url, byte[] paper) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(paper))
                .build();
        var reply = client.send(request, HttpResponse.BodyHandlers.discarding());
        var sha = reply.headers().firstValue("X-Sha256").orElse("");
        if (!PaperId.of(paper).sha256().equals(sha)) {
            throw new IOException("the bare peer failed");
        }
    }

    private static Path keys(Path folder) throws IOException {
        var keys = folder.resolve("bare.p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "bare",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PIN,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (tool.waitFor() != 0) {
                throw new IOException("keytool failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return keys;
    }

    private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PIN.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("bare", store.getCertificate("bare"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        bare.destroy();
    }
}
