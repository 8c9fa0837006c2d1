// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.scanner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Says on a port of its own what devices say by multicast DNS: that one is there, and where. Whatever is asked, it
/// answers with all it knows.
public final class Announcer implements AutoCloseable {

    private static final String SERVICE = "_uscan._tcp.local";
    private static final String INSTANCE = "Motcua Test Scanner";
    private static final String HOST = "motcua-scanner.local";
    private static final int PTR = 12;
    private static final int TXT = 16;
    private static final int SRV = 33;
    private static final int A = 1;

    private final DatagramSocket socket;
    private volatile @Nullable EsclDevice device;
    private volatile boolean babbling;

    public Announcer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("announcer").start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void announce(EsclDevice here) {
        device = here;
    }

    public void silence() {
        device = null;
    }

    /// Sends rubbish before each answer.
    public void babble(boolean on) {
        babbling = on;
    }

    private void listen() {
        var packet = new DatagramPacket(new byte[1500], 1500);
        var random = new Random(1);
        try {
            while (true) {
                socket.receive(packet);
                var here = device;
                if (babbling) {
                    var rubbish = new byte[300];
                    random.nextBytes(rubbish);
                    rubbish[2] = (byte) 0x84;
                    send(rubbish, packet);
                    send(loop(), packet);
                }
                if (here != null) {
                    send(answer(here), packet);
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void send(byte[] bytes, DatagramPacket to) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to.getSocketAddress()));
    }

    /// A name that points at itself.
    private static byte[] loop() {
        return ByteBuffer.allocate(24)
                .putShort(2, (short) 0x8400)
                .putShort(6, (short) 1)
                .putShort(12, (short) 0xC00C)
                .array();
    }

    private static byte[] answer(EsclDevice device) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(12)
                .putShort(2, (short) 0x8400)
                .putShort(6, (short) 4)
                .array());
        var instance = new ByteArrayOutputStream();
        label(instance, INSTANCE);
        names(instance, SERVICE);
        record(out, name(SERVICE), PTR, instance.toByteArray());
        var place = new ByteArrayOutputStream();
        place.writeBytes(
                ByteBuffer.allocate(6).putShort(4, (short) device.port()).array());
        names(place, HOST);
        record(out, instance.toByteArray(), SRV, place.toByteArray());
        var text = new ByteArrayOutputStream();
        List.of("txtvers=1", "rs=eSCL", "ty=" + INSTANCE, "UUID=" + Model.UUID, "is=adf,platen")
                .forEach(pair -> label(text, pair));
        record(out, instance.toByteArray(), TXT, text.toByteArray());
        record(out, name(HOST), A, InetAddress.getLoopbackAddress().getAddress());
        return out.toByteArray();
    }

    private static void record(ByteArrayOutputStream out, byte[] name, int type, byte[] data) {
        out.writeBytes(name);
        out.writeBytes(ByteBuffer.allocate(10)
                .putShort((short) type)
                .putShort((short) 0x8001)
                .putInt(120)
                .putShort((short) data.length)
                .array());
        out.writeBytes(data);
    }

    private static byte[] name(String name) {
        var out = new ByteArrayOutputStream();
        names(out, name);
        return out.toByteArray();
    }

    private static void names(ByteArrayOutputStream out, String name) {
        for (var label : name.split("\\.")) {
            label(out, label);
        }
        out.write(0);
    }

    private static void label(ByteArrayOutputStream out, String label) {
        var bytes = label.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    @Override
    public void close() {
        socket.close();
    }
}
