// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;

/// Files to pictures and back. All in memory: ImageIO's own streams lay what they read and write into a temporary file,
/// open to anyone.
final class Pictures {

    private static final float QUICK = 0.9f; // of 1: a PNG that is a little larger and written in half the time

    private Pictures() {}

    /// A small one, or one that is looked at once.
    ///
    /// @throws Problem UNREADABLE_IMAGE
    static BufferedImage read(byte[] file) {
        try {
            var image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
            if (image == null) {
                throw new Problem(PaperProblem.UNREADABLE_IMAGE);
            }
            return image;
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : new Problem(e, PaperProblem.UNREADABLE_IMAGE);
        }
    }

    /// What a changed copy is kept as: grey stays grey, all else is colour.
    static int kind(BufferedImage image) {
        return image.getColorModel().getNumComponents() == 1 && image.getType() != BufferedImage.TYPE_BYTE_INDEXED
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_3BYTE_BGR;
    }

    static byte[] png(BufferedImage image) {
        return write(image, "png", QUICK);
    }

    /// @param quality 0 to 1
    static byte[] jpeg(BufferedImage image, float quality) {
        return write(image, "jpeg", quality);
    }

    private static byte[] write(BufferedImage image, String format, float quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (how.getCompressionType() == null) {
                how.setCompressionType(how.getCompressionTypes()[0]);
            }
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new Problem(e, PaperProblem.UNREADABLE_IMAGE);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// Halved by means until it is near the wanted width, so that thin strokes do not vanish.
    ///
    /// @param widthPx not above the picture's own
    static BufferedImage small(BufferedImage image, int widthPx) {
        var now = image;
        while (now.getWidth() >= widthPx * 2) {
            now = scaled(now, now.getWidth() / 2);
        }
        return now.getWidth() <= widthPx ? now : scaled(now, widthPx);
    }

    private static BufferedImage scaled(BufferedImage image, int widthPx) {
        var height = (int) Math.round((double) image.getHeight() * widthPx / image.getWidth());
        var small = new BufferedImage(widthPx, Math.max(1, height), kind(image));
        var g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        g.dispose();
        return small;
    }
}
