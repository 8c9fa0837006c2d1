// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import vn.motcua.model.problem.Problem;

/// How a picture of any size is read within the child's heap: every n-th dot, then halves of it, until a page is left.
///
/// @param width of the file's picture, in px
/// @param height of the file's picture, in px
/// @param bits a pixel
/// @param deep whether a colour has more than 8 bits
/// @param clear whether it may be transparent: who reads it elsewhere sees black where it shows the paper
/// @param step every so many dots are read
record ReadPlan(int width, int height, int bits, boolean deep, boolean clear, int step) {

    private static final long MOST_DOTS = 1_000_000_000; // A0 at 800 dpi
    private static final long MOST_DOTS_OUTSIDE_THE_HEAP = 150_000_000;
    private static final long MOST_BYTES = 200L << 20; // of the child's 512 MB
    private static final int STRIP = 256; // rows
    private static final long MOST_FILE = 64L << 20;

    static ReadPlan of(ImageReader reader, int index, int place) throws IOException {
        var width = reader.getWidth(index);
        var height = reader.getHeight(index);
        if ((long) width * height > MOST_DOTS) {
            throw new Problem(ScanProblem.TOO_LARGE, place);
        }
        var types = reader.getImageTypes(index);
        var colours = types == null || !types.hasNext() ? null : types.next();
        var bits = colours == null ? 32 : colours.getColorModel().getPixelSize();
        var deep = colours != null && colours.getColorModel().getComponentSize(0) > 8;
        var clear = colours != null && colours.getColorModel().hasAlpha();
        var step = 1;
        while (Math.ceilDiv(width, step) * (long) Math.ceilDiv(height, step) * Math.max(8, bits) / 8 > MOST_BYTES) {
            step++;
        }
        return new ReadPlan(width, height, bits, deep, clear, step);
    }

    /// @throws Problem TOO_LARGE
    void mustFit(boolean outsideTheHeap, int place) {
        if (outsideTheHeap && (long) width * height > MOST_DOTS_OUTSIDE_THE_HEAP) {
            throw new Problem(ScanProblem.TOO_LARGE, place);
        }
    }

    ImageReadParam wish(ImageReader reader) {
        var wish = reader.getDefaultReadParam();
        if (step > 1) {
            wish.setSourceSubsampling(step, step, step / 2, step / 2);
        }
        return wish;
    }

    /// Whether the file can go on as it is: what the counter can read without surprise.
    boolean isAsItIs(PictureFormat format, ExifTurn turn) {
        return turn == ExifTurn.NONE
                && (format == PictureFormat.PNG || format == PictureFormat.JPEG)
                && step == 1
                && !deep
                && !clear
                && bits <= 32
                && (long) width * height <= FilePages.MOST_PIXELS;
    }

    /// @throws IOException if it is larger than any page
    static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MOST_FILE) {
            throw new IOException("large");
        }
        return Files.readAllBytes(file);
    }

    /// Averages of two by two dots until it is a page: thin strokes fade and do not vanish.
    BufferedImage reduced(BufferedImage picture) {
        var now = picture;
        while ((long) now.getWidth() * now.getHeight() > FilePages.MOST_PIXELS) {
            now = half(now);
        }
        return now;
    }

    /// Drawn in strips, for the drawing itself takes a copy of what it draws from.
    private static BufferedImage half(BufferedImage picture) {
        var half = new BufferedImage(
                Math.max(1, picture.getWidth() / 2),
                Math.max(1, picture.getHeight() / 2),
                BufferedImage.TYPE_3BYTE_BGR);
        var g = half.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (var y = 0; y < half.getHeight(); y += STRIP) {
            var rows = Math.min(STRIP, half.getHeight() - y);
            var strip = picture.getSubimage(0, 2 * y, 2 * half.getWidth(), 2 * rows);
            g.drawImage(strip, 0, y, half.getWidth(), rows, null);
        }
        g.dispose();
        return half;
    }
}
