// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;

/// Files as citizens bring them, and as nobody should: each is made here.
final class OddFiles {

    private static final int ADOBE_HEAD = 16;

    private OddFiles() {}

    static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /// A true PNG of any size, black and white, white all over.
    static void sheet(Path file, int width, int height, int dpi) throws IOException {
        try (var png = new PngWriter(file, PngWriter.Pixels.BLACK_WHITE, width, dpi)) {
            var row = new byte[PngWriter.Pixels.BLACK_WHITE.rowBytes(width)];
            Arrays.fill(row, (byte) 0xFF);
            for (var y = 0; y < height; y++) {
                png.row(row);
            }
            png.finish();
        }
    }

    /// A PNG that says it is this large and holds next to nothing.
    static byte[] pngBomb(int width, int height) {
        var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(head.array());
        var png = ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        return png.putInt(13).put(head.array()).putInt((int) crc.getValue()).array();
    }

    /// One colour of 16 bits a sample.
    static BufferedImage deepGrey(int value) {
        var picture = new BufferedImage(120, 160, BufferedImage.TYPE_USHORT_GRAY);
        Arrays.fill(((java.awt.image.DataBufferUShort) picture.getRaster().getDataBuffer()).getData(), (short) value);
        return picture;
    }

    /// Four inks as they are stored, with Adobe's part.
    ///
    /// @param transform 0 for CMYK, 2 for YCCK
    static byte[] inkJpeg(int transform, int... inks) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 160, 160, 4, null);
        fill(raster, inks);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        var plain = bytes.toByteArray();
        var jpeg = ByteBuffer.allocate(plain.length + ADOBE_HEAD).put(plain, 0, 2);
        jpeg.putShort((short) 0xFFEE).putShort((short) 14).put("Adobe".getBytes(StandardCharsets.US_ASCII));
        jpeg.put(new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
        return jpeg.put(plain, 2, plain.length - 2).array();
    }

    /// A true grey JPEG of any size in a few bytes: every block is the one before.
    static byte[] flatJpeg(int width, int height, int dpi) throws IOException {
        var small = encoded(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
        var head = ByteBuffer.wrap(small);
        head.put(13, (byte) 1).putShort(14, (short) dpi).putShort(16, (short) dpi);
        var size = at(small, 0xC0);
        head.putShort(size + 5, (short) height).putShort(size + 7, (short) width);
        var scan = at(small, 0xDA);
        var begin = scan + 2 + head.getShort(scan + 2);
        var out = new ByteArrayOutputStream();
        out.write(small, 0, begin);
        var fourBlocks = new byte[] {0x28, (byte) 0xA2, (byte) 0x8A}; // no change, end of block
        for (var blocks = 0L; blocks < (width + 7L) / 8 * ((height + 7L) / 8); blocks += 4) {
            out.writeBytes(fourBlocks);
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    private static int at(byte[] jpeg, int marker) {
        var i = 2;
        while ((jpeg[i + 1] & 0xFF) != marker) {
            i += 2 + ByteBuffer.wrap(jpeg).getShort(i + 2);
        }
        return i;
    }

    /// A page of a PDF that is one JBIG2 picture, black all over (a generic region coded by MMR).
    ///
    /// @param said the side in px that it says it has; 64 is true
    static byte[] jbig2(int said) throws IOException {
        var out = new ByteArrayOutputStream();
        var page = ByteBuffer.allocate(19).putInt(said).putInt(said).array();
        segment(out, 0, 48, page);
        var lines = "001" + "00110101" + "0000001111" + "0000110111" + "11".repeat(63) + "000000000001".repeat(2);
        var coded = new byte[(lines.length() + 7) / 8];
        for (var i = 0; i < lines.length(); i++) {
            coded[i / 8] |= (byte) (lines.charAt(i) - '0' << 7 - i % 8);
        }
        var region = ByteBuffer.allocate(18 + coded.length).putInt(64).putInt(64);
        segment(
                out,
                1,
                38,
                region.putInt(0)
                        .putInt(0)
                        .put((byte) 0)
                        .put((byte) 1)
                        .put(coded)
                        .array());
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int number, int type, byte[] data) {
        var head = ByteBuffer.allocate(11)
                .putInt(number)
                .put((byte) type)
                .put((byte) 0)
                .put((byte) 1);
        out.writeBytes(head.putInt(data.length).array());
        out.writeBytes(data);
    }

    private static void fill(WritableRaster raster, int... inks) {
        for (var y = 0; y < raster.getHeight(); y++) {
            for (var x = 0; x < raster.getWidth(); x++) {
                raster.setPixel(x, y, inks);
            }
        }
    }

    /// An uncompressed TIFF of one strip.
    ///
    /// @param photometric 2 RGB, 5 CMYK
    /// @param next whether a next directory is named: itself
    static byte[] tiff(int width, int height, int photometric, boolean next, byte... pixel) {
        return tiff(width, height, 1, photometric, next, pixel);
    }

    /// @param compression 1 none, 32773 PackBits: the reader makes room for the whole strip before it looks at it
    static byte[] tiff(int width, int height, int compression, int photometric, boolean next, byte... pixel) {
        var strip = Math.min(width * (long) height * pixel.length, 1 << 20);
        var tiff = ByteBuffer.allocate(8 + 2 + 12 * 9 + 4 + 8 + (int) strip).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 9);
        entry(tiff, 256, 4, 1, width);
        entry(tiff, 257, 4, 1, height);
        entry(tiff, 258, 3, pixel.length, 122);
        entry(tiff, 259, 3, 1, compression);
        entry(tiff, 262, 3, 1, photometric);
        entry(tiff, 273, 4, 1, 130);
        entry(tiff, 277, 3, 1, pixel.length);
        entry(tiff, 278, 4, 1, height);
        entry(tiff, 279, 4, 1, (int) (width * (long) height * pixel.length));
        tiff.putInt(next ? 8 : 0);
        for (var i = 0; i < 4; i++) {
            tiff.putShort((short) 8);
        }
        while (tiff.remaining() >= pixel.length) {
            tiff.put(pixel);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] movingGif(BufferedImage... frames) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    static byte[] interlacedPng(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var wish = writer.getDefaultWriteParam();
        wish.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var type = ImageTypeSpecifier.createFromRenderedImage(picture);
            writer.write(null, new IIOImage(picture, null, writer.getDefaultImageMetadata(type, wish)), wish);
        }
        return bytes.toByteArray();
    }

    /// A bitmap that says its palette has two thousand million colours.
    static byte[] paletteBomb() throws IOException {
        var bmp = encoded(new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_INDEXED), "bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(46, Integer.MAX_VALUE);
        return bmp;
    }

    /// A PDF by hand: objects as they are given, a table of where they are, and a trailer.
    static byte[] pdf(String... objects) {
        return pdf(Arrays.stream(objects)
                .map(o -> o.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new));
    }

    static byte[] pdf(byte[]... objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        var table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (var i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(objects[i]);
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        var at = out.size();
        table.append("trailer\n<</Root 1 0 R /Size %d>>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.length + 1, at));
        out.writeBytes(table.toString().getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] stream(String dictionary, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                "<<%s/Length %d>>stream\n".formatted(dictionary, content.length).getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Blanks, packed twice: some kilobytes that become a thousand million bytes.
    static byte[] packedBlanks(long bytes) throws IOException {
        var once = new ByteArrayOutputStream();
        try (var twice = new DeflaterOutputStream(once);
                var out = new DeflaterOutputStream(twice, new Deflater(Deflater.BEST_SPEED))) {
            var piece = new byte[1 << 20];
            Arrays.fill(piece, (byte) ' ');
            for (var i = 0L; i < bytes; i += piece.length) {
                out.write(piece);
            }
        }
        return once.toByteArray();
    }

    static void write(Path folder, String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
