// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Stands between counters and their centre, with the centre's own certificate, so that it understands what passes:
/// it can lose answers of requests that were carried out, cut at any byte, and say a request twice.
final class Relay implements AutoCloseable {

    /// What is done to one request and its answer.
    enum Trick {
        NONE,
        LOSE_ANSWER,
        CUT,
        TWICE
    }

    private static final String NOTHING = "\n"; // no request line has it

    private record Meanwhile(String path, Runnable happens) {}

    private final ServerSocket here;
    private final int centre;
    private final SSLContext tls;
    private final Random random = new Random();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Meanwhile> meanwhile = new AtomicReference<>();
    private final AtomicLong tricks = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile Trick trick = Trick.NONE;
    private volatile int percent;
    private volatile String refused = NOTHING;
    private volatile long tearAt = Long.MAX_VALUE;

    /// @param gate address to listen at
    /// @param centre port on the loopback
    Relay(String gate, int centre, SSLContext tls) throws IOException {
        this.here = new ServerSocket(0, 50, InetAddress.getByName(gate));
        this.centre = centre;
        this.tls = tls;
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "https://" + here.getInetAddress().getHostAddress() + ":" + here.getLocalPort();
    }

    /// From here on, to so many of a hundred requests.
    void play(Trick next, int ofHundred) {
        percent = ofHundred;
        trick = next;
    }

    /// Hangs up on requests to such a path, unanswered and not passed on, until it is mended.
    void refuse(String path) {
        refused = path;
    }

    /// Once, when the next request to such a path has been made and before it is passed on.
    void during(String path, Runnable happens) {
        meanwhile.set(new Meanwhile(path, happens));
    }

    private void meanwhile(String line) {
        var next = meanwhile.get();
        if (next != null && line.contains(next.path) && meanwhile.compareAndSet(next, null)) {
            next.happens.run();
        }
    }

    /// Tears in the middle of the request that makes it more than so many bytes in all, and stays torn.
    void tearAt(long bytesSent) {
        tearAt = bytesSent;
    }

    /// Whole again.
    void mend() {
        tearAt = Long.MAX_VALUE;
        refused = NOTHING;
        play(Trick.NONE, 0);
    }

    /// How often it was done.
    long tricks() {
        return tricks.get();
    }

    /// That counters have sent so far, as text before encryption.
    long bytesSent() {
        return bytes.get();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                var near = here.accept();
                Thread.ofVirtual().start(() -> carry(near));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void carry(Socket near) {
        open.add(near);
        try (near;
                var far = far()) {
            near.setTcpNoDelay(true);
            var counter = (SSLSocket) tls.getSocketFactory().createSocket(near, null, near.getPort(), false);
            counter.setUseClientMode(false);
            carry(counter, far);
            counter.close();
        } catch (IOException e) {
            hangUp(near);
        } finally {
            open.remove(near);
        }
    }

    private SSLSocket far() throws IOException {
        var far = (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), centre);
        far.setTcpNoDelay(true);
        return far;
    }

    private void carry(SSLSocket counter, SSLSocket far) throws IOException {
        var fromCounter = new BufferedInputStream(counter.getInputStream());
        var fromCentre = new BufferedInputStream(far.getInputStream());
        for (var said = Spoken.request(fromCounter); said != null; said = Spoken.request(fromCounter)) {
            var line = said.head().lines().findFirst().orElse("");
            if (line.contains(refused)) {
                throw new IOException("refused");
            }
            meanwhile(line);
            if (bytes.addAndGet(said.bytes().length) > tearAt) {
                far.getOutputStream().write(said.bytes(), 0, said.bytes().length / 2);
                throw new IOException("torn");
            }
            var now = random.nextInt(100) < percent ? trick : Trick.NONE;
            if (now != Trick.NONE) {
                tricks.incrementAndGet();
            }
            if (now == Trick.CUT && random.nextBoolean()) {
                far.getOutputStream().write(said.bytes(), 0, random.nextInt(said.bytes().length));
                throw new IOException("cut");
            }
            if (now == Trick.TWICE) {
                sayAlso(said);
            }
            far.getOutputStream().write(said.bytes());
            var reply = Spoken.reply(fromCentre, said);
            if (now == Trick.LOSE_ANSWER) {
                throw new IOException("lost");
            }
            var end = now == Trick.CUT ? random.nextInt(reply.bytes().length) : reply.bytes().length;
            counter.getOutputStream().write(reply.bytes(), 0, end);
            if (now == Trick.CUT) {
                throw new IOException("cut");
            }
            if (reply.endless()) {
                stream(fromCentre, counter);
                return;
            }
        }
    }

    /// On another line, at the same moment.
    private void sayAlso(Spoken said) {
        Thread.ofVirtual().start(() -> {
            try (var other = far()) {
                other.getOutputStream().write(said.bytes());
                var unused = Spoken.reply(new BufferedInputStream(other.getInputStream()), said);
            } catch (IOException e) {
                // the centre is down
            }
        });
    }

    private static void stream(InputStream from, SSLSocket to) throws IOException {
        var buffer = new byte[8192];
        for (int n; (n = from.read(buffer)) > 0; ) {
            to.getOutputStream().write(buffer, 0, n);
        }
    }

    /// As a torn cable does: no good-bye.
    private static void hangUp(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        open.forEach(Relay::hangUp);
    }
}
