// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/// JPEGs in printing inks (CMYK, or YCCK by Adobe), which Java reads as bare numbers. The colours are those of ideal
/// inks: nearer is not needed to read a paper.
final class CmykJpeg {

    private static final int YCCK = 2;

    private CmykJpeg() {}

    /// Whether Java has no colours for the picture.
    static boolean is(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        return types == null || !types.hasNext();
    }

    static BufferedImage read(ImageReader reader, ImageReadParam wish, JpegHead head) throws IOException {
        var inks = reader.readRaster(0, wish);
        if (inks.getNumBands() != 4) {
            throw new IOException("bands");
        }
        return painted(inks, head);
    }

    private static BufferedImage painted(Raster inks, JpegHead head) {
        var picture = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var row = new int[4 * inks.getWidth()];
        var rgb = new int[inks.getWidth()];
        for (var y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, inks.getWidth(), 1, row);
            for (var x = 0; x < rgb.length; x++) {
                rgb[x] = colour(row, 4 * x, head);
            }
            picture.setRGB(0, y, rgb.length, 1, rgb, 0, rgb.length);
        }
        return picture;
    }

    private static int colour(int[] row, int at, JpegHead head) {
        int c = row[at];
        int m = row[at + 1];
        int y = row[at + 2];
        if (head.transform() == YCCK) {
            var blue = row[at + 1] - 128;
            var red = row[at + 2] - 128;
            c = 255 - clamp(row[at] + 1.402 * red);
            m = 255 - clamp(row[at] - 0.344136 * blue - 0.714136 * red);
            y = 255 - clamp(row[at] + 1.772 * blue);
        }
        var k = row[at + 3];
        return head.adobe()
                ? c * k / 255 << 16 | m * k / 255 << 8 | y * k / 255
                : (255 - c) * (255 - k) / 255 << 16 | (255 - m) * (255 - k) / 255 << 8 | (255 - y) * (255 - k) / 255;
    }

    private static int clamp(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }
}
