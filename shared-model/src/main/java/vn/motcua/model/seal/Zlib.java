// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import vn.motcua.model.problem.Problem;

/// DEFLATE in the ZLIB format (RFC 1950, 1951), as status lists are packed.
final class Zlib {

    private Zlib() {}

    static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    /// @param most bytes that are believed: a small text can unfold to gigabytes
    /// @throws Problem `TRUST_MALFORMED` where it is no ZLIB text, or too long, or followed by something
    static byte[] inflated(byte[] bytes, int most) {
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[4096];
            while (!inflater.finished()) {
                var n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished() || out.size() + n > most) {
                    throw new Problem(SealProblem.TRUST_MALFORMED);
                }
                out.write(buffer, 0, n);
            }
            if (inflater.getRemaining() > 0) {
                throw new Problem(SealProblem.TRUST_MALFORMED);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new Problem(e, SealProblem.TRUST_MALFORMED);
        }
    }
}
