// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// As much of DNS (RFC 1035) as DNS-SD (RFC 6763) over multicast (RFC 6762) takes: questions out, records in. What
/// comes in is from strangers; anything odd ends the reading and what was read before it counts.
///
/// @param pointers PTR: a service's instances
/// @param places SRV by instance
/// @param texts TXT by instance, keys in lower case
/// @param hosts A and AAAA by host name
record DnsMessage(
        Map<String, List<String>> pointers,
        Map<String, Place> places,
        Map<String, Map<String, String>> texts,
        Map<String, List<InetAddress>> hosts) {

    static final int A = 1;
    static final int PTR = 12;
    static final int TXT = 16;
    static final int AAAA = 28;
    static final int SRV = 33;

    private static final int IN_UNICAST = 0x8001; // class IN, "answer me alone"
    private static final int ANSWER = 0x8000;
    private static final int MOST_RECORDS = 200;
    private static final int MOST_LABELS = 40;
    private static final int POINTER = 0xC0;

    /// Where an instance is served.
    record Place(String host, int port) {}

    /// One question a name.
    static byte[] question(int type, List<String> names) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(12).putShort(4, (short) names.size()).array());
        for (var name : names) {
            for (var label : name.split("\\.")) {
                var bytes = label.getBytes(StandardCharsets.UTF_8);
                out.write(bytes.length);
                out.writeBytes(bytes);
            }
            out.write(0);
            out.writeBytes(ByteBuffer.allocate(4)
                    .putShort((short) type)
                    .putShort((short) IN_UNICAST)
                    .array());
        }
        return out.toByteArray();
    }

    static DnsMessage none() {
        return new DnsMessage(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /// Adds what an answer says.
    void read(byte[] packet, int length) {
        var in = ByteBuffer.wrap(packet, 0, length);
        try {
            in.getShort();
            if ((in.getShort() & ANSWER) == 0) {
                return;
            }
            var questions = in.getShort() & 0xFFFF;
            var records = (in.getShort() & 0xFFFF) + (in.getShort() & 0xFFFF) + (in.getShort() & 0xFFFF);
            for (var i = 0; i < Math.min(questions, MOST_RECORDS); i++) {
                name(in);
                in.getInt();
            }
            for (var i = 0; i < Math.min(records, MOST_RECORDS); i++) {
                record(in);
            }
        } catch (BufferUnderflowException | IllegalArgumentException odd) {
            return; // what was whole before it is in
        }
    }

    private void record(ByteBuffer in) {
        var name = name(in);
        var type = in.getShort();
        in.getShort();
        in.getInt();
        var length = in.getShort() & 0xFFFF;
        var end = in.position() + length;
        switch (type) {
            case PTR -> pointers.computeIfAbsent(name, _ -> new ArrayList<>()).add(name(in));
            case SRV -> {
                in.getInt(); // priority and weight: a scanner has one place
                var port = in.getShort() & 0xFFFF;
                places.put(name, new Place(name(in), port));
            }
            case TXT -> texts.put(name, text(in, end));
            case A, AAAA -> address(name, in, length);
            default -> {}
        }
        in.position(end);
    }

    private void address(String name, ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        try {
            hosts.computeIfAbsent(name, _ -> new ArrayList<>()).add(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException odd) {
            throw new IllegalArgumentException(odd);
        }
    }

    private static Map<String, String> text(ByteBuffer in, int end) {
        var pairs = new HashMap<String, String>();
        while (in.position() < end) {
            var piece = new byte[in.get() & 0xFF];
            in.get(piece);
            var pair = new String(piece, StandardCharsets.UTF_8);
            var equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.putIfAbsent(pair.substring(0, equals).toLowerCase(Locale.ROOT), pair.substring(equals + 1));
            }
        }
        return pairs;
    }

    /// Names are compared without regard to case, so they are kept in lower case; dots inside a label are left as they
    /// are, which is good enough to look a name up again.
    private static String name(ByteBuffer in) {
        var name = new StringBuilder();
        var back = -1;
        for (var labels = 0; labels < MOST_LABELS; labels++) {
            var length = in.get() & 0xFF;
            if (length == 0) {
                in.position(back < 0 ? in.position() : back);
                return name.toString().toLowerCase(Locale.ROOT);
            }
            if (length >= POINTER) {
                var to = (length & 0x3F) << 8 | in.get() & 0xFF;
                back = back < 0 ? in.position() : back;
                in.position(to);
            } else {
                var label = new byte[length];
                in.get(label);
                name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.UTF_8));
            }
        }
        throw new IllegalArgumentException("a name without end");
    }
}
