// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Cursor;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Listens, on a thread of its own, to the centre's pokes: that a scope has something new, never what. While the centre
/// cannot be listened to, the loop asks by itself now and then.
final class Pokes implements AutoCloseable {

    private static final String DATA = "data:";
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Store store;
    private final CentralServer centre;
    private final Runnable poked;
    private @Nullable Thread thread;
    private volatile @Nullable InputStream stream;
    private volatile boolean closed;

    /// @param poked something new is there
    Pokes(Store store, CentralServer centre, Runnable poked) {
        this.store = store;
        this.centre = centre;
        this.poked = poked;
    }

    void start() {
        if (thread == null && !closed) {
            thread = Thread.ofVirtual().name("pokes").start(this::listen);
        }
    }

    boolean isListening() {
        return stream != null;
    }

    private void listen() {
        while (!closed) {
            try (var in = centre.open("/v1/sync/stream", 0)) {
                stream = in;
                poked.run(); // what happened before
                read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (Problem | IOException e) {
                // away: tried again
            } finally {
                stream = null;
            }
            rest();
        }
    }

    private void read(BufferedReader lines) throws IOException {
        for (String line; !closed && (line = lines.readLine()) != null; ) {
            if (line.startsWith(DATA) && isNew(line.substring(DATA.length()))) {
                poked.run();
            }
        }
    }

    /// The counter's own push pokes it too, when it has pulled already.
    private boolean isNew(String data) {
        try {
            var poke = Wire.read(data, Messages.Poke.class);
            var at = store.confirmed().cursors().getOrDefault(poke.scope(), new Cursor(0, 0, ""));
            return poke.head() > at.seq();
        } catch (Problem unreadable) {
            return true;
        }
    }

    private void rest() {
        try {
            Thread.sleep(AGAIN.toMillis() / 2 + ThreadLocalRandom.current().nextLong(AGAIN.toMillis()));
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        var running = thread;
        if (running == null) {
            return;
        }
        running.interrupt();
        hangUp();
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hangUp() {
        var open = stream;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // torn already
            }
        }
    }
}
