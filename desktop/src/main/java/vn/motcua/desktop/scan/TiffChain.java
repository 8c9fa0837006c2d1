// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashSet;

/// The chain of a TIFF's pages (TIFF 6.0, section 2): a file can say that its last page is followed by its first, and
/// Java's reader would go round for ever.
final class TiffChain {

    private static final int ENTRY = 12;
    private static final int FIRST = 4;

    private TiffChain() {}

    /// How many pages there are before the chain ends, breaks or meets itself.
    ///
    /// @param most counting ends there
    static int length(Path file, int most) throws IOException {
        var met = new HashSet<Long>();
        try (var tiff = new RandomAccessFile(file.toFile(), "r")) {
            var order = tiff.read() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            var at = number(tiff, order, FIRST, 4);
            while (at > 0 && at + 2 < tiff.length() && met.size() < most && met.add(at)) {
                var next = at + 2 + ENTRY * number(tiff, order, at, 2);
                at = next + 4 <= tiff.length() ? number(tiff, order, next, 4) : 0;
            }
        }
        return met.size();
    }

    private static long number(RandomAccessFile tiff, ByteOrder order, long at, int bytes) throws IOException {
        tiff.seek(at);
        var value = 0L;
        for (var i = 0; i < bytes; i++) {
            long digit = tiff.readUnsignedByte();
            value = order == ByteOrder.BIG_ENDIAN ? value << 8 | digit : value | digit << 8 * i;
        }
        return value;
    }
}
