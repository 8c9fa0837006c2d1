// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.HelloReply;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PullReply;
import vn.motcua.model.wire.Messages.PushReply;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.server.directory.DemoData;

/// A backup in the middle of the traffic, a restore, and counters that offer again what the centre forgot.
class BackupTest {

    private static final String PASSWORD = "đúng mật khẩu";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    /// A counter and all it ever sent, as its archive keeps it.
    private static final class Desk {

        private Counter counter;
        private final List<Command> archive = new ArrayList<>();

        Desk(SyncServer server, String name) {
            counter = Counter.enrol(server.enrolmentText(Sample.OFFICE), name);
            counter.signIn("ha.tran", PASSWORD);
        }

        void receive() {
            var lease = new LeaseRequest(Sample.OFFICE, TODAY, 1);
            var block = counter.call("/v1/codes/lease", lease, CodeBlock.class);
            var code = DossierCode.official(Sample.OFFICE, TODAY, block.from());
            var sample = Sample.receipt(1);
            var receipt = new Receipt(code, sample.receivedAt(), sample.receivedBy(), sample.due(), 0);
            var act = new Act.ReceiveDossier(Sample.complete().receive(receipt));
            archive.add(new Command(
                    new CommandId(UUID.randomUUID()),
                    1,
                    archive.size() + 1,
                    Sample.clerk().id(),
                    0,
                    Sample.NOW,
                    act));
            push(archive.subList(archive.size() - 1, archive.size()));
        }

        void push(List<Command> commands) {
            counter.call("/v1/sync/push", counter.push(commands), PushReply.class)
                    .answers()
                    .forEach(a -> assertInstanceOf(Answer.Accepted.class, a));
        }

        HelloReply hello() {
            var n = archive.size();
            return counter.call("/v1/sync/hello", new Hello(1, "0.1.0", 1, n, n, Sample.NOW), HelloReply.class);
        }

        PullReply pull(long after, long generation) {
            var want = new Want(Scope.of(Sample.OFFICE), after, generation, "");
            return counter.call("/v1/sync/pull", new Pull(List.of(want), 500), PullReply.class);
        }

        DossierCode code(int n) {
            var act = (Act.ReceiveDossier) archive.get(n).act();
            return act.dossier().receipt().orElseThrow().code();
        }
    }

    private SyncServer start(String home) {
        return SyncServer.start(Configuration.of(folder.resolve(home)), Clock.systemUTC());
    }

    private static int sendPaper(Desk desk) {
        var bytes = paperBytes();
        var paper = PaperId.of(bytes);
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(paper.sha256()));
        return desk.counter
                .send(desk.counter
                        .request("/v1/blobs/" + paper + "?len=" + bytes.length)
                        .header("Upload-Offset", "0")
                        .header("Content-Digest", "sha-256=:" + digest + ":")
                        .method("PATCH", BodyPublishers.ofByteArray(bytes)))
                .statusCode();
    }

    private static byte[] paperBytes() {
        return Sample.complete().papers().getFirst().required().name().getBytes();
    }

    @Test
    void whatTheRestoredCentreForgotComesBackExactlyOnce() throws Exception {
        Desk one;
        Desk two;
        String fingerprint;
        var backup = folder.resolve("backup");
        try (var server = start("home")) {
            fingerprint = server.fingerprint();
            new DemoData(server.database(), server.signInDesk(), Clock.systemUTC(), new SecureRandom()).fill(PASSWORD);
            one = new Desk(server, "Q01");
            two = new Desk(server, "Q02");
            one.receive();
            assertEquals(204, sendPaper(one));
            two.receive();
            var answer = new BackupDesk(folder.resolve("home"), Clock.systemUTC()).ask(backup);
            assertTrue(answer.startsWith("{\"moment\":"), answer);
            one.receive();
            two.receive();
            two.receive();
        }
        BackupDesk.restore(List.of(
                "--from", backup.toString(), "--home", folder.resolve("new").toString()));
        SyncServer.restored(List.of("--home", folder.resolve("new").toString()));
        try (var server = start("new")) {
            assertEquals(fingerprint, server.fingerprint(), "counters know the centre again");
            for (var desk : List.of(one, two)) {
                desk.counter = desk.counter.at(server.url());
                desk.counter.signIn("ha.tran", PASSWORD);
            }
            assertEquals(1, one.hello().lastOp());
            var generation = one.hello().scopes().get(Scope.of(Sample.OFFICE)).generation();
            assertTrue(generation > 1);
            assertEquals(generation, one.pull(3, 1).resets().getFirst().generation());
            for (var desk : List.of(two, one, two)) {
                var known = (int) desk.hello().lastOp();
                desk.push(desk.archive.subList(known, desk.archive.size()));
                desk.push(desk.archive);
            }
            one.receive();
            two.receive();
            assertEquals(
                    generation,
                    one.hello().scopes().get(Scope.of(Sample.OFFICE)).generation(),
                    "raised once");
            var codes = new HashSet<DossierCode>();
            for (var desk : List.of(one, two)) {
                for (var n = 0; n < desk.archive.size(); n++) {
                    var code = desk.code(n);
                    assertTrue(codes.add(code), "two receipts bear " + code);
                    assertEquals(1, (int) server.database()
                            .inTransaction(tx -> tx.dossiers().find(code).size()));
                }
            }
            assertEquals(7, codes.size());
            var paper = one.counter.send(
                    one.counter.request("/v1/blobs/" + PaperId.of(paperBytes())).GET());
            assertArrayEquals(paperBytes(), paper.body());
        }
    }

    @Test
    void aRestoreSetsTheOldDatabaseAsideAndWritesOverNoPaper() throws Exception {
        var backup = folder.resolve("backup");
        try (var server = start("home")) {
            new DemoData(server.database(), server.signInDesk(), Clock.systemUTC(), new SecureRandom()).fill(PASSWORD);
            new BackupDesk(folder.resolve("home"), Clock.systemUTC()).ask(backup);
            new BackupDesk(folder.resolve("home"), Clock.systemUTC()).ask(backup);
        }
        assertEquals(2, new Backup(backup).moments().size());
        BackupDesk.restore(List.of("--from", backup.toString(), "--home", folder + "/home"));
        try (var files = java.nio.file.Files.list(folder.resolve("home"))) {
            assertEquals(
                    1,
                    files.filter(f -> f.toString().contains("before-restore-")).count());
        }
        start("home").close();
    }
}
