// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a PNG row by row, so that a page never lies in memory as a whole and its height may become known at the end
/// (hand-fed scanners do not tell it). ImageIO can do neither.
final class PngWriter implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER_AT = SIGNATURE.length;
    private static final double METRES_PER_INCH = 0.0254;
    private static final int CHUNK = 1 << 16;
    private static final byte UP = 2;

    /// Bits and channels of a pixel: PNG's colour type and depth.
    enum Pixels {
        RGB(2, 8, 24),
        GREY(0, 8, 8),
        BLACK_WHITE(0, 1, 1);

        private final int colourType;
        private final int depth;
        private final int bits;

        Pixels(int colourType, int depth, int bits) {
            this.colourType = colourType;
            this.depth = depth;
            this.bits = bits;
        }

        int rowBytes(int width) {
            return (width * bits + 7) / 8;
        }
    }

    private final RandomAccessFile file;
    private final Pixels pixels;
    private final int width;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final byte[] filtered;
    private final byte[] above;
    private final byte[] packed = new byte[CHUNK];
    private int height;

    /// @param width in px
    /// @param dpi dots per inch, written into the file
    PngWriter(Path path, Pixels pixels, int width, int dpi) throws IOException {
        this.pixels = pixels;
        this.width = width;
        this.filtered = new byte[1 + pixels.rowBytes(width)];
        this.above = new byte[pixels.rowBytes(width)];
        this.file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
        file.write(SIGNATURE);
        header();
        var perMetre = (int) Math.round(dpi / METRES_PER_INCH);
        chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array(),
                9);
    }

    /// @param row packed as PNG wants it: RGB triples, grey bytes, or bits with 1 for white
    void row(byte[] row) throws IOException {
        filtered[0] = UP; // against the row above: cheap, and good on paper, where most rows repeat
        for (var i = 0; i < above.length; i++) {
            filtered[i + 1] = (byte) (row[i] - above[i]);
        }
        System.arraycopy(row, 0, above, 0, above.length);
        deflater.setInput(filtered);
        drain();
        height++;
    }

    int height() {
        return height;
    }

    /// The file is whole now.
    void finish() throws IOException {
        deflater.finish();
        drain();
        chunk("IEND", new byte[0], 0);
        file.seek(HEADER_AT);
        header();
    }

    private void drain() throws IOException {
        for (int n; (n = deflater.deflate(packed)) > 0; ) {
            chunk("IDAT", packed, n);
        }
    }

    private void header() throws IOException {
        var bytes = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) pixels.depth)
                .put((byte) pixels.colourType);
        chunk("IHDR", bytes.array(), 13);
    }

    private void chunk(String type, byte[] data, int length) throws IOException {
        var whole = new ByteArrayOutputStream(length + 12);
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        whole.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        whole.writeBytes(name);
        whole.write(data, 0, length);
        whole.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        file.write(whole.toByteArray());
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        file.close();
    }
}
