// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficerId;

/// Counter and centre are killed with `kill -9` at random moments while dossiers are received and sent. Whatever a
/// citizen holds a receipt for is at the centre in the end, exactly once, with all its papers.
class KillIT {

    private static final String PASSWORD = "trinhdien123";
    private static final int KILLS = 8;

    private final Map<String, String> receipts = new HashMap<>();
    private final Random random = new Random(20261121);

    @TempDir
    Path folder;

    @Test
    void nothingThatAReceiptPromisedIsLostOrDoubledHoweverOftenEitherSideIsKilled() throws Exception {
        try (var centre = new DemoCentre(DemoCentre.folder(folder, "centre"), PASSWORD)) {
            centre.start();
            var profile = DemoCentre.folder(folder, "counter");
            var enrolment = centre.enrolment();
            for (var kill = 0; kill < KILLS; kill++) {
                lifeOfACounter(counter(profile, enrolment), centre, kill);
            }
            assertTrue(receipts.size() > KILLS, "only " + receipts.size() + " dossiers were received");
            drain(profile, enrolment);
            assertAllAtTheCentre(centre);
        }
    }

    private Process counter(Path profile, String enrolment, String... more) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ChildCommand.classPath(IntakeLoop.class),
                IntakeLoop.class.getName(),
                profile.toString(),
                PASSWORD,
                enrolment));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("counter.log").toFile())
                .start();
    }

    /// Every third life ends while it starts, the others in the middle of their work, every second with the centre's.
    private void lifeOfACounter(Process counter, DemoCentre centre, int kill) throws InterruptedException {
        var said = new Semaphore(0);
        var reading = read(counter, said);
        if (kill % 3 == 2) {
            Thread.sleep(random.nextInt(1_500));
        } else {
            said.acquire(1 + random.nextInt(10));
        }
        if (kill % 2 == 1) {
            centre.kill();
            Thread.sleep(random.nextInt(1_000));
            centre.start();
            Thread.sleep(random.nextInt(1_000));
        }
        assertTrue(counter.isAlive(), "the counter ended by itself");
        counter.destroyForcibly().waitFor();
        reading.join();
    }

    /// @param said counts the receipts; ends any wait when the counter ends
    private Thread read(Process counter, Semaphore said) {
        var lines = new BufferedReader(new InputStreamReader(counter.getInputStream(), StandardCharsets.UTF_8));
        return Thread.ofVirtual().start(() -> {
            try {
                String line;
                while ((line = lines.readLine()) != null) {
                    var words = line.split(" ");
                    if (words[0].equals("RECEIPT") && words.length == 3) {
                        receipts.put(words[1], words[2]);
                        said.release();
                    }
                }
            } catch (IOException _) {
                // killed
            }
            said.release(1_000);
        });
    }

    private void drain(Path profile, String enrolment) throws Exception {
        var counter = counter(profile, enrolment, "drain");
        var all = Thread.ofVirtual().start(() -> {
            try {
                counter.getInputStream().readAllBytes();
            } catch (IOException _) {
                // judged by its exit code
            }
        });
        assertTrue(counter.waitFor(300, TimeUnit.SECONDS), "the outbox never emptied");
        all.join();
        assertEquals(0, counter.exitValue());
    }

    /// A second counter, enrolled anew, sees the centre with its own eyes.
    private void assertAllAtTheCentre(DemoCentre centre) throws IOException {
        centre.kill();
        centre.start();
        try (var signIn = new SignIn(DemoCentre.folder(folder, "witness"), Clock.systemUTC())) {
            signIn.enrol(centre.enrolment(), "Q09");
            var session = signIn.signIn(new OfficerId("ha.tran"), PASSWORD);
            var sync = new SyncLoop(
                    session.store(), session.centre(), session.office().code(), signIn::reconnect, Clock.systemUTC());
            sync.once();
            var codes = new HashSet<String>();
            for (var receipt : receipts.entrySet()) {
                var id = new DossierId(java.util.UUID.fromString(receipt.getKey()));
                var dossier = session.store().dossiers().find(id).orElseThrow(() -> new AssertionError("lost " + id));
                assertEquals(1, dossier.version(), "twice: " + id);
                assertTrue(codes.add(dossier.receipt().orElseThrow().code().value()), "one code for two dossiers");
                assertEquals(
                        id,
                        session.store()
                                .dossiers()
                                .find(receipt.getValue())
                                .orElseThrow()
                                .id(),
                        "the printed code no longer finds its dossier");
                for (var scan : dossier.scans()) {
                    try (var paper = session.centre().paper(scan)) {
                        assertEquals(scan, vn.motcua.model.paper.PaperId.of(paper));
                    }
                }
            }
        }
    }
}
