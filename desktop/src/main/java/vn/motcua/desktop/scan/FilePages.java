// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.desktop.worker.ParentPipe;

/// The child's pages on their way to the parent: each waits until the one before it was taken.
final class FilePages {

    /// Of a page as the counter gets it: A4 at 600 dpi is 35 million, A3 at 400 dpi 31 million.
    static final long MOST_PIXELS = 40_000_000;

    /// Of one file.
    static final int MOST_PAGES = 1000;

    private static final int PERCENT = 100;

    private final ParentPipe parent;
    private int page;

    FilePages(ParentPipe parent) {
        this.parent = parent;
    }

    /// For what libraries must put aside; gone with the child, and in memory where the session has such a place.
    Path folder() {
        return parent.folder();
    }

    /// A large picture takes its time: the parent hears that it goes on.
    void reading(int percent) {
        parent.send(Told.rows(page + 1, percent, PERCENT));
    }

    void give(BufferedImage picture, int dpi) throws IOException, InterruptedException {
        page++;
        var file = parent.folder().resolve(page + ".png");
        var grey = isGrey(picture);
        var pixels = grey ? PngWriter.Pixels.GREY : PngWriter.Pixels.RGB;
        try (var png = new PngWriter(file, pixels, picture.getWidth(), dpi)) {
            var row = new byte[pixels.rowBytes(picture.getWidth())];
            var samples = new int[picture.getWidth()];
            for (var y = 0; y < picture.getHeight(); y++) {
                if (grey) {
                    greys(picture, y, samples, row);
                } else {
                    picture.getRGB(0, y, samples.length, 1, samples, 0, samples.length);
                    onWhite(samples, row);
                }
                png.row(row);
            }
            png.finish();
        }
        tell(file.getFileName().toString(), dpi, picture.getWidth(), picture.getHeight());
    }

    private static boolean isGrey(BufferedImage picture) {
        return picture.getRaster().getNumBands() == 1 && !(picture.getColorModel() instanceof IndexColorModel);
    }

    /// The samples as the file has them: Java's grey is linear light, and its RGB of it would be paler.
    private static void greys(BufferedImage picture, int y, int[] samples, byte[] row) {
        var bits = picture.getSampleModel().getSampleSize(0);
        picture.getRaster().getSamples(0, y, samples.length, 1, 0, samples);
        for (var x = 0; x < samples.length; x++) {
            row[x] = (byte) (bits > 8 ? samples[x] >>> bits - 8 : samples[x] * 255 / ((1 << bits) - 1));
        }
    }

    /// Transparent parts show the paper.
    private static void onWhite(int[] argb, byte[] rgb) {
        for (var x = 0; x < argb.length; x++) {
            var alpha = argb[x] >>> 24;
            for (var c = 0; c < 3; c++) {
                var sample = argb[x] >> 16 - 8 * c & 0xFF;
                rgb[3 * x + c] = (byte) ((sample * alpha + 255 * (255 - alpha)) / 255);
            }
        }
    }

    /// @param bytes a PNG or JPEG file that can go on as it is
    void give(byte[] bytes, int dpi, int width, int height) throws IOException, InterruptedException {
        page++;
        var name = page + ".image";
        Files.write(parent.folder().resolve(name), bytes);
        tell(name, dpi, width, height);
    }

    private void tell(String name, int dpi, int width, int height) throws InterruptedException {
        parent.send(Told.page(page, name, dpi, width, height));
        if (parent.next(Ask.class).kind() == Ask.Kind.CANCEL) {
            throw new InterruptedException();
        }
    }
}
