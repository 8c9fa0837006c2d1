// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One HTTP/1.1 message, request or reply, as its bytes.
///
/// @param endless its body goes on until somebody hangs up, and is not in the bytes
record Spoken(byte[] bytes, String head, boolean endless) {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    /// @return `null` if the other side has hung up
    static @Nullable Spoken request(InputStream in) throws IOException {
        var head = head(in);
        return head == null ? null : whole(head, in, true);
    }

    /// @param to what it replies to
    static Spoken reply(InputStream in, Spoken to) throws IOException {
        var head = head(in);
        if (head == null) {
            throw new EOFException();
        }
        var bodiless = to.head.startsWith("HEAD ")
                || head.toString(StandardCharsets.ISO_8859_1).matches("(?s)HTTP/1.1 (1..|204|304).*");
        return bodiless ? of(head, false) : whole(head, in, false);
    }

    private static @Nullable ByteArrayOutputStream head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        var end = 0;
        for (int b; end < 4; ) {
            b = in.read();
            if (b < 0) {
                return null;
            }
            head.write(b);
            end = b == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : b == '\r' ? 1 : 0;
        }
        return head;
    }

    private static Spoken whole(ByteArrayOutputStream bytes, InputStream in, boolean request) throws IOException {
        var head = bytes.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var length = LENGTH.matcher(head);
        if (head.contains("content-type: text/event-stream")) {
            return of(bytes, true);
        }
        if (length.find()) {
            move(in, bytes, Long.parseLong(length.group(1)));
        } else if (head.contains("transfer-encoding: chunked")) {
            while (chunk(in, bytes) > 0) {
                // on
            }
        } else if (!request) {
            in.transferTo(bytes);
        }
        return of(bytes, false);
    }

    private static long chunk(InputStream in, OutputStream out) throws IOException {
        var line = new StringBuilder();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.append((char) b);
            out.write(b);
        }
        out.write('\n');
        var size = Long.parseLong(line.toString().strip().replaceFirst(";.*", ""), 16);
        move(in, out, size + 2);
        return size;
    }

    private static void move(InputStream in, OutputStream out, long bytes) throws IOException {
        for (var left = bytes; left > 0; ) {
            var some = in.readNBytes((int) Math.min(left, 1 << 16));
            if (some.length == 0) {
                throw new EOFException();
            }
            out.write(some);
            left -= some.length;
        }
    }

    private static Spoken of(ByteArrayOutputStream bytes, boolean endless) {
        var all = bytes.toByteArray();
        var text = new String(all, 0, Math.min(all.length, 2_000), StandardCharsets.ISO_8859_1);
        return new Spoken(all, text, endless);
    }
}
