// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.qrcode.decoder.Version;

/// The modules whose colour each code of a size has: the corners with their white border, the timing lines, the
/// alignment patterns (ISO/IEC 18004 §6.3).
final class Known {

    private static final int CORNER = 8;

    private final byte[] colours;
    private final int side;

    /// @param side modules a side, 17 + 4 × version
    Known(int side) {
        this.side = side;
        colours = new byte[side * side];
        for (var i = CORNER; i < side - CORNER; i++) {
            set(i, 6, i % 2 == 0);
            set(6, i, i % 2 == 0);
        }
        alignment();
        corner(0, 0);
        corner(side - 7, 0);
        corner(0, side - 7);
    }

    /// 1 for white, -1 for black, 0 where it differs from code to code.
    int at(int x, int y) {
        return colours[y * side + x];
    }

    private void set(int x, int y, boolean dark) {
        if (x >= 0 && y >= 0 && x < side && y < side) {
            colours[y * side + x] = (byte) (dark ? -1 : 1);
        }
    }

    private void corner(int left, int top) {
        for (var y = -1; y <= 7; y++) {
            for (var x = -1; x <= 7; x++) {
                var ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                set(left + x, top + y, ring != 2 && ring != 4);
            }
        }
    }

    private void alignment() {
        var places = Version.getVersionForNumber((side - 17) / 4).getAlignmentPatternCenters();
        for (var cx : places) {
            for (var cy : places) {
                var inCorner = cx < CORNER && cy < CORNER
                        || cx < CORNER && cy > side - CORNER - 1
                        || cx > side - CORNER - 1 && cy < CORNER;
                for (var i = 0; i < 25 && !inCorner; i++) {
                    set(cx - 2 + i % 5, cy - 2 + i / 5, Math.max(Math.abs(i % 5 - 2), Math.abs(i / 5 - 2)) != 1);
                }
            }
        }
    }
}
