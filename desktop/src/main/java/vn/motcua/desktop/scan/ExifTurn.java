// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held: tag 0x0112 of a JPEG's Exif part (CIPA DC-008). Mirrored ones come from the front cameras of
/// some telephones.
enum ExifTurn {
    NONE(0, false),
    MIRRORED(0, true),
    HALF(2, false),
    HALF_MIRRORED(2, true),
    LEFT_MIRRORED(3, true),
    RIGHT(1, false),
    RIGHT_MIRRORED(1, true),
    LEFT(3, false);

    private static final int ORIENTATION = 0x0112;

    private final int quarters;
    private final boolean mirrored;

    ExifTurn(int quarters, boolean mirrored) {
        this.quarters = quarters;
        this.mirrored = mirrored;
    }

    /// Quarter turns clockwise that set the picture upright, after it was mirrored back.
    int quarters() {
        return quarters;
    }

    /// Left and right are swapped.
    boolean mirrored() {
        return mirrored;
    }

    boolean swaps() {
        return quarters % 2 == 1;
    }

    /// @param tiff the Exif part after its name
    static ExifTurn of(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            for (var i = 0; i < (tiff.getShort(directory) & 0xFFFF); i++) {
                var entry = directory + 2 + 12 * i;
                if (tiff.getShort(entry) == ORIENTATION) {
                    var value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= values().length ? values()[value - 1] : NONE;
                }
            }
        } catch (IndexOutOfBoundsException odd) {
            return NONE; // a picture with a broken Exif part is still a picture
        }
        return NONE;
    }
}
