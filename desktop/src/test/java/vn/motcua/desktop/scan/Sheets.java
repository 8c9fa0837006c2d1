// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import vn.motcua.model.paper.PageImage;

/// Synthetic paper for scanners: A4 sheets that bear a number of black bars, so that a test can tell them apart.
final class Sheets {

    private Sheets() {}

    static BufferedImage sheet(int number, int dpi) {
        var picture = blank(dpi);
        var g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.BLACK);
        for (var i = 0; i < number; i++) {
            g.fillRect(dpi, dpi + i * dpi / 2, 4 * dpi, dpi / 4);
        }
        g.setFont(new Font(Font.SERIF, Font.PLAIN, dpi / 5));
        for (var line = 0; line < 12; line++) {
            g.drawString("Cộng hòa xã hội chủ nghĩa Việt Nam – tờ số " + number, dpi, 5 * dpi + line * dpi / 3);
        }
        g.setColor(Color.RED);
        g.drawOval(5 * dpi, 9 * dpi, dpi, dpi);
        g.dispose();
        return picture;
    }

    static BufferedImage blank(int dpi) {
        var picture = new BufferedImage(dpi * 827 / 100, dpi * 1169 / 100, BufferedImage.TYPE_3BYTE_BGR);
        var g = picture.createGraphics();
        g.setColor(new Color(250, 249, 245));
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.dispose();
        return picture;
    }

    static Path file(Path folder, String name, BufferedImage picture) throws IOException {
        var file = folder.resolve(name);
        if (!ImageIO.write(picture, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
            throw new IOException("no writer for " + name);
        }
        return file;
    }

    static BufferedImage picture(PageImage page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(page.bytes()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// How many bars the sheet bears.
    static int number(PageImage page) {
        var picture = picture(page);
        var dpi = picture.getWidth() * 100 / 827;
        var bars = 0;
        while (new Color(picture.getRGB(2 * dpi, dpi + bars * dpi / 2 + dpi / 8)).getGreen() < 100) {
            bars++;
        }
        return bars;
    }

    static List<PageImage> scan(Scanner scanner, ScanSettings settings) {
        var pages = new ArrayList<PageImage>();
        scanner.scan(settings, pages::add);
        return pages;
    }
}
