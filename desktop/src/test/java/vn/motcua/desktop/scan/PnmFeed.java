// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javax.imageio.ImageIO;

/// The glass of the stand-in scanner `pnm:0`: what is laid on it is what SANE scans.
final class PnmFeed {

    /// The device to name in [ScanSettings].
    public static final String DEVICE = "pnm:0";

    private final Path sheet;

    /// @param folder where the sheet lies; created if missing
    public PnmFeed(Path folder) throws IOException {
        this.sheet = Files.createDirectories(folder).toAbsolutePath().resolve("sheet.ppm");
    }

    /// The driver options that a [SaneScanner] over this feed needs.
    public Map<String, String> options() {
        return Map.of("filename", sheet.toString());
    }

    /// @param picture PNG or JPEG, in the resolution that will be scanned with
    public void lay(Path picture) throws IOException {
        lay(ImageIO.read(picture.toFile()));
    }

    public void lay(BufferedImage picture) throws IOException {
        var part = sheet.resolveSibling("sheet.part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            out.write("P6\n%d %d\n255\n"
                    .formatted(picture.getWidth(), picture.getHeight())
                    .getBytes(StandardCharsets.US_ASCII));
            var row = new int[picture.getWidth()];
            var bytes = new byte[row.length * 3];
            for (var y = 0; y < picture.getHeight(); y++) {
                picture.getRGB(0, y, row.length, 1, row, 0, row.length);
                for (var x = 0; x < row.length; x++) {
                    bytes[3 * x] = (byte) (row[x] >> 16);
                    bytes[3 * x + 1] = (byte) (row[x] >> 8);
                    bytes[3 * x + 2] = (byte) row[x];
                }
                out.write(bytes);
            }
        }
        Files.move(part, sheet, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
