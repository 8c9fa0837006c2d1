// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A network cable that can be pulled, or torn after so many bytes either way: a TCP proxy.
final class Cable implements AutoCloseable {

    private final ServerSocket here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int there;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong carried = new AtomicLong();

    Cable(int there) throws IOException {
        this.there = there;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    void pull() {
        left.set(0);
        open.forEach(Cable::close);
    }

    void plug() {
        left.set(Long.MAX_VALUE);
    }

    /// Bytes that went through, both ways together.
    long carried() {
        return carried.get();
    }

    /// Carries so many bytes more, then tears.
    void tearAfter(long bytes) {
        left.set(bytes);
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                var near = here.accept();
                if (left.get() <= 0) {
                    near.close();
                    continue;
                }
                var far = new Socket(InetAddress.getLoopbackAddress(), there);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException e) {
                // the other end is down, or this one closed
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            carry(from.getInputStream(), to.getOutputStream());
        } catch (IOException e) {
            // torn
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void carry(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[8192];
        for (int n; (n = in.read(buffer)) > 0; ) {
            if (left.addAndGet(-n) < 0) {
                left.set(0);
                return;
            }
            carried.addAndGet(n);
            out.write(buffer, 0, n);
            out.flush();
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // torn already
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        pull();
    }
}
