// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes in small pieces: a TLS connection keeps room for the largest record that it sent, and thousands of
/// connections stay open.
final class Pieces extends FilterOutputStream {

    /// With what TLS adds it fits the first 4 KiB of the JDK's buffer of a record, or the 8 KiB it grows to next.
    private static final int BYTES = 4_000;

    Pieces(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (var at = 0; at < length; at += BYTES) {
            out.write(bytes, from + at, Math.min(BYTES, length - at));
        }
    }

    static boolean isOne(byte[] body) {
        return body.length <= BYTES;
    }
}
