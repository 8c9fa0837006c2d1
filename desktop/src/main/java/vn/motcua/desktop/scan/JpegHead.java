// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the parts before a JPEG's picture tell (ITU-T T.81, CIPA DC-008 for Exif, Adobe's APP14).
///
/// @param progressive the decoder must hold the whole picture outside the heap
/// @param adobe whether Adobe's part is there: its inks are stored inverted
/// @param transform Adobe's: 0 as they are, 2 YCCK
record JpegHead(ExifTurn turn, boolean progressive, boolean adobe, int transform) {

    static final JpegHead NONE = new JpegHead(ExifTurn.NONE, false, false, 0);

    private static final int MOST = 1 << 20; // Exif parts with previews are 64 kB at most, profiles several of these
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;
    private static final int TRANSFORM = 11;

    static JpegHead of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(MOST));
        }
    }

    static JpegHead of(byte[] file) {
        if (file.length < 4 || (file[0] & 0xFF) != 0xFF || (file[1] & 0xFF) != 0xD8) {
            return NONE;
        }
        var found = NONE;
        try {
            var jpeg = ByteBuffer.wrap(file);
            for (var at = 2; at + 4 < file.length && (file[at + 1] & 0xFF) != START_OF_SCAN; ) {
                var length = jpeg.getShort(at + 2) & 0xFFFF;
                found = found.with(file[at + 1] & 0xFF, jpeg.slice(at + 4, Math.max(0, length - 2)));
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException odd) {
            return found; // a picture with a broken part is still a picture
        }
        return found;
    }

    private JpegHead with(int marker, ByteBuffer part) {
        if (marker == PROGRESSIVE) {
            return new JpegHead(turn, true, adobe, transform);
        }
        if (marker == APP1 && begins(part, "Exif\0\0")) {
            return new JpegHead(ExifTurn.of(part.slice(6, part.limit() - 6)), progressive, adobe, transform);
        }
        if (marker == APP14 && begins(part, "Adobe")) {
            return new JpegHead(turn, progressive, true, part.get(TRANSFORM));
        }
        return this;
    }

    private static boolean begins(ByteBuffer part, String name) {
        var head = new byte[Math.min(name.length(), part.limit())];
        part.get(0, head);
        return new String(head, StandardCharsets.ISO_8859_1).equals(name);
    }
}
