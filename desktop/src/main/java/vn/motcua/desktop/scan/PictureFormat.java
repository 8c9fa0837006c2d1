// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;

/// The picture formats that Java reads itself.
enum PictureFormat {
    JPEG,
    PNG,
    TIFF,
    GIF,
    BMP,
    OTHER;

    static PictureFormat of(ImageReader reader) throws IOException {
        return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "jpeg" -> JPEG;
            case "png" -> PNG;
            case "tif", "tiff" -> TIFF;
            case "gif" -> GIF;
            case "bmp" -> BMP;
            default -> OTHER;
        };
    }
}
