// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How a camera was held: tag 0x0112 of a JPEG's Exif part (CIPA DC-008). Mirrored ones do not come from cameras.
enum ExifTurn {
    NONE(0),
    RIGHT(1),
    HALF(2),
    LEFT(3);

    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final String EXIF = "Exif\0\0";

    private final int quarters;

    ExifTurn(int quarters) {
        this.quarters = quarters;
    }

    /// Quarter turns clockwise that set the picture upright.
    int quarters() {
        return quarters;
    }

    boolean swaps() {
        return quarters % 2 == 1;
    }

    static ExifTurn of(byte[] file) {
        if (file.length < 4 || (file[0] & 0xFF) != 0xFF || (file[1] & 0xFF) != 0xD8) {
            return NONE;
        }
        try {
            var jpeg = ByteBuffer.wrap(file);
            for (var at = 2; at + 4 < file.length && (file[at + 1] & 0xFF) != START_OF_SCAN; ) {
                var length = jpeg.getShort(at + 2) & 0xFFFF;
                if ((file[at + 1] & 0xFF) == APP1 && isExif(file, at + 4)) {
                    return turn(jpeg.slice(at + 10, length - 8));
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException odd) {
            return NONE; // a picture with a broken Exif part is still a picture
        }
        return NONE;
    }

    private static boolean isExif(byte[] file, int at) {
        return new String(file, at, EXIF.length(), StandardCharsets.ISO_8859_1).equals(EXIF);
    }

    private static ExifTurn turn(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        for (var i = 0; i < (tiff.getShort(directory) & 0xFFFF); i++) {
            var entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == ORIENTATION) {
                return switch (tiff.getShort(entry + 8)) {
                    case 3 -> HALF;
                    case 6 -> RIGHT;
                    case 8 -> LEFT;
                    default -> NONE;
                };
            }
        }
        return NONE;
    }
}
