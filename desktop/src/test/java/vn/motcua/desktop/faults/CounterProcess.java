// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One counter: a profile on the disk, and again and again a process that works on it.
final class CounterProcess {

    private static final int HEAP = 320;

    private final Jvm jvm;
    private final Net net;
    private final Relay relay;
    private final Disk disk;
    private final String desk;
    private final Ledger ledger;
    private final Semaphore said = new Semaphore(0);
    private volatile String device = "";
    private @Nullable Process process;
    private Thread reading = new Thread(() -> {});

    /// @param disk its profile lies on
    CounterProcess(Jvm jvm, Net net, Relay relay, Disk disk, String desk, Ledger ledger) {
        this.jvm = jvm;
        this.net = net;
        this.relay = relay;
        this.disk = disk;
        this.desk = desk;
        this.ledger = ledger;
    }

    String desk() {
        return desk;
    }

    Net net() {
        return net;
    }

    /// Its line to the centre.
    Relay relay() {
        return relay;
    }

    Disk disk() {
        return disk;
    }

    /// @param enrolment text, `-` once it is enrolled
    /// @param wrongBy seconds its clock is ahead
    /// @param how `work`, `drain`
    void start(String officer, String enrolment, long wrongBy, String how) throws IOException {
        var args =
                List.of(disk.path().toString(), Site.PASSWORD, officer, desk, enrolment, Long.toString(wrongBy), how);
        var command = new ArrayList<>(net.place());
        command.addAll(jvm.command(CounterLoop.class.getName(), HEAP, args));
        var log = ProcessBuilder.Redirect.appendTo(
                disk.path().resolveSibling(desk + ".log").toFile());
        var started = new ProcessBuilder(command).redirectError(log).start();
        process = started;
        said.drainPermits();
        reading = Thread.ofVirtual().start(() -> read(started));
    }

    private void read(Process from) {
        var lines = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8));
        try {
            String line;
            while ((line = lines.readLine()) != null) {
                device = ledger.hear(desk, device, line);
                said.release();
            }
        } catch (IOException _) {
            // killed
        }
        said.release(1_000);
    }

    /// Returns once it said so many lines, ended, or took too long.
    void await(int lines, int seconds) throws InterruptedException {
        var unused = said.tryAcquire(lines, seconds, TimeUnit.SECONDS);
    }

    /// Asks a draining counter what it sees.
    void ask(Iterable<String> dossiers) throws IOException {
        try (var out = process().outputWriter(StandardCharsets.UTF_8)) {
            for (var dossier : dossiers) {
                out.write(dossier + "\n");
            }
        }
    }

    /// @return whether it ended by itself, in time and well
    boolean ended(int seconds) throws InterruptedException {
        var ended = process().waitFor(seconds, TimeUnit.SECONDS);
        if (ended) {
            reading.join();
        }
        return ended && process().exitValue() == 0;
    }

    /// Whether an officer ever signed in at it.
    boolean isReady() {
        return !device.isEmpty();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// `kill -9`; returns when all it had said was heard.
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
            reading.join();
        }
    }

    /// The newest.
    Process process() {
        if (process == null) {
            throw new IllegalStateException(desk + " was never started");
        }
        return process;
    }
}
