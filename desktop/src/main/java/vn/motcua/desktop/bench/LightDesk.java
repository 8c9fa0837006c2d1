// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// One of a thousand desks: it pushes an act, hears pokes and pulls, and notes how long that took.
final class LightDesk {

    private static final int EVENTS = 500;
    private static final int CODES = 50;

    /// What all desks noted, in ms.
    ///
    /// @param heads when the pusher had its answer, by office and number of the event it led to; nanoseconds
    record Notes(
            ConcurrentLinkedQueue<Double> pushes,
            ConcurrentLinkedQueue<Double> pokes,
            ConcurrentLinkedQueue<Exception> faults,
            Map<Scope, ConcurrentSkipListMap<Long, Long>> heads) {}

    private final BenchCentre centre;
    private final LightCounter counter;
    private final Notes notes;
    private final Scope office;
    private final Map<Scope, Long> cursors = new HashMap<>();
    private final Semaphore poked = new Semaphore(0);
    private volatile long heard;
    private volatile boolean closed;
    private @Nullable LightLine calls;
    private @Nullable LightLine stream;

    LightDesk(BenchCentre centre, LightCounter.Line line, SecureRandom random, Notes notes) {
        this.centre = centre;
        this.counter = new LightCounter(line, random);
        this.notes = notes;
        this.office = Scope.of(line.office());
    }

    /// Connects, says hello, pulls what is new, and gets codes where it has none: a counter that comes back. A busy
    /// centre is asked again after the time it wants.
    void arrive() throws IOException, InterruptedException {
        closed = false;
        var line = calls = line();
        var hello = patient(line, "/v1/sync/hello", counter.hello(), Messages.HelloReply.class);
        hello.scopes().keySet().forEach(scope -> cursors.putIfAbsent(scope, 0L));
        pull();
        if (counter.needsCodes()) {
            counter.took(patient(line, "/v1/codes/lease", counter.codes(CODES), CodeBlock.class));
        }
    }

    /// Hears pokes from here on, and pulls after each.
    void listen() throws IOException {
        var line = stream = line();
        Thread.ofVirtual().start(() -> run(() -> line.listen("/v1/sync/stream", this::hear)));
        Thread.ofVirtual().start(() -> run(this::follow));
    }

    void receive(int applicant) throws IOException {
        push(counter.receive(applicant));
    }

    void note(String text) throws IOException {
        push(counter.note(text));
    }

    /// The last event of the office that a poke told of.
    long heard() {
        return heard;
    }

    Scope office() {
        return office;
    }

    /// The cable is pulled.
    void leave() {
        closed = true;
        for (var line : new LightLine[] {calls, stream}) {
            if (line != null) {
                line.close();
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (!closed) {
                notes.faults().add(e);
            }
        }
    }

    private void follow() throws IOException, InterruptedException {
        while (!closed) {
            poked.acquire();
            poked.drainPermits();
            pull();
        }
    }

    private void push(Messages.Push push) throws IOException {
        var line = calls;
        if (line == null) {
            return;
        }
        synchronized (this) {
            var start = System.nanoTime();
            var reply = line.call("/v1/sync/push", push, Messages.PushReply.class);
            var end = System.nanoTime();
            if (!(reply.answers().getFirst() instanceof Answer.Accepted accepted)) {
                throw new IOException("not accepted: " + reply.answers().getFirst());
            }
            notes.pushes().add((end - start) / 1e6);
            accepted.events().stream()
                    .filter(event -> event.scope().equals(office))
                    .forEach(event -> notes.heads()
                            .computeIfAbsent(office, _ -> new ConcurrentSkipListMap<>())
                            .put(event.seq(), end));
        }
    }

    private void hear(String data) {
        var poke = Wire.read(data, Messages.Poke.class);
        if (poke.scope().equals(office) && poke.head() > heard) {
            var now = System.nanoTime();
            var pushed = notes.heads().get(office);
            if (pushed != null) {
                pushed.subMap(heard, false, poke.head(), true)
                        .values()
                        .forEach(at -> notes.pokes().add(Math.max(0, (now - at) / 1e6)));
            }
            heard = poke.head();
        }
        poked.release();
    }

    private void pull() throws IOException, InterruptedException {
        var line = calls;
        for (var more = true; more && line != null; ) {
            synchronized (this) {
                var wants = cursors.entrySet().stream()
                        .map(c -> new Messages.Want(c.getKey(), c.getValue(), 0, ""))
                        .toList();
                var reply = patient(
                        line, "/v1/sync/pull", new Messages.Pull(List.copyOf(wants), EVENTS), Messages.PullReply.class);
                reply.events().forEach(event -> cursors.merge(event.scope(), event.seq(), Math::max));
                more = reply.more() && !reply.events().isEmpty();
            }
        }
    }

    private static <T> T patient(LightLine line, String path, Object message, Class<T> type)
            throws IOException, InterruptedException {
        while (true) {
            var reply = line.post(path, message);
            if (reply.status() == 200) {
                return Wire.read(reply.body(), type);
            }
            if (reply.status() != 429 && reply.status() != 503) {
                throw new IOException(path + " " + reply.status());
            }
            Thread.sleep(1_000L * Math.max(1, reply.retryAfter()));
        }
    }

    private LightLine line() throws IOException {
        return new LightLine(centre.url(), centre.fingerprint(), counter.line());
    }
}
