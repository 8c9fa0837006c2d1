// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import vn.motcua.desktop.worker.ParentPipe;

/// The child's pages on their way to the parent: each waits until the one before it was taken.
final class FilePages {

    static final long MOST_PIXELS = 100_000_000;

    private final ParentPipe parent;
    private int page;

    FilePages(ParentPipe parent) {
        this.parent = parent;
    }

    void give(BufferedImage picture, int dpi) throws IOException, InterruptedException {
        page++;
        var file = parent.folder().resolve(page + ".png");
        var grey = picture.getColorModel().getNumColorComponents() == 1;
        var shape = new RowShape(true, 8, picture.getWidth(), grey ? Colour.GREY : Colour.COLOUR);
        try (var png = new PngWriter(file, shape.pixels(), picture.getWidth(), dpi)) {
            var rgb = new int[picture.getWidth()];
            var samples = new byte[3 * rgb.length];
            var row = new byte[shape.pixels().rowBytes(rgb.length)];
            for (var y = 0; y < picture.getHeight(); y++) {
                picture.getRGB(0, y, rgb.length, 1, rgb, 0, rgb.length);
                onWhite(rgb, samples);
                shape.shape(samples, row);
                png.row(row);
            }
            png.finish();
        }
        tell(file.getFileName().toString(), dpi, picture.getWidth(), picture.getHeight());
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
