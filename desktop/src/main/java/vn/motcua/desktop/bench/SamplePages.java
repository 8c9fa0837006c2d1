// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import vn.motcua.model.paper.PageImage;

/// Makes synthetic pages: a paper, a wear and a seed give the same page each time.
public final class SamplePages {

    private SamplePages() {}

    /// @param dpi of the scan, before the wear; a photo has 200
    public static PaintedPaper paper(SamplePaper paper, Wear wear, long seed, int dpi) {
        var typeface = seed % 2 == 0 ? Typeface.TINOS : Typeface.ARIMO;
        return wear.on(PaperPainter.paint(paper, typeface, dpi), seed);
    }

    /// The page as a scanner hands it over: a JPEG.
    public static PageImage page(PaintedPaper painted, float quality) {
        var image = painted.image();
        return new PageImage(
                withDpi(jpeg(image, quality), painted.dpi()), painted.dpi(), image.getWidth(), image.getHeight());
    }

    public static PageImage page(PaintedPaper painted) {
        return page(painted, 0.85f);
    }

    /// What a picture is after it was kept as a JPEG.
    static BufferedImage compressed(BufferedImage image, float quality) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg(image, quality)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param degrees clockwise
    public static PaintedPaper turned(PaintedPaper painted, double degrees) {
        return painted.with(Wear.turned(painted.image(), degrees), painted.dpi());
    }

    public static PageImage png(BufferedImage image, int dpi) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageImage(out.toByteArray(), dpi, image.getWidth(), image.getHeight());
    }

    /// Sets the density in a JFIF header: dots per inch at byte 13, the two densities behind it.
    private static byte[] withDpi(byte[] jpeg, int dpi) {
        jpeg[13] = 1;
        for (var at : new int[] {14, 16}) {
            jpeg[at] = (byte) (dpi >> 8);
            jpeg[at + 1] = (byte) dpi;
        }
        return jpeg;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            var about = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
            writer.write(null, new IIOImage(image, null, about), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
