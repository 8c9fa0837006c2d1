// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PullReply;
import vn.motcua.model.wire.Messages.PushReply;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.model.wire.Wire;

/// Kills the centre's process at random moments of a stream of pushes.
class KillTest {

    private static final String PASSWORD = "kill-test-1";
    private static final int KILLS = 4;

    @TempDir
    Path home;

    private final Random random = new Random();

    private record Running(Process process, String url, Map<?, ?> line) {}

    @Test
    void nothingThatWasAnsweredIsLostAndNothingIsThereTwice() throws Exception {
        var promised = new HashMap<CommandId, Answer>();
        var commands = new ArrayList<Command>();
        var centre = start();
        var counter = Counter.enrol((String) centre.line().get("enrol"), "Q03");
        for (var kill = 0; kill < KILLS; kill++) {
            counter = counter.at(centre.url());
            counter.signIn("ha.tran", PASSWORD);
            var killer = killSoon(centre.process());
            try {
                while (true) {
                    var answered = promised.size();
                    while (commands.size() < answered + 5) {
                        commands.add(receive(commands.size() + 1));
                    }
                    var reply = counter.call(
                            "/v1/sync/push",
                            counter.push(commands.subList(answered, commands.size())),
                            PushReply.class);
                    reply.answers().forEach(a -> promised.put(a.command(), a));
                }
            } catch (java.io.UncheckedIOException e) {
                killer.join();
            }
            centre = start();
        }
        try {
            counter = counter.at(centre.url());
            counter.signIn("ha.tran", PASSWORD);
            check(counter, promised, commands);
        } finally {
            centre.process().destroyForcibly().waitFor();
        }
    }

    private void check(Counter counter, Map<CommandId, Answer> promised, List<Command> commands) {
        for (var from = 0; from < commands.size(); from += 50) {
            var some = commands.subList(from, Math.min(from + 50, commands.size()));
            for (var answer : counter.call("/v1/sync/push", counter.push(some), PushReply.class)
                    .answers()) {
                assertInstanceOf(Answer.Accepted.class, answer);
                var before = promised.get(answer.command());
                assertTrue(before == null || before.equals(answer), "an answer changed");
            }
        }
        var device = counter.enrolled().device();
        var answered = events(counter, Scope.of(device));
        assertEquals(
                commands.stream().map(Command::id).toList(),
                answered.stream().map(Event::cause).toList());
        var dossiers = new HashSet<UUID>();
        for (var event : events(counter, Scope.of(Sample.OFFICE))) {
            if (event.cause() != null && event.body() instanceof Event.DossierChanged(var dossier, var _)) {
                assertTrue(dossiers.add(dossier.id().value()), "a dossier is there twice");
            }
        }
        assertEquals(commands.size(), dossiers.size());
    }

    private static List<Event> events(Counter counter, Scope scope) {
        var all = new ArrayList<Event>();
        while (true) {
            var pull = new Pull(List.of(new Want(scope, all.size(), 0, "")), 500);
            var reply = counter.call("/v1/sync/pull", pull, PullReply.class);
            for (var event : reply.events()) {
                assertEquals(all.size() + 1, event.seq());
                all.add(Wire.event(event));
            }
            if (!reply.more()) {
                return all;
            }
        }
    }

    private Thread killSoon(Process process) {
        var delay = 200 + random.nextInt(900);
        return Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(delay);
                process.destroyForcibly().waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Command receive(long op) {
        var code = DossierCode.provisional(Sample.OFFICE, "Q03", Sample.TODAY, (int) op);
        var sample = Sample.receipt(1);
        var receipt = new Receipt(code, sample.receivedAt(), sample.receivedBy(), sample.due(), 0);
        var act = new Act.ReceiveDossier(Sample.complete().receive(receipt));
        return new Command(
                new CommandId(UUID.randomUUID()), 1, op, Sample.clerk().id(), 0, Sample.NOW, act);
    }

    /// Of whoever runs this test: some runners load it by a loader of their own.
    private static String classPath() {
        if (KillTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private Running start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx300m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        SyncServer.class.getName(),
                        "--home",
                        home.resolve("centre").toString(),
                        "--port",
                        "0",
                        "--demo",
                        "--demo-password",
                        PASSWORD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = Wire.read(out.readLine(), Map.class);
        return new Running(process, (String) line.get("url"), line);
    }
}
