// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a frame's bytes, which come in pieces of any size, into rows.
final class RowReader {

    private final SaneDevice device;
    private final byte[] row;
    private final byte[] piece = new byte[1 << 18];
    private int at;
    private int end;

    /// @param rowBytes as the driver lays them, padding included
    RowReader(SaneDevice device, int rowBytes) {
        this.device = device;
        this.row = new byte[rowBytes];
    }

    /// @return the same array each time; null at the end of the frame. A last row that is not whole is left out.
    byte @Nullable [] next() {
        for (var filled = 0; filled < row.length; ) {
            if (at == end) {
                var got = device.read(piece);
                if (got < 0) {
                    return null;
                }
                at = 0;
                end = got;
            }
            var take = Math.min(end - at, row.length - filled);
            System.arraycopy(piece, at, row, filled, take);
            at += take;
            filled += take;
        }
        return row;
    }

    /// The rest of the frame at once; for three-pass scanners, whose rows are only whole in the end.
    byte[] all() {
        var whole = new byte[row.length * 1024];
        var size = 0;
        for (var next = next(); next != null; next = next()) {
            if (size + next.length > whole.length) {
                whole = Arrays.copyOf(whole, whole.length * 2);
            }
            System.arraycopy(next, 0, whole, size, next.length);
            size += next.length;
        }
        return Arrays.copyOf(whole, size);
    }
}
