// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Bodies that travel packed.
final class Gzip {

    /// No unpacked body of ours is larger, in bytes.
    private static final int MOST = 64 << 20;

    private Gzip() {}

    static byte[] pack(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var out = new GZIPOutputStream(packed, 8192)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// Takes a body as it was before it was packed.
    static BodyHandler<byte[]> unpacking() {
        return reply ->
                reply.headers().firstValue("Content-Encoding").orElse("").equals("gzip")
                        ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), Gzip::unpack)
                        : BodySubscribers.ofByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed), 8192)) {
            var plain = in.readNBytes(MOST + 1);
            if (plain.length > MOST) {
                throw new UncheckedIOException(new IOException("too large"));
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
