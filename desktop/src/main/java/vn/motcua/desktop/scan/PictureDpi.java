// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// How many dots an inch a picture has.
final class PictureDpi {

    private static final double MM_PER_INCH = 25.4;
    private static final double A4_HEIGHT_INCHES = 297 / MM_PER_INCH;
    private static final int SCREEN_DPI = 96; // this and less is what programs write who do not know
    private static final int FINEST = 4800; // no scanner has more; a file that says so does not know

    private PictureDpi() {}

    /// As the file says; if it does not know, as if the picture filled an A4 sheet.
    static int of(ImageReader reader, int index) throws IOException {
        var mmPerPixel = pixelSize(reader, index);
        var told = mmPerPixel == null ? 0 : (int) Math.round(MM_PER_INCH / mmPerPixel);
        var longer = Math.max(reader.getWidth(index), reader.getHeight(index));
        return told > SCREEN_DPI && told <= FINEST
                ? told
                : Math.max(SCREEN_DPI, (int) Math.round(longer / A4_HEIGHT_INCHES));
    }

    private static @Nullable Double pixelSize(ImageReader reader, int index) {
        IIOMetadata metadata;
        try {
            metadata = reader.getImageMetadata(index);
        } catch (IOException | RuntimeException odd) {
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
