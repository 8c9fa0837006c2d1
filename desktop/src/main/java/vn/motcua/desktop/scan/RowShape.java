// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// Brings a driver's row into the colours that were asked for, whatever the driver can.
///
/// @param rgb whether the driver's pixels are RGB, else grey
/// @param depth bits a sample: 1, 8 or 16 (in the machine's byte order)
/// @param width in px
record RowShape(boolean rgb, int depth, int width, Colour wanted) {

    private static final int MIDDLE = 128;

    PngWriter.Pixels pixels() {
        return switch (wanted) {
            case COLOUR -> rgb ? PngWriter.Pixels.RGB : inkOnly();
            case GREY -> inkOnly();
            case LINEART -> PngWriter.Pixels.BLACK_WHITE;
        };
    }

    private PngWriter.Pixels inkOnly() {
        return depth == 1 ? PngWriter.Pixels.BLACK_WHITE : PngWriter.Pixels.GREY;
    }

    /// @param from a driver's row
    /// @param to a PNG row of [#pixels]
    void shape(byte[] from, byte[] to) {
        switch (pixels()) {
            case RGB -> {
                for (var i = 0; i < 3 * width; i++) {
                    to[i] = (byte) sample(from, i);
                }
            }
            case GREY -> {
                for (var x = 0; x < width; x++) {
                    to[x] = (byte) grey(from, x);
                }
            }
            case BLACK_WHITE -> {
                java.util.Arrays.fill(to, (byte) 0);
                for (var x = 0; x < width; x++) {
                    if (grey(from, x) >= MIDDLE) {
                        to[x / 8] |= (byte) (0x80 >> x % 8);
                    }
                }
            }
        }
    }

    private int grey(byte[] row, int x) {
        return rgb
                ? (299 * sample(row, 3 * x) + 587 * sample(row, 3 * x + 1) + 114 * sample(row, 3 * x + 2)) / 1000
                : sample(row, x);
    }

    private int sample(byte[] row, int i) {
        return switch (depth) {
            case 1 -> (row[i / 8] & 0x80 >> i % 8) == 0 ? 255 : 0; // SANE: 1 is black
            case 16 -> row[2 * i + 1] & 0xFF; // little-endian: the second byte is the high one
            default -> row[i] & 0xFF;
        };
    }
}
