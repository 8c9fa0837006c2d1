// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// The line between the desks and the centre. It can be cut, also in the middle of an answer, and mended.
final class Cable implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    /// @param target port of the centre on this machine
    Cable(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("cable").start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /// The line breaks once the centre has answered so many more bytes; 0 breaks it at once.
    void cutAfter(long bytes) {
        left.set(bytes);
        if (bytes == 0) {
            hangUp();
        }
    }

    boolean isCut() {
        return left.get() <= 0;
    }

    void mend() {
        left.set(Long.MAX_VALUE);
    }

    private void accept() {
        try {
            while (true) {
                var desk = listening.accept();
                if (isCut()) {
                    desk.close();
                    continue;
                }
                open.add(desk);
                connect(desk);
            }
        } catch (IOException closed) {
            hangUp();
        }
    }

    private void connect(Socket desk) throws IOException {
        try {
            var centre = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(centre);
            Thread.ofVirtual().start(() -> pass(desk, centre, false));
            Thread.ofVirtual().start(() -> pass(centre, desk, true));
        } catch (IOException centreIsDown) {
            desk.close();
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        var buffer = new byte[1 << 14];
        try (from;
                to) {
            to.setTcpNoDelay(true);
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int n; (n = in.read(buffer)) > 0; ) {
                if (answers && left.addAndGet(-n) <= 0) {
                    hangUp();
                    return;
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException hungUp) {
            // one side is gone
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void hangUp() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException gone) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        hangUp();
    }
}
