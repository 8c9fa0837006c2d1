// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// How many dots an inch a picture has. A fax of standard quality has 204 across and 98 down.
///
/// @param across from left to right
/// @param down from top to foot, as many as across where the file says nothing else
record PictureDpi(int across, int down) {

    private static final double MM_PER_INCH = 25.4;
    private static final double A4_HEIGHT_INCHES = 297 / MM_PER_INCH;
    private static final int SCREEN_DPI = 96; // this and less is what programs write who do not know
    private static final int FINEST = 4800; // no scanner has more; a file that says so does not know
    private static final double UNEVEN = 1.2; // letters read well up to this, and files round
    private static final double MOST_UNEVEN = 5; // of any fax: 408 across and 98 down

    /// As the file says; if it does not know, as if the picture filled an A4 sheet.
    static PictureDpi of(ImageReader reader, int index) throws IOException {
        var metadata = metadata(reader, index);
        var across = told(metadata, "HorizontalPixelSize");
        var down = told(metadata, "VerticalPixelSize");
        if (isSensible(across)) {
            return new PictureDpi(across, isSensible(down) ? down : across);
        }
        var longer = Math.max(reader.getWidth(index), reader.getHeight(index));
        var guessed = Math.max(SCREEN_DPI, (int) Math.round(longer / A4_HEIGHT_INCHES));
        return new PictureDpi(guessed, guessed);
    }

    private static boolean isSensible(int dpi) {
        return dpi > SCREEN_DPI && dpi <= FINEST;
    }

    private static @Nullable IIOMetadata metadata(ImageReader reader, int index) {
        try {
            return reader.getImageMetadata(index);
        } catch (IOException | RuntimeException odd) {
            return null; // the library is strict with the order that telephones write
        }
    }

    /// 0 if the file does not say.
    private static int told(@Nullable IIOMetadata metadata, String which) {
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return 0;
        }
        Node tree = metadata.getAsTree("javax_imageio_1.0");
        var sizes = ((Element) tree).getElementsByTagName(which);
        var mm = sizes.getLength() == 0 ? 0 : Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
        return mm > 0 ? (int) Math.round(MM_PER_INCH / mm) : 0;
    }

    /// Whether letters on the screen would be as flat or as narrow as no reader knows them.
    boolean isUneven() {
        var ratio = Math.max(across, down) / (double) Math.min(across, down);
        return ratio > UNEVEN && ratio < MOST_UNEVEN;
    }

    int finer() {
        return Math.max(across, down);
    }

    /// The picture with as many dots down as across.
    BufferedImage even(BufferedImage picture) {
        var even = new BufferedImage(
                Math.max(1, Math.round(picture.getWidth() * (finer() / (float) across))),
                Math.max(1, Math.round(picture.getHeight() * (finer() / (float) down))),
                BufferedImage.TYPE_3BYTE_BGR);
        var g = even.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, even.getWidth(), even.getHeight(), null);
        g.dispose();
        return even;
    }

    /// Whether that fits a page.
    boolean canBeEven(int width, int height) {
        var dots = (double) width * finer() / across * height * finer() / down;
        return isUneven() && dots <= FilePages.MOST_PIXELS;
    }
}
