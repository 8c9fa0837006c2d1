// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Compression on the wire.
final class Gzip {

    /// A reply up to this size goes as it is: it fits in a packet or two.
    private static final int SMALL = 1 << 10;

    private Gzip() {}

    static boolean pays(byte[] body, @Nullable String acceptEncoding) {
        return body.length > SMALL && acceptEncoding != null && acceptEncoding.contains("gzip");
    }

    static byte[] compress(byte[] body) {
        var out = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(out, 1 << 13)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static InputStream expand(InputStream body) throws IOException {
        return new GZIPInputStream(body, 1 << 13);
    }
}
