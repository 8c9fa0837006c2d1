// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Line art of a page from a device that only has grey.
public final class Bilevel {

    private static final int MIDDLE = 128;

    private Bilevel() {}

    /// A PNG of one bit a pixel.
    ///
    /// @throws Problem IMAGE_BROKEN
    public static PageImage of(PageImage page) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(page.bytes()));
            if (picture == null) {
                throw new Problem(ScanProblem.IMAGE_BROKEN, 1);
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(blackWhite(picture), "png", out);
            return new PageImage(out.toByteArray(), page.dpi(), picture.getWidth(), picture.getHeight());
        } catch (IOException e) {
            throw new Problem(e, ScanProblem.IMAGE_BROKEN, 1);
        }
    }

    private static BufferedImage blackWhite(BufferedImage picture) {
        var width = picture.getWidth();
        var bits = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var row = new int[width];
        var bit = new int[width];
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) {
                var grey = (299 * (row[x] >> 16 & 0xFF) + 587 * (row[x] >> 8 & 0xFF) + 114 * (row[x] & 0xFF)) / 1000;
                bit[x] = grey >= MIDDLE ? 1 : 0;
            }
            bits.getRaster().setPixels(0, y, width, 1, bit);
        }
        return bits;
    }
}
