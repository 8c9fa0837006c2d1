// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1InputStream;
import org.jspecify.annotations.Nullable;

/// The bytes that a signature's `/ByteRange` leaves out: they must be one hex string that begins with the CMS and is
/// padded with zeros, its letters of one case. No signature covers them, so each is looked at.
final class ContentsGap {

    private ContentsGap() {}

    /// @return the CMS, or `null` where the gap is not as it must be
    static byte @Nullable [] cms(byte[] pdf, int[] range) {
        if (!isSound(pdf.length, range)) {
            return null;
        }
        var start = range[1];
        var end = range[2];
        if (pdf[start] != '<' || pdf[end - 1] != '>' || (end - start) % 2 != 0) {
            return null;
        }
        var hex = new String(pdf, start + 1, end - start - 2, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (!hex.matches("[0-9A-F]*+") && !hex.matches("[0-9a-f]*+")) {
            return null;
        }
        var bytes = HexFormat.of().parseHex(hex);
        var length = derLength(bytes);
        if (length < 0) {
            return null;
        }
        for (var i = length; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return null;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static boolean isSound(int length, int[] range) {
        return range.length == 4
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1] + 2
                && range[3] >= 0
                && (long) range[2] + range[3] <= length;
    }

    /// The same of a sequence whose end is marked, as some signers write it.
    private static int berLength(byte[] bytes) {
        var in = new ByteArrayInputStream(bytes);
        try (var parser = new ASN1InputStream(in)) {
            return parser.readObject() == null ? -1 : bytes.length - in.available();
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    /// Length of the DER sequence at the beginning with its head, -1 where there is none.
    private static int derLength(byte[] bytes) {
        if (bytes.length < 6 || bytes[0] != 0x30) {
            return -1;
        }
        if ((bytes[1] & 0xFF) == 0x80) {
            return berLength(bytes);
        }
        var first = bytes[1] & 0xFF;
        var size = first < 0x80 ? 0 : first - 0x80;
        if (size > 3) {
            return -1;
        }
        var length = size == 0 ? first : 0;
        for (var i = 0; i < size; i++) {
            length = length << 8 | bytes[2 + i] & 0xFF;
        }
        length += 2 + size;
        return length <= bytes.length ? length : -1;
    }
}
