// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.motcua.model.problem.Problem;

/// The pages of a picture file; a TIFF may have many. Photographs are turned the way the camera was held.
final class PicturePages {

    private static final Set<String> AS_IT_IS = Set.of("png", "jpeg");
    private static final double MM_PER_INCH = 25.4;
    private static final double A4_HEIGHT_INCHES = 297 / MM_PER_INCH;
    private static final int SCREEN_DPI = 96; // this and less is what programs write who do not know

    private PicturePages() {}

    static void take(Path file, int place, FilePages out) throws InterruptedException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Problem(ScanProblem.IMAGE_BROKEN, place);
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                for (var i = 0; i < reader.getNumImages(true); i++) {
                    one(file, reader, i, place, out);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : new Problem(e, ScanProblem.IMAGE_BROKEN, place);
        }
    }

    private static void one(Path file, ImageReader reader, int index, int place, FilePages out)
            throws IOException, InterruptedException {
        var width = reader.getWidth(index);
        var height = reader.getHeight(index);
        if ((long) width * height > FilePages.MOST_PIXELS) {
            throw new Problem(ScanProblem.TOO_LARGE, place);
        }
        var dpi = dpi(reader, index);
        var bytes = Files.readAllBytes(file);
        var turn = ExifTurn.of(bytes);
        var picture = reader.read(index); // read even what goes on as it is: a broken file is to be known here
        if (turn == ExifTurn.NONE && AS_IT_IS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            out.give(bytes, dpi, width, height);
        } else {
            out.give(turned(picture, turn), dpi);
        }
    }

    private static BufferedImage turned(BufferedImage picture, ExifTurn turn) {
        if (turn == ExifTurn.NONE) {
            return picture;
        }
        var w = picture.getWidth();
        var h = picture.getHeight();
        var transform = new AffineTransform();
        transform.translate(turn.swaps() ? h / 2.0 : w / 2.0, turn.swaps() ? w / 2.0 : h / 2.0);
        transform.quadrantRotate(turn.quarters());
        transform.translate(-w / 2.0, -h / 2.0);
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, null);
    }

    /// As the file says; if it does not know, as if the picture filled an A4 sheet.
    private static int dpi(ImageReader reader, int index) throws IOException {
        var mmPerPixel = pixelSize(reader, index);
        var told = mmPerPixel == null ? 0 : (int) Math.round(MM_PER_INCH / mmPerPixel);
        var longer = Math.max(reader.getWidth(index), reader.getHeight(index));
        return told > SCREEN_DPI ? told : Math.max(SCREEN_DPI, (int) Math.round(longer / A4_HEIGHT_INCHES));
    }

    private static @Nullable Double pixelSize(ImageReader reader, int index) {
        IIOMetadata metadata;
        try {
            metadata = reader.getImageMetadata(index);
        } catch (IOException odd) {
            return null; // the library is strict with the order that telephones write
        }
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return null;
        }
        Node tree = metadata.getAsTree("javax_imageio_1.0");
        var sizes = ((Element) tree).getElementsByTagName("HorizontalPixelSize");
        var value = sizes.getLength() == 0 ? 0 : Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
        return value > 0 ? value : null;
    }
}
