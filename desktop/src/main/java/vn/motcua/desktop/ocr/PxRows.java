// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.jspecify.annotations.Nullable;

/// The px of a picture, row by row. Pages in colour as decoders give them are read from their bytes: to ask the colour
/// model for each px takes ten times as long and an object for each.
final class PxRows {

    private final BufferedImage picture;
    private final byte @Nullable [] bytes;

    PxRows(BufferedImage picture) {
        this.picture = picture;
        bytes = picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                        && picture.getRaster().getParent() == null
                        && picture.getRaster().getDataBuffer() instanceof DataBufferByte data
                ? data.getData()
                : null;
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    /// @param row gets red, green and blue of each px, as `0xRRGGBB` in its lower 24 bits
    void read(int y, int[] row) {
        if (bytes == null) {
            picture.getRGB(0, y, width(), 1, row, 0, width());
            return;
        }
        var at = y * width() * 3;
        for (var x = 0; x < width(); x++, at += 3) {
            row[x] = (bytes[at + 2] & 255) << 16 | (bytes[at + 1] & 255) << 8 | bytes[at] & 255;
        }
    }
}
