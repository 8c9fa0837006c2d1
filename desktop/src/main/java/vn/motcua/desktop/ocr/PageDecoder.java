// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Decodes the pages of a paper one after the other, in colour into the same memory: a new piece of 26 MB for each page
/// at 300 dpi fills a small heap with holes. A picture is good until the next one. For one thread.
final class PageDecoder {

    private byte[] memory = {};

    /// Without transparency.
    ///
    /// @throws Problem BAD_IMAGE
    BufferedImage picture(PageImage page) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(page.bytes()))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Problem(OcrProblem.BAD_IMAGE);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Opaque.of(read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Problem(e, OcrProblem.BAD_IMAGE);
        }
    }

    private BufferedImage read(ImageReader reader) throws IOException {
        var how = reader.getDefaultReadParam();
        var types = reader.getImageTypes(0);
        if (types.hasNext()) {
            var type = types.next();
            if (type.getBufferedImageType() == BufferedImage.TYPE_3BYTE_BGR) {
                how.setDestination(again(type, reader.getWidth(0), reader.getHeight(0)));
            }
        }
        return reader.read(0, how);
    }

    private BufferedImage again(ImageTypeSpecifier type, int width, int height) {
        var model = (PixelInterleavedSampleModel) type.getSampleModel(width, height);
        var size = Math.multiplyExact(model.getScanlineStride(), height);
        if (memory.length < size) {
            memory = new byte[size];
        }
        var raster = Raster.createWritableRaster(model, new DataBufferByte(memory, size), new Point());
        return new BufferedImage(type.getColorModel(), raster, false, null);
    }
}
